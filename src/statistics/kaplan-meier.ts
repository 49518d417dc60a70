/** Quantiles of durations some of which were not over when last seen. */

import type { Histogram } from './histogram.ts';

/**
 * Kaplan-Meier quantiles: the shortest duration by which the estimated share of those over is at least p.
 *
 * At a duration, the ones that end are counted before the ones last seen. `never` are known never to end.
 * Kaplan and Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
 *
 * @param over durations that ended [s]
 * @param unfinished ages when last seen of those that had not [s]
 * @param never number that will never end
 * @param levels probabilities in (0, 1), ascending
 * @returns one duration [s] a level; null where the curve does not get there
 * @example over 1, 2, 3 days, seven unfinished at 30 days: the median is null
 */
export function survivalQuantiles(
  over: Histogram,
  unfinished: Histogram,
  never: number,
  levels: readonly number[],
): (number | null)[] {
  const found: (number | null)[] = levels.map(() => null);
  const censored = [...unfinished.entries()];
  let atRisk = over.count + unfinished.count + never;
  let waiting = 1;
  let level = 0;
  let next = 0;
  for (const [duration, ended] of over.entries()) {
    while (next < censored.length && censored[next]![0] < duration) atRisk -= censored[next++]![1];
    waiting *= 1 - ended / atRisk;
    atRisk -= ended;
    // A rounding error must not push a quantile into the next bin.
    while (level < levels.length && 1 - waiting >= levels[level]! - 1e-12)
      found[level++] = duration;
  }
  return found;
}
