/** The files of a run on one page, in each language: a document, a page, a picture. */

import type { Chart } from '../../report/chart/chart.ts';
import { drawCharts } from '../../report/chart/charts.ts';
import { rasterised, withShapes } from '../../report/chart/render.ts';
import { briefOf } from '../../report/document/brief.ts';
import { briefPage, PAGE_PIXELS } from '../../report/document/brief-page.ts';
import type { Language } from '../../report/format.ts';
import { docx } from '../../report/office/docx.ts';
import { html } from '../../report/page/html.ts';
import type { Told } from '../../report/told.ts';
import type { ResultFile } from '../folder/write-file.ts';

export async function* briefFiles(
  told: Told,
  languages: readonly Language[],
): AsyncGenerator<ResultFile, void, void> {
  for (const language of languages) {
    const first = await firstChart(told, language);
    const brief = briefOf(told, [first], language);
    const shaped = briefOf(told, await withShapes([first]), language);
    yield { name: `brief.${language}.docx`, content: docx(shaped, `Tampung ${told.version}`) };
    yield { name: `brief.${language}.html`, content: html(brief) };
    const picture = await rasterised(briefPage(brief), PAGE_PIXELS);
    yield { name: `brief.${language}.png`, content: picture };
  }
}

/** The chart of the submissions by their outcome; no other is drawn. */
async function firstChart({ study, title, version }: Told, language: Language): Promise<Chart> {
  const { plan, shown: outcome, count: replications } = study;
  const input = { plan, outcome, replications, language, version, ...(title && { title }) };
  for await (const chart of drawCharts(input)) return chart;
  throw new Error('a run has no chart');
}
