/** The files of a report on a comparison, one after the other. */

import type { Chart } from '../../report/chart/chart.ts';
import { drawComparison } from '../../report/chart/charts-of-comparison.ts';
import { rasterised, withShapes } from '../../report/chart/render.ts';
import { comparisonBrief } from '../../report/comparison/brief.ts';
import { comparisonDocument } from '../../report/comparison/document.ts';
import type { ComparisonTold } from '../../report/comparison/told.ts';
import { comparisonSheets } from '../../report/comparison/workbook.ts';
import { briefPage, PAGE_PIXELS } from '../../report/document/brief-page.ts';
import { markdown } from '../../report/document/markdown.ts';
import { LANGUAGES, type Language } from '../../report/format.ts';
import { docx } from '../../report/office/docx.ts';
import { xlsx } from '../../report/office/xlsx.ts';
import { documentPage } from '../../report/page/document-page.ts';
import { html } from '../../report/page/html.ts';
import type { ReportWish } from '../ask/report-formats.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import type { ComparisonSource } from './comparison-source.ts';

/** Charts come in both languages where the page does. */
export async function* comparisonFiles(
  { told, sums }: ComparisonSource,
  { languages, formats }: ReportWish,
): AsyncGenerator<ResultFile, void, void> {
  const charts: Chart[] = [];
  for (const language of formats.includes('html') ? LANGUAGES : languages)
    for await (const chart of drawComparison({ ...told, language })) {
      charts.push(chart);
      yield* chartFiles(chart);
    }
  const own = (language: Language) => charts.filter((chart) => chart.language === language);
  const documentIn = (language: Language) => comparisonDocument(told, own(language), language);
  if (formats.includes('html')) {
    const documents = { id: documentIn('id'), en: documentIn('en') };
    yield { name: 'report.html', content: documentPage(documents, sums) };
  }
  const creator = `Tampung ${told.version}`;
  for (const language of languages) {
    const document = documentIn(language);
    if (formats.includes('docx')) {
      const shaped = comparisonDocument(told, await withShapes(own(language)), language);
      yield { name: `report.${language}.docx`, content: docx(shaped, creator) };
    }
    if (formats.includes('xlsx')) {
      const content = xlsx(comparisonSheets(told, document), { ...document, creator });
      yield { name: `report.${language}.xlsx`, content };
    }
    if (formats.includes('md'))
      yield { name: `report.${language}.md`, content: markdown(document) };
  }
}

/** On one page, in each language: a document, a page, a picture. */
export async function* comparisonBriefFiles(
  told: ComparisonTold,
  languages: readonly Language[],
): AsyncGenerator<ResultFile, void, void> {
  for (const language of languages) {
    const charts: Chart[] = [];
    for await (const chart of drawComparison({ ...told, language })) charts.push(chart);
    const brief = comparisonBrief(told, charts, language);
    // One is shown; the others are drawn for what they found.
    const shown = charts.filter((chart) =>
      brief.blocks.some((one) => 'chart' in one && one.chart === chart),
    );
    const others = charts.filter((chart) => !shown.includes(chart));
    const shaped = comparisonBrief(told, [...(await withShapes(shown)), ...others], language);
    yield { name: `brief.${language}.docx`, content: docx(shaped, `Tampung ${told.version}`) };
    yield { name: `brief.${language}.html`, content: html(brief) };
    const picture = await rasterised(briefPage(brief), PAGE_PIXELS);
    yield { name: `brief.${language}.png`, content: picture };
  }
}
