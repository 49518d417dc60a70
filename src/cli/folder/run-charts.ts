/** The files of all charts of a run, drawn one after the other. */

import type { Chart } from '../../report/chart/chart.ts';
import { drawCharts } from '../../report/chart/charts.ts';
import type { Language } from '../../report/format.ts';
import type { Told } from '../../report/told.ts';
import { chartFiles } from './chart-files.ts';
import type { ResultFile } from './write-file.ts';

/**
 * The files of the charts.
 * @param drawn to which each chart is added
 */
export async function* runChartFiles(
  { study, title, version }: Told,
  languages: readonly Language[],
  drawn: Chart[],
): AsyncGenerator<ResultFile, void, void> {
  const { plan, shown: outcome, count: replications, band } = study;
  for (const language of languages) {
    const known = { plan, outcome, replications, language, version };
    const input = { ...known, ...(title && { title }), ...(band && { band }) };
    for await (const chart of drawCharts(input)) {
      drawn.push(chart);
      yield* chartFiles(chart);
    }
  }
}
