/** The files of a report on an experiment, one after the other. */

import type { Chart } from '../../report/chart/chart.ts';
import { rasterised, withShapes } from '../../report/chart/render.ts';
import { briefPage, PAGE_PIXELS } from '../../report/document/brief-page.ts';
import type { Documents } from '../../report/document/documents.ts';
import { markdown } from '../../report/document/markdown.ts';
import { LANGUAGES, type Language } from '../../report/format.ts';
import { docx } from '../../report/office/docx.ts';
import { xlsx } from '../../report/office/xlsx.ts';
import { documentPage } from '../../report/page/document-page.ts';
import { html } from '../../report/page/html.ts';
import type { ReportWish } from '../ask/report-formats.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import type { ExperimentSource } from './experiment-source.ts';

/** Charts come in both languages where the page does. */
export async function* experimentFiles(
  { documents, sums }: ExperimentSource,
  { languages, formats }: ReportWish,
): AsyncGenerator<ResultFile, void, void> {
  const charts: Chart[] = [];
  for (const language of formats.includes('html') ? LANGUAGES : languages)
    for await (const chart of documents.charts(language)) {
      charts.push(chart);
      yield* chartFiles(chart);
    }
  const own = (language: Language) => charts.filter((chart) => chart.language === language);
  const documentIn = (language: Language) => documents.document(own(language), language);
  if (formats.includes('html')) {
    const both = { id: documentIn('id'), en: documentIn('en') };
    yield { name: 'report.html', content: documentPage(both, sums) };
  }
  const creator = `Tampung ${documents.version}`;
  for (const language of languages) {
    const document = documentIn(language);
    if (formats.includes('docx')) {
      const shaped = documents.document(await withShapes(own(language)), language);
      yield { name: `report.${language}.docx`, content: docx(shaped, creator) };
    }
    if (formats.includes('xlsx')) {
      const content = xlsx(documents.sheets(document), { ...document, creator });
      yield { name: `report.${language}.xlsx`, content };
    }
    if (formats.includes('md'))
      yield { name: `report.${language}.md`, content: markdown(document) };
  }
}

/** On one page, in each language: a document, a page, a picture. */
export async function* experimentBriefFiles(
  documents: Documents,
  languages: readonly Language[],
): AsyncGenerator<ResultFile, void, void> {
  for (const language of languages) {
    const charts: Chart[] = [];
    for await (const chart of documents.charts(language)) charts.push(chart);
    const brief = documents.brief(charts, language);
    // One is shown; the others are drawn for what they found.
    const shown = new Set(
      brief.blocks.map((one) => (one.kind === 'figure' ? one.chart : undefined)),
    );
    const others = charts.filter((chart) => !shown.has(chart));
    const shaped = await withShapes(charts.filter((chart) => shown.has(chart)));
    const document = documents.brief([...shaped, ...others], language);
    yield {
      name: `brief.${language}.docx`,
      content: docx(document, `Tampung ${documents.version}`),
    };
    yield { name: `brief.${language}.html`, content: html(brief) };
    const picture = await rasterised(briefPage(brief), PAGE_PIXELS);
    yield { name: `brief.${language}.png`, content: picture };
  }
}
