/** The results of a small scenario, as a report gets them. */

import { replicate } from '../../src/experiment/replicate.ts';
import type { Chart } from '../../src/report/chart/chart.ts';
import { drawCharts } from '../../src/report/chart/charts.ts';
import { LANGUAGES } from '../../src/report/format.ts';
import type { Told } from '../../src/report/told.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { registerOf } from '../../src/scenario/register.ts';

/** @param name of the first regency @param set as on the command line */
export async function toldOf(
  replications: number,
  name?: string,
  set: readonly string[] = [],
): Promise<Told> {
  const scenario = readScenario('test/cli/two-towns/two-towns.yaml', { set });
  const laid = layOut(scenario);
  const [first, ...rest] = laid.regencies;
  const regencies = name === undefined ? laid.regencies : [{ ...first!, name }, ...rest];
  const plan = { ...laid, regencies };
  const make = async (replication: number) => simulate(plan, scenario.seed, replication);
  const study = await replicate(plan, make, { most: replications, ahead: 1 });
  const { title, question } = scenario;
  return {
    study,
    register: registerOf(scenario),
    costs: [],
    command: 'tampung run two-towns.yaml',
    version: '0.0.0',
    ...(title && { title }),
    ...(question && { question }),
  };
}

/** The charts of results, in both languages. */
export async function chartsOf({ study, version }: Told): Promise<Chart[]> {
  const charts: Chart[] = [];
  const { plan, shown: outcome, count: replications } = study;
  for (const language of LANGUAGES)
    for await (const chart of drawCharts({ plan, outcome, replications, language, version }))
      charts.push(chart);
  return charts;
}
