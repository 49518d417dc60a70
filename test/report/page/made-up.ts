/** A page to be opened in a browser. */

import type { Chart } from '../../../src/report/chart/chart.ts';
import { drawCharts } from '../../../src/report/chart/charts.ts';
import { LANGUAGES } from '../../../src/report/format.ts';
import { page as pageOf } from '../../../src/report/page/page.ts';
import { made } from '../world.ts';

export const HOSTILE =
  '</title><script>document.title="taken"</script><img src=x onerror="alert(1)">';

/** The page of a made-up country, one regency of which has a hostile name. */
export const { plan: plain, outcome } = made({
  ...{ regencies: 60, days: 12, positions: true, ledgers: true },
});

const [first, ...rest] = plain.regencies;
const hostile = [{ ...first!, name: HOSTILE }, ...rest];

/** In both languages, with two options. @param regencies as the plan has them */
export async function html(regencies = hostile): Promise<string> {
  const plan = { ...plain, regencies };
  const charts: Chart[] = [];
  for (const language of LANGUAGES)
    for await (const chart of drawCharts({ plan, outcome, language, version: '0.0.0' }))
      charts.push(chart);
  const daily = { ...outcome.days };
  const totals = { events: outcome.events, submissionsInFlightPeak: 0 };
  const study = { plan, count: 1, estimates: [], daily, judged: [], ...totals, shown: outcome };
  const option = (name: string) => ({
    study,
    name: { id: name, en: name },
    sums: [],
    register: [],
    costs: [],
    charts,
    command: `tampung run x.yaml --option ${name}`,
    version: '0.0.0',
  });
  return pageOf([option('first'), option('second')]);
}
