/** Confidence intervals from independent replications; each names its method. */

import { mean, sampleVariance } from 'simple-statistics';
import { betaQuantile, binomialCdf, studentQuantile } from './beta.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Of a mean: Student's t (Law, Simulation Modeling and Analysis, 4.5). Exact for normal values; by the
 * central limit theorem near enough for others from some twenty values on.
 * @param values at least two
 * @example meanInterval([412, 398, 431, 405, 420, 389, 415, 402, 427, 410], 0.95) // 410.9 +- 9.311555
 */
export function meanInterval(values: readonly number[], level: number): Interval {
  return around(mean([...values]), values, level);
}

/**
 * Of a ratio of totals, sum of the parts over sum of the wholes, by the delta method: the residuals
 * part - ratio x whole have mean 0, and their t interval is divided by the mean of the wholes (Law,
 * 4.5; Cochran, Sampling Techniques, 6.3).
 * @param parts at least two @param wholes as many, not all 0
 */
export function ratioInterval(
  parts: readonly number[],
  wholes: readonly number[],
  level: number,
): Interval {
  const { value, residuals } = ratioResiduals(parts, wholes);
  return around(value, residuals, level);
}

/**
 * Where one more value of the same law lies: Student's t (Hahn and Meeker, Statistical Intervals, 4.7). Exact
 * for normal values.
 * @param values at least two
 * @example predictionInterval([412, 398, 431, 405, 420, 389, 415, 402, 427, 410], 0.9) // 410.9 +- 25.025628
 */
export function predictionInterval(values: readonly number[], level: number): Interval {
  const { value, residuals } = meanResiduals(values);
  return oneMore(value, [residuals], level);
}

/**
 * The same of several groups with one variance, about the mean of one of them.
 * @param residuals by group, at least two each; all groups as many
 */
export function oneMore(
  centre: number,
  residuals: readonly (readonly number[])[],
  level: number,
): Interval {
  const size = residuals[0]!.length;
  const degrees = residuals.length * (size - 1);
  const squares = residuals.flat().reduce((sum, one) => sum + one ** 2, 0);
  const spread = Math.sqrt((squares / degrees) * (1 + 1 / size));
  const half = spread === 0 ? 0 : spread * studentQuantile((1 + level) / 2, degrees);
  return { low: centre - half, high: centre + half };
}

/**
 * The same whatever the law: of n ordered values one more lies below the i-th with the chance i / (n + 1)
 * (David and Nagaraja, Order Statistics, 7.2); between two of them the rank is interpolated (type 6 of Hyndman
 * and Fan). Where n is too small for the level it is from the least to the greatest, and holds less.
 * @param values at least one
 * @example rankInterval([412, 398, 431, 405, 420, 389, 415, 402, 427, 410], 0.8) // 389.9 to 430.6
 */
export function rankInterval(values: readonly number[], level: number): Interval {
  const ordered = [...values].sort((a, b) => a - b);
  const last = ordered.length - 1;
  const at = (share: number) => {
    const rank = Math.min(last, Math.max(0, share * (last + 2) - 1));
    const below = ordered[Math.floor(rank)]!;
    return below + (rank % 1) * (ordered[Math.ceil(rank)]! - below);
  };
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

/** Equal differences of binary fractions are not quite equal: what is this part of the values is dust. */
const DUST = 1e-12;

/**
 * Whether values say how far others are from them. One does not, and two that are alike do not either: rare counts
 * are so by chance alone in one of some ten pairs, and an interval of no width would tell them from anything.
 * @param count of the values @param half half-width of the interval of their mean @param size of what they were taken from
 * @example saysSpread(2, 0, 5) // false; of three true
 */
export function saysSpread(count: number, half: number, size: number): boolean {
  return count > 2 || (count === 2 && half > DUST * Math.abs(size));
}

function around(centre: number, values: readonly number[], level: number): Interval {
  const degrees = values.length - 1;
  const error = Math.sqrt(sampleVariance([...values]) / values.length);
  const half = error === 0 ? 0 : error * studentQuantile((1 + level) / 2, degrees);
  return { low: centre - half, high: centre + half };
}

/** A mean, or a ratio of totals, and how far each replication is from it: the residuals sum to 0. */
export interface Residuals {
  readonly value: number;
  readonly residuals: readonly number[];
}

/** @param values at least one @example meanResiduals([1, 3]) // { value: 2, residuals: [-1, 1] } */
export function meanResiduals(values: readonly number[]): Residuals {
  const value = mean([...values]);
  return { value, residuals: values.map((one) => one - value) };
}

/** By the delta method, as `ratioInterval`. @param wholes not all 0 */
export function ratioResiduals(parts: readonly number[], wholes: readonly number[]): Residuals {
  const whole = mean([...wholes]);
  const value = mean([...parts]) / whole;
  return { value, residuals: parts.map((part, i) => (part - value * wholes[i]!) / whole) };
}

/**
 * Of a mean of what may be skewed, as delays and counts of what is rare are: each end holds by itself with
 * the chance (1 + level) / 2. At either end the farther one of Student's t, which is too near on the side of the
 * long tail, and of the t whose skewness is taken out (P. Hall, "On the removal of skewness by
 * transformation", JRSS B 54, 1992). Of ten exponential values t misses above at 99 % in 6.3 of 100, this in 2.9.
 * @param residuals at least two
 * @example of -2, -1, -1, 4 at 90 %: -3.186469 to 12.823170, where t has 3.186469 on either side
 */
export function skewedInterval({ value, residuals }: Residuals, level: number): Interval {
  const plain = around(value, residuals, level);
  const count = residuals.length;
  const moment = (power: number) => mean(residuals.map((one) => one ** power));
  const skewness = moment(3) / moment(2) ** 1.5 / Math.sqrt(count);
  // Nothing to take out; of values that do not vary there is none.
  if (!(Math.abs(skewness) > 1e-6)) return plain;
  const error = Math.sqrt(sampleVariance([...residuals]) / count);
  const t = studentQuantile((1 + level) / 2, count - 1);
  const endAt = (at: number) =>
    value - (3 / skewness) * (Math.cbrt(1 + skewness * (at - skewness / 6)) - 1) * error;
  return { low: Math.min(plain.low, endAt(t)), high: Math.max(plain.high, endAt(-t)) };
}

/**
 * Of the difference `option` - `base` of two that were observed in the same replications: Student's t on
 * the differences of each replication (Law, 10.2.1). What both share by chance is not in its width.
 * @param base at least two residuals @param option as many, in the same order
 * @example of 30 25 27 22 and 34 28 32 25, mean difference 3.75: 3.75 +- 1.523480 at 95 %
 */
export function pairedInterval(base: Residuals, option: Residuals, level: number): Interval {
  const differences = option.residuals.map((one, i) => one - base.residuals[i]!);
  return around(option.value - base.value, differences, level);
}

/**
 * How many times fewer replications the pairing needs than independent runs for the same width: the sum
 * of both variances over the variance of the difference. Below 1 pairing did harm; null where the
 * differences do not vary.
 */
export function pairingGain(base: Residuals, option: Residuals): number | null {
  const differences = option.residuals.map((one, i) => one - base.residuals[i]!);
  const [own, theirs, paired] = [option.residuals, base.residuals, differences].map((values) =>
    sampleVariance([...values]),
  );
  return paired === 0 ? null : (own! + theirs!) / paired!;
}

/**
 * Of a chance seen `hits` times in `trials`: Clopper and Pearson, Biometrika 26 (1934). It holds at least
 * the level, whatever the chance.
 * @example proportionInterval(0, 30, 0.95) // 0 to 0.115703
 */
export function proportionInterval(hits: number, trials: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(hits, trials - hits + 1, tail),
    high: hits === trials ? 1 : betaQuantile(hits + 1, trials - hits, 1 - tail),
  };
}

/**
 * Of `count` that were all alike: the largest share of others that may differ, by Clopper and Pearson.
 * @param sure one-sided confidence
 * @example unlikeAtMost(59, 0.95) // 0.0495: near 3 / count, the rule of three
 */
export function unlikeAtMost(count: number, sure: number): number {
  return 1 - proportionInterval(count, count, 2 * sure - 1).low;
}

/**
 * Ranks, from 1, of the two values of an ordered sample that enclose its law's quantile: no law is
 * assumed (David and Nagaraja, Order Statistics, 7.1). The closest pair that holds at least the level;
 * of equally close ones the one that holds most. Nothing where the sample is too small for the level.
 * @example orderRanks(50, 0.5, 0.95) // { low: 18, high: 32 }
 */
export function orderRanks(count: number, quantile: number, level: number): Interval | undefined {
  const below = Array.from({ length: count + 1 }, (_, k) => binomialCdf(k - 1, count, quantile));
  let best: (Interval & { readonly coverage: number }) | undefined;
  for (let low = 1; low <= count; low++) {
    for (let high = low + 1; high <= count; high++) {
      const coverage = below[high]! - below[low]!;
      if (coverage < level) continue;
      const shorter = best === undefined ? -1 : high - low - (best.high - best.low);
      // By symmetry some tie but for rounding: the lower pair stays.
      if (shorter < 0 || (shorter === 0 && coverage > best!.coverage + 1e-12))
        best = { low, high, coverage };
      break;
    }
  }
  return best && { low: best.low, high: best.high };
}
