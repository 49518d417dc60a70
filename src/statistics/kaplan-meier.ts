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
  const count = over.count + unfinished.count + never;
  let level = 0;
  for (const [duration, waiting] of survival(over.entries(), censored, count)) {
    // A rounding error must not push a quantile into the next bin.
    while (level < levels.length && 1 - waiting >= levels[level]! - 1e-12)
      found[level++] = duration;
    if (level === levels.length) break;
  }
  return found;
}

type Counted = readonly [duration: number, count: number];
type Survived = readonly [duration: number, waiting: number];

/**
 * The Kaplan-Meier curve: after each duration at which some end, the estimated share of those not over.
 * @param over durations that ended and how many, ascending
 * @param censored ages when last seen of those that had not, ascending
 * @param count of all, those that will never end among them
 * @example [[1, 1], [3, 1]] of 4, one last seen at 2: 3/4 after 1, 3/8 after 3
 */
export function* survival(
  over: Iterable<Counted>,
  censored: readonly Counted[],
  count: number,
): Generator<Survived> {
  let atRisk = count;
  let waiting = 1;
  let next = 0;
  for (const [duration, ended] of over) {
    while (next < censored.length && censored[next]![0] < duration) atRisk -= censored[next++]![1];
    waiting *= 1 - ended / atRisk;
    atRisk -= ended;
    yield [duration, waiting];
  }
}
