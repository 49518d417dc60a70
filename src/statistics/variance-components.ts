/** How much of a spread lies between groups, and how much inside them. */

import { mean as roundedMean, sum } from 'simple-statistics';
import { betaQuantile } from './beta.ts';
import { type Interval, meanInterval } from './intervals.ts';

export interface Components {
  readonly mean: number;
  /** Of the mean: Student's t on the means of the groups, which hold both variances. */
  readonly interval: Interval;
  /** Variances of the groups' own means, and of a value in its group; 0 or more. */
  readonly between: number;
  readonly within: number;
  /** Part of `between` in their sum; null where nothing varies. */
  readonly share: number | null;
  readonly shareInterval: Interval | null;
}

/**
 * The random model of one way, alike many values in each group: value = mean + group + rest, by the
 * analysis of variance (Searle, Casella and McCulloch, Variance Components, 3.5 and 3.6). A negative
 * estimate of `between` is 0. The interval of the share is exact where both parts are normal.
 * @param groups at least two, each with the same number of values, at least two
 * @example components([[1, 3], [5, 7]], 0.95) // mean 4, between 7, within 2, share 7/9
 */
export function components(groups: readonly (readonly number[])[], level: number): Components {
  const [count, size] = [groups.length, groups[0]!.length];
  const means = groups.map(mean);
  const middle = mean(means);
  const squares = (values: readonly number[], from: number) =>
    sum(values.map((value) => (value - from) ** 2));
  const within = sum(groups.map((group, i) => squares(group, means[i]!))) / (count * (size - 1));
  const ofMeans = (size * squares(means, middle)) / (count - 1);
  const between = Math.max(0, (ofMeans - within) / size);
  const all = between + within;
  const ratioAt = (p: number) =>
    Math.max(0, (ofMeans / within / fQuantile(p, count - 1, count * (size - 1)) - 1) / size);
  const tail = (1 - level) / 2;
  const [low, high] = within === 0 ? [1, 1] : [1 - tail, tail].map((p) => shareOf(ratioAt(p)));
  return {
    mean: middle,
    interval: meanInterval(means, level),
    between,
    within,
    share: all === 0 ? null : between / all,
    shareInterval: all === 0 ? null : { low: low!, high: high! },
  };
}

/** Exact where all are alike: what does not vary must not seem to, by a rounding error. */
function mean(values: readonly number[]): number {
  const first = values[0]!;
  return first + roundedMean(values.map((value) => value - first));
}

function shareOf(ratio: number): number {
  return ratio / (1 + ratio);
}

/** Quantile of Fisher's F. @example fQuantile(0.95, 1, 1) // 161.4476 */
function fQuantile(p: number, above: number, below: number): number {
  const x = betaQuantile(above / 2, below / 2, p);
  return (below * x) / (above * (1 - x));
}
