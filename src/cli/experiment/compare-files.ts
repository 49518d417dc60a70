/** The files of a comparison, one after the other, each whole. */

import type { Comparison } from '../../experiment/compare.ts';
import { drawComparison } from '../../report/chart/charts-of-comparison.ts';
import { changesOf } from '../../report/comparison/changes.ts';
import { COMPARED, comparisonText } from '../../report/comparison/stored.ts';
import type { ComparisonTold } from '../../report/comparison/told.ts';
import {
  comparisonTable,
  optionCosts,
  optionSummaries,
} from '../../report/experiment/compare-tables.ts';
import { LANGUAGES } from '../../report/format.ts';
import { registerOf } from '../../scenario/register.ts';
import { chartFiles } from '../folder/chart-files.ts';
import { lock } from '../folder/lock.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import type { Option } from './compare-options.ts';

/** Gives every file but the manifest; the charts come in both languages. @param command that gives the same */
export async function* compareFiles(
  comparison: Comparison,
  options: readonly Option[],
  command: string,
): AsyncGenerator<ResultFile, void, void> {
  for (const { label, scenario } of options)
    yield { name: `scenario.${label}.lock.yaml`, content: lock(scenario) };
  yield { name: 'comparison.csv', content: comparisonTable(comparison) };
  yield { name: 'summary.csv', content: optionSummaries(comparison) };
  if (comparison.options.some(({ lines }) => lines.length > 0))
    yield { name: 'costs.csv', content: optionCosts(comparison) };
  const told = toldOf(comparison, options, command);
  yield { name: COMPARED, content: comparisonText(told) };
  for (const language of LANGUAGES)
    for await (const chart of drawComparison({ ...told, language })) yield* chartFiles(chart);
}

function toldOf(
  comparison: Comparison,
  options: readonly Option[],
  command: string,
): ComparisonTold {
  const [{ scenario }] = options as readonly [Option, ...Option[]];
  const { name, seed, title, question, resolved } = scenario;
  return {
    comparison,
    scenario: name,
    seed,
    ...(title && { title }),
    ...(question && { question }),
    register: registerOf(scenario),
    changes: options.map((option) => changesOf(resolved, option.scenario.resolved)),
    command,
    version: version(),
  };
}
