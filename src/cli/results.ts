/** The files of a results folder, one after the other, each whole. */

import { stringify } from 'yaml';
import { counted, meanOf } from '../experiment/costs.ts';
import type { Study } from '../experiment/replicate.ts';
import { type Chart, drawCharts } from '../report/charts.ts';
import { costTable } from '../report/costs.ts';
import { delayTables } from '../report/delay-tables.ts';
import { LANGUAGES } from '../report/format.ts';
import { ledgerTable } from '../report/ledgers.ts';
import { page } from '../report/page/page.ts';
import { registerTable } from '../report/register.ts';
import { dailyTable, regencyTable, summaryTable } from '../report/tables.ts';
import type { Outcome } from '../run/outcome.ts';
import type { CostPlan } from '../scenario/cost-plan.ts';
import type { Plan } from '../scenario/plan.ts';
import { registerOf } from '../scenario/register.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { version } from './version.ts';
import type { ResultFile } from './write-file.ts';

/**
 * Gives every file but the manifest. Charts come in both languages whatever the user's: the folder
 * does not depend on the machine.
 */
export async function* resultFiles(
  scenario: Scenario,
  study: Study,
  costs: CostPlan,
  command: string,
): AsyncGenerator<ResultFile, void, void> {
  const { plan, sample, estimates, daily, shown, count } = study;
  const register = registerOf(scenario);
  yield { name: 'scenario.lock.yaml', content: lock(scenario) };
  yield { name: 'summary.csv', content: summaryTable(estimates) };
  yield { name: 'regencies.csv', content: regencyTable(plan, estimates) };
  yield { name: 'daily.csv', content: dailyTable(plan, daily) };
  const ledgers = ledgerTable(plan, shown);
  if (ledgers !== undefined) yield { name: 'ledgers.csv', content: ledgers };
  const { delays, binding } = delayTables(plan, shown);
  yield { name: 'delays.csv', content: delays };
  yield { name: 'binding.csv', content: binding };
  if (costs.length > 0)
    yield { name: 'costs.csv', content: costTable(counted(costs, meanOf(sample))) };
  yield { name: 'assumptions.csv', content: registerTable(register) };
  const drawn: Chart[] = [];
  yield* charts(scenario, plan, shown, count, drawn);
  const { title, question } = scenario;
  const content = page({
    study,
    register,
    charts: drawn,
    command,
    version: version(),
    ...(title && { title }),
    ...(question && { question }),
  });
  yield { name: 'report.html', content };
}

async function* charts(
  { title }: Scenario,
  plan: Plan,
  outcome: Outcome,
  replications: number,
  drawn: Chart[],
): AsyncGenerator<ResultFile, void, void> {
  for (const language of LANGUAGES) {
    const input = { plan, outcome, replications, language, version: version() };
    for await (const chart of drawCharts({ ...input, ...(title && { title }) })) {
      const { id, svg, png, csv, spec } = chart;
      drawn.push(chart);
      const name = `charts/${id}.${language}`;
      yield { name: `${name}.svg`, content: svg };
      yield { name: `${name}.png`, content: png };
      yield { name: `${name}.csv`, content: csv };
      yield { name: `${name}.json`, content: spec };
    }
  }
}

/** The scenario as it was run: the option and the settings are in it, no options are left. */
function lock(scenario: Scenario): string {
  const head = `# As it was run by Tampung ${version()}: option ${scenario.option}.\n`;
  return head + stringify(scenario.resolved, { lineWidth: 0 });
}
