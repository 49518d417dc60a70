/** The steps of the time series: all as long as `Plan.series`, but the last, which the end of the run may cut. */

import type { Plan } from '../scenario/plan/plan.ts';

type Steps = Pick<Plan, 'series' | 'end'>;

/** Of a step: what rounding may make of the seconds of whole steps. */
export const DUST = 1e-9;

/** Steps up to the end of the plan, a cut one among them. */
export function stepCount({ series, end }: Steps): number {
  return Math.ceil(end / series - DUST);
}

/** Instant at which step `index` ends [s]; 0 for the one before the first. */
export function stepEnd({ series, end }: Steps, index: number): number {
  return Math.min((index + 1) * series, end);
}

/** How much of a whole step there is of step `index`, above 0 and at most 1. */
export function stepShare({ series, end }: Steps, index: number): number {
  return Math.min(1, (end - index * series) / series);
}
