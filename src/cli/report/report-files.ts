/** The files of a report, one after the other. */

import type { Chart } from '../../report/chart/chart.ts';
import { chartsOfSeveral } from '../../report/chart/charts-of-several.ts';
import { withShapes } from '../../report/chart/render.ts';
import { markdown } from '../../report/document/markdown.ts';
import { documentOf } from '../../report/document/report.ts';
import { workbookOf } from '../../report/document/workbook.ts';
import { LANGUAGES } from '../../report/format.ts';
import { docx } from '../../report/office/docx.ts';
import { xlsx } from '../../report/office/xlsx.ts';
import type { PageOption } from '../../report/page/option.ts';
import { page } from '../../report/page/page.ts';
import type { ReportWish } from '../ask/report-formats.ts';
import { chartFiles } from '../folder/chart-files.ts';
import { runChartFiles } from '../folder/run-charts.ts';
import type { ResultFile } from '../folder/write-file.ts';
import type { Source } from './report-sources.ts';

/** Charts come in both languages where the page does. */
export async function* reportFiles(
  { told, name, sums }: Source,
  { languages, formats }: ReportWish,
): AsyncGenerator<ResultFile, void, void> {
  const charts: Chart[] = [];
  yield* runChartFiles(told, formats.includes('html') ? LANGUAGES : languages, charts);
  if (formats.includes('html'))
    yield { name: 'report.html', content: page([{ ...told, name, charts, sums }]) };
  for (const language of languages) {
    const own = charts.filter((chart) => chart.language === language);
    const document = documentOf(told, own, language);
    if (formats.includes('docx')) {
      const shaped = documentOf(told, await withShapes(own), language);
      const content = docx(shaped, `Tampung ${told.version}`);
      yield { name: `report.${language}.docx`, content };
    }
    if (formats.includes('xlsx')) {
      const book = { ...document, creator: `Tampung ${told.version}` };
      const content = xlsx(workbookOf(told, language), book);
      yield { name: `report.${language}.xlsx`, content };
    }
    if (formats.includes('md'))
      yield { name: `report.${language}.md`, content: markdown(document) };
  }
}

/** Of several options: the page that shows the one that is chosen, and the charts of all together. */
export async function* optionsPage(
  sources: readonly Source[],
): AsyncGenerator<ResultFile, void, void> {
  const options: PageOption[] = [];
  for (const { told, name, sums } of sources) {
    const charts: Chart[] = [];
    // The pictures stand in the page; as files they are in the results of each option.
    for await (const _ of runChartFiles(told, LANGUAGES, charts));
    options.push({ ...told, name, charts, sums });
  }
  const together = await chartsOfSeveral(options);
  for (const chart of together) yield* chartFiles(chart);
  yield { name: 'report.html', content: page(options, together) };
}
