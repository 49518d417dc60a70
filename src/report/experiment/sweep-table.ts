/** `sweep.csv`: one figure of one point a row, the values of the keys first. */

import type { Swept } from '../../experiment/vary/swept.ts';
import { type Cell, csv } from '../csv.ts';

/**
 * Figures of the country, keys as in `summary.csv`; level, low and high are empty with one replication. A
 * failed point has one row without a figure and the reason as its measure.
 */
export function sweepTable(swept: Swept): string {
  return csv(rows(swept));
}

function* rows({ keys, points, replications }: Swept): Iterable<Cell[]> {
  yield [...keys, 'measure', 'unit', 'value', 'level', 'low', 'high', 'replications'];
  for (const { values, estimates, failed } of points) {
    const texts = values.map(({ text }) => text);
    if (failed !== undefined)
      yield [...texts, `failed: ${failed}`, null, null, null, null, null, 0];
    for (const { measure, unit, value, interval, level } of estimates) {
      const band = [interval && level, interval?.low ?? null, interval?.high ?? null];
      yield [...texts, measure, unit, value, ...band, replications];
    }
  }
}
