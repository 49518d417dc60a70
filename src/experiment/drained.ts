/**
 * When the backlog is gone, as a law over the replications: by when it is in half of them and in nine
 * tenths. A quantile is the first instant by which at least so many replications are done (type 1 of
 * Hyndman and Fan, 1996); those that are not done by the end count as later than any. Intervals are by
 * order statistics, so no law is assumed; an end that is not reached is open.
 */

import { CLEARED } from '../run/figures.ts';
import { orderRanks } from '../statistics/intervals.ts';
import { type Estimate, LEVEL } from './estimates.ts';
import type { Sample } from './sample.ts';

const QUANTILES = [
  ['p50', 0.5],
  ['p90', 0.9],
] as const;

/** Nothing for fewer than two replications. `cleared.reached` of the estimates is the share that is done. */
export function drained(sample: Sample): readonly Estimate[] {
  const column = sample.column('national', CLEARED);
  if (column === undefined || sample.count < 2) return [];
  const ordered = column.values
    .map((at) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at))
    .sort((a, b) => a - b);
  return QUANTILES.map(([name, quantile]) => {
    const at = ordered[Math.ceil(quantile * ordered.length - 1e-9) - 1]!;
    const ranks = orderRanks(ordered.length, quantile, LEVEL);
    const [low, high] = ranks ? [ordered[ranks.low - 1]!, ordered[ranks.high - 1]!] : [];
    return {
      place: 'national',
      measure: `cleared.${name}`,
      unit: 's' as const,
      value: Number.isFinite(at) ? at : null,
      interval: Number.isFinite(low) ? { low: low!, high: high! } : null,
      level: LEVEL,
    };
  });
}
