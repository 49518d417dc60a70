/** The files of a results folder, one after the other, each whole. */

import { counted, meanOf } from '../experiment/costs.ts';
import type { Chart } from '../report/chart/chart.ts';
import { costTable } from '../report/costs.ts';
import { delayTables } from '../report/delay-tables.ts';
import { LANGUAGES } from '../report/format.ts';
import { ledgerTable } from '../report/ledgers.ts';
import { optionNames } from '../report/names.ts';
import type { Sum } from '../report/page/option.ts';
import { page } from '../report/page/page.ts';
import { replicationsFile } from '../report/parquet/replications.ts';
import { registerTable } from '../report/register.ts';
import { ESTIMATES, STORED, storedText } from '../report/stored.ts';
import { dailyTable, regencyTable, summaryTable } from '../report/tables.ts';
import type { Told } from '../report/told.ts';
import type { Scenario } from '../scenario/as-read/scenario.ts';
import type { CostPlan } from '../scenario/lay-out/costs.ts';
import { registerOf } from '../scenario/register.ts';
import { sha256Of } from '../scenario/text/files.ts';
import { lock } from './folder/lock.ts';
import { LOCK } from './folder/manifest.ts';
import { runChartFiles } from './folder/run-charts.ts';
import type { ResultFile } from './folder/write-file.ts';
import { version } from './shipped/version.ts';
import type { Made } from './threads/replications.ts';

interface Origin {
  readonly command: string;
  readonly inputs: readonly Sum[];
  /** Whether there are charts and a page. */
  readonly drawn: boolean;
}

/**
 * Gives every file but the manifest. Charts come in both languages whatever the user's: the folder
 * does not depend on the machine.
 */
export async function* resultFiles(
  scenario: Scenario,
  { study, series }: Pick<Made, 'study' | 'series'>,
  costs: CostPlan,
  { command, inputs, drawn }: Origin,
): AsyncGenerator<ResultFile, void, void> {
  const { plan, sample, estimates, daily, shown } = study;
  const register = registerOf(scenario);
  const { title, question } = scenario;
  const told: Told = {
    study,
    register,
    costs: counted(costs, meanOf(sample)),
    command,
    version: version(),
    ...(title && { title }),
    ...(question && { question }),
  };
  yield { name: LOCK, content: lock(scenario) };
  const stored = storedText(told);
  yield { name: STORED, content: stored };
  yield { name: ESTIMATES, content: summaryTable(estimates) };
  yield { name: 'regencies.csv', content: regencyTable(plan, estimates) };
  yield { name: 'daily.csv', content: dailyTable(plan, daily) };
  yield { name: 'series.parquet', content: series };
  yield { name: 'replications.parquet', content: replicationsFile(sample) };
  const ledgers = ledgerTable(plan, shown);
  if (ledgers !== undefined) yield { name: 'ledgers.csv', content: ledgers };
  const { delays, binding } = delayTables(plan, shown);
  yield { name: 'delays.csv', content: delays };
  yield { name: 'binding.csv', content: binding };
  if (costs.length > 0) yield { name: 'costs.csv', content: costTable(told.costs) };
  yield { name: 'assumptions.csv', content: registerTable(register) };
  if (!drawn) return;
  const charts: Chart[] = [];
  yield* runChartFiles(told, LANGUAGES, charts);
  const sha256 = sha256Of(stored);
  const sums = [...inputs, { name: STORED, sha256 }];
  const name = optionNames(shown.option);
  yield { name: 'report.html', content: page([{ ...told, name, charts, sums }]) };
}
