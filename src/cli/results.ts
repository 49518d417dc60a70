/** The files of a results folder, one after the other, each whole. */

import { stringify } from 'yaml';
import type { Study } from '../experiment/replicate.ts';
import { drawCharts } from '../report/charts.ts';
import { LANGUAGES } from '../report/format.ts';
import { registerTable } from '../report/register.ts';
import { dailyTable, regencyTable, summaryTable } from '../report/tables.ts';
import type { Outcome } from '../run/outcome.ts';
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
  { plan, estimates, daily, shown, count }: Study,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'scenario.lock.yaml', content: lock(scenario) };
  yield { name: 'summary.csv', content: summaryTable(estimates) };
  yield { name: 'regencies.csv', content: regencyTable(plan, estimates) };
  yield { name: 'daily.csv', content: dailyTable(plan, daily) };
  yield { name: 'assumptions.csv', content: registerTable(registerOf(scenario)) };
  yield* charts(scenario, plan, shown, count);
}

async function* charts(
  { title }: Scenario,
  plan: Plan,
  outcome: Outcome,
  replications: number,
): AsyncGenerator<ResultFile, void, void> {
  for (const language of LANGUAGES) {
    const input = { plan, outcome, replications, language, version: version() };
    for await (const { id, svg, png, csv, spec } of drawCharts({
      ...input,
      ...(title && { title }),
    })) {
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
