/** `sensitivity.csv` and `not-varied.csv`: an end of an assumption a row, and an assumption a row. */

import type { Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { type Cell, csv } from '../csv.ts';
import { whyWords } from './sensitivity-words.ts';

/**
 * The base first. Differences are to the base on the same chances; level, low and high are of their
 * interval and empty with one replication. What failed has the reason in its last column.
 */
export function sensitivityTable(found: Sensitivity): string {
  return csv(sensitivityRows(found));
}

export function* sensitivityRows(found: Sensitivity): Iterable<Cell[]> {
  const { measure, unit, base, effects, each, replications } = found;
  yield [
    ...['assumption', 'end', 'setting', 'measure', 'unit', 'value', 'difference', 'level'],
    ...['low', 'high', 'apart', 'swing', 'replications', 'failed'],
  ];
  const none = [null, null, null, null, null, null];
  yield [null, 'base', null, measure, unit, base.value, ...none, replications, null];
  for (const effect of effects)
    for (const end of ['low', 'high'] as const) {
      const { text, figure, difference, failed } = effect[end];
      const { value, interval, apart } = difference;
      const band = [interval && each, interval?.low ?? null, interval?.high ?? null];
      const told = failed === undefined ? apart : null;
      const left = [effect.key, end, text, measure, unit, figure, value, ...band];
      yield [...left, told, effect.swing, failed === undefined ? replications : 0, failed ?? null];
    }
}

export function unvariedTable({ unvaried }: Pick<Sensitivity, 'unvaried'>): string {
  const rows = unvaried.map((one): Cell[] => [one.key, one.why.reason, whyWords(one).en]);
  return csv([['assumption', 'reason', 'words'], ...rows]);
}
