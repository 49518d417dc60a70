/** The files of a comparison, one after the other, each whole. */

import type { Comparison } from '../../experiment/compare.ts';
import { backlogOfOptions } from '../../report/chart/backlogs.ts';
import { comparison as comparisonChart } from '../../report/chart/comparison.ts';
import { delays } from '../../report/chart/delay.ts';
import { lorenzChart } from '../../report/chart/lorenz.ts';
import { render } from '../../report/chart/render.ts';
import { trade } from '../../report/chart/trade.ts';
import {
  comparisonTable,
  optionCosts,
  optionSummaries,
} from '../../report/experiment/compare-tables.ts';
import { LANGUAGES } from '../../report/format.ts';
import { chartFiles } from '../folder/chart-files.ts';
import { lock } from '../folder/lock.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import type { Option } from './compare-options.ts';

/** Gives every file but the manifest; the charts come in both languages. */
export async function* compareFiles(
  comparison: Comparison,
  options: readonly Option[],
): AsyncGenerator<ResultFile, void, void> {
  for (const { label, scenario } of options)
    yield { name: `scenario.${label}.lock.yaml`, content: lock(scenario) };
  yield { name: 'comparison.csv', content: comparisonTable(comparison) };
  yield { name: 'summary.csv', content: optionSummaries(comparison) };
  if (comparison.options.some(({ lines }) => lines.length > 0))
    yield { name: 'costs.csv', content: optionCosts(comparison) };
  const { name: scenario, seed, title } = options[0]!.scenario;
  for (const language of LANGUAGES) {
    const known = { comparison, scenario, seed, language, version: version() };
    const input = { ...known, ...(title && { title }) };
    for (const draw of [comparisonChart, backlogOfOptions, delays, trade, lorenzChart]) {
      const drawing = draw(input);
      if (drawing !== undefined) yield* chartFiles(await render(drawing));
    }
  }
}
