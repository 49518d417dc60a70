/** How unevenly waiting falls on the regencies, from the estimates of a run or an option. */

import type { Estimate } from '../experiment/estimates.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { borneBy, lorenz } from '../statistics/lorenz.ts';

/** Of the submissions that wait longest, by their regencies. */
const WORST = 0.1;

export interface Bearing {
  /** The curve of Lorenz: share of the submissions, share of all waiting that they bear. */
  readonly points: readonly (readonly [number, number])[];
  /** Share of all waiting that the tenth of submissions bears whose regencies wait longest. */
  readonly worst: number;
}

/**
 * Each regency counts with its submissions and their mean time to an answer, the unanswered with the time
 * so far; over replications the means of both. One in which nobody is recorded has no mean, and no part.
 * @returns nothing with fewer than two regencies, or where nobody waits
 */
export function bearingOf({
  plan,
  estimates,
}: {
  readonly plan: Plan;
  readonly estimates: readonly Estimate[];
}): Bearing | undefined {
  if (plan.regencies.length < 2) return undefined;
  const values = new Map<string, number>();
  for (const { place, measure, value } of estimates)
    if (value !== null && (measure === 'recorded' || measure === 'turnRound.mean'))
      values.set(`${place} ${measure}`, value);
  const points = lorenz(
    plan.regencies.flatMap(({ code }) => {
      const [weight, mean] = [values.get(`${code} recorded`), values.get(`${code} turnRound.mean`)];
      return weight === undefined || mean === undefined ? [] : [{ weight, ill: weight * mean }];
    }),
  );
  return points && { points, worst: 1 - borneBy(points, 1 - WORST) };
}
