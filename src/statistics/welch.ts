/** The difference of two means that were estimated apart, from what is left of them: an interval and a count. */

import { studentQuantile } from './beta.ts';
import type { Interval } from './intervals.ts';

/** A mean with half the width of its Student interval, from so many independent values, at least two. */
export interface Spread {
  readonly value: number;
  readonly half: number;
  readonly count: number;
}

/**
 * Of the difference `b` - `a`: Welch, Biometrika 34 (1947), with the degrees of freedom of Satterthwaite, but no more
 * than they are where both vary alike. For where few values beside many happen to lie close together, the estimate
 * believes the many: of 5 beside 20, at a chance of 1 in 2,000, it is wrong four times as often. The two need
 * neither the same variance nor the same count; they must be independent of each other.
 * @param stated level of the two half-widths @param level of the difference, two-sided
 */
export function welchInterval(a: Spread, b: Spread, stated: number, level: number): Interval {
  const [ofA, ofB] = [varianceOf(a, stated), varianceOf(b, stated)];
  const variance = ofA + ofB;
  const difference = b.value - a.value;
  if (variance === 0) return { low: difference, high: difference };
  const degrees = Math.min(
    satterthwaite(a.count, ofA, b.count, ofB),
    satterthwaite(a.count, 1 / a.count, b.count, 1 / b.count),
  );
  const half = studentQuantile((1 + level) / 2, degrees) * Math.sqrt(variance);
  return { low: difference - half, high: difference + half };
}

/** Degrees of freedom, of two counts and the variances of their means. */
function satterthwaite(count: number, own: number, other: number, theirs: number): number {
  const all = own + theirs;
  // Parts of the whole, not squares of variances: those of a tiny measure would vanish.
  return 1 / ((own / all) ** 2 / (count - 1) + (theirs / all) ** 2 / (other - 1));
}

/** Of the mean. */
function varianceOf({ half, count }: Spread, stated: number): number {
  return half === 0 ? 0 : (half / studentQuantile((1 + stated) / 2, count - 1)) ** 2;
}
