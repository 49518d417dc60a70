/** `size.csv`: the points that were tested, in the order of testing, a row for each target. */

import { type Cell, csv } from '../csv.ts';
import { EN } from '../format.ts';
import { targetName } from '../target-words.ts';
import type { SizeReport } from './size-json.ts';

/**
 * Value, low and high are those of the verdict: one-sided bounds, each way, that hold for all points and
 * looks together. The first row of the winner says so.
 */
export function sizeTable({ sized, plan, keys, points, candidates, unit }: SizeReport): string {
  const heads = ['verdict', 'replications', 'target', 'value', 'low', 'high', 'winner'];
  const rows: Cell[][] = [[...keys, unit === 'IDR' ? 'cost' : `cost [${unit}]`, ...heads]];
  for (const [index, { verdict, count, judged }] of sized.findings) {
    const head = [
      ...points[index]!.map(({ text }) => text),
      candidates[index]!.cost,
      verdict,
      count,
    ];
    for (const { target, value, interval } of judged) {
      const band = [value, interval?.low ?? null, interval?.high ?? null];
      rows.push([
        ...head,
        targetName(plan, target, EN),
        ...band,
        index === sized.winner ? 'yes' : null,
      ]);
    }
  }
  return csv(rows);
}
