/**
 * When the backlog is gone, as a law over the replications: by when it is in a tenth of them, in half, in
 * nine tenths and in all but a twentieth, and in how many it is not by the end. A quantile is the first
 * instant by which at least so many replications are done (type 1 of Hyndman and Fan, 1996); those that are
 * not done by the end count as later than any. Intervals are by order statistics, so no law is assumed; an
 * end that is not reached is open. That of the share is Clopper and Pearson's.
 */

import { CLEARED } from '../run/measures.ts';
import { orderRanks, proportionInterval } from '../statistics/intervals.ts';
import { type Estimate, LEVEL } from './estimates.ts';
import type { Sample } from './sample.ts';

const QUANTILES = [
  ['p10', 0.1],
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
] as const;

/** Share of the replications in which it is not gone by the end. */
export const NOT_GONE = `${CLEARED}.notByEnd`;

/** Nothing for fewer than two replications. */
export function drained(sample: Sample): readonly Estimate[] {
  const column = sample.column('national', CLEARED);
  if (column === undefined || sample.count < 2) return [];
  const ordered = column.values
    .map((at) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at))
    .sort((a, b) => a - b);
  const quantiles = QUANTILES.map(([name, quantile]) => {
    const at = ordered[Math.ceil(quantile * ordered.length - 1e-9) - 1]!;
    const ranks = orderRanks(ordered.length, quantile, LEVEL);
    const [low, high] = ranks ? [ordered[ranks.low - 1]!, ordered[ranks.high - 1]!] : [];
    return {
      place: 'national',
      measure: `${CLEARED}.${name}`,
      unit: 's' as const,
      value: Number.isFinite(at) ? at : null,
      interval: Number.isFinite(low) ? { low: low!, high: high! } : null,
      level: LEVEL,
    };
  });
  return [...quantiles, notGone(ordered)];
}

function notGone(times: readonly number[]): Estimate {
  const count = times.filter((at) => !Number.isFinite(at)).length;
  return {
    place: 'national',
    measure: NOT_GONE,
    unit: 'share',
    value: count / times.length,
    interval: proportionInterval(count, times.length, LEVEL),
    level: LEVEL,
  };
}
