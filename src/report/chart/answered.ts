/** The course of the delay: which share of submissions has its answer at which age. */

import { type Ages, oldest } from '../../run/ages.ts';
import { survival } from '../../statistics/kaplan-meier.ts';

/** A share that has been answered by an age [s]; ascending in both. */
export interface Answered {
  readonly age: number;
  readonly share: number;
}

/** The steps of the Kaplan-Meier curve; the last point is at the oldest age that was seen. */
export function answeredBy({ ended, unfinished, never }: Ages, deadline: number): Answered[] {
  const counted = (bins: ArrayLike<number>) =>
    Array.from(bins, (count, bin) => [oldest(bin, deadline), count] as const).filter(
      ([, count]) => count > 0,
    );
  const [over, censored] = [counted(ended), counted(unfinished)];
  const all = [...over, ...censored].reduce((sum, [, count]) => sum + count, never);
  const points: Answered[] = [{ age: 0, share: 0 }];
  for (const [age, waiting] of survival(over, censored, all))
    points.push({ age, share: 1 - waiting });
  const last = points.at(-1)!;
  const seen = Math.max(last.age, censored.at(-1)?.[0] ?? 0);
  return seen > last.age ? [...points, { age: seen, share: last.share }] : points;
}

/** The share answered by an age; of one beyond the last that was seen, what is known there. */
export function shareAt(curve: readonly Answered[], age: number): number {
  // A bin that ends at the age counts, whatever its power rounds to.
  return curve.findLast((point) => point.age <= age * (1 + 1e-9))?.share ?? 0;
}
