/** A target laid out on the seconds of a plan. */

import type { Dimension } from '../../units.ts';
import type { Plan } from '../plan/plan.ts';
import { CENTRE_ZONE, DAY, dayNumber, HOUR } from '../schema/calendar.ts';
import type { Target } from '../schema/target.ts';
import type { When } from '../schema/written.ts';

/** A target whose bound is a number in the unit of its measure, and whose window is one of days. */
export interface TargetPlan {
  readonly name: string;
  readonly measure: string;
  /** "national" or a code. */
  readonly place: string;
  readonly atMost: boolean;
  readonly bound: number;
  readonly dimension: Dimension;
  /** Days of the results, from the first up to but without the last; absent: the whole run. */
  readonly windows?: readonly (readonly [first: number, end: number])[];
  readonly in?: number;
  readonly sure: number;
}

/** Lays a target out; an instant is NaN where the plan has no dates for it. */
export function targetPlan(target: Target, plan: Plan): TargetPlan {
  const { bound, window, place, ...rest } = target;
  const dated = 'when' in bound;
  const windows = windowsOf(window, plan);
  return {
    name: rest.name,
    measure: rest.measure,
    place: place ?? 'national',
    atMost: bound.kind !== 'atLeast',
    bound: dated ? instantOf(bound.when, plan) : bound.amount.value,
    dimension: dated ? 'time' : bound.amount.dimension,
    ...(windows && { windows }),
    ...(rest.in !== undefined && { in: rest.in }),
    sure: rest.sure,
  };
}

/** Instant of what was written, in the centre's time [s]. */
function instantOf(when: When, { epoch, reported }: Plan): number {
  if ('offset' in when) return reported ? Number.NaN : when.offset;
  if (epoch === undefined) return Number.NaN;
  return dayNumber(when.date) * DAY - CENTRE_ZONE * HOUR + when.minute * 60 - epoch / 1000;
}

function windowsOf(window: Target['window'], plan: Plan): TargetPlan['windows'] {
  if (window === 'run') return undefined;
  const days = Math.max(1, Math.ceil((plan.end - plan.centreMidnight) / DAY));
  if (typeof window === 'object') {
    const dayOf = (when: When) => (instantOf(when, plan) - plan.centreMidnight) / DAY;
    return [[Math.floor(dayOf(window.from)), Math.ceil(dayOf(window.to))]];
  }
  const length = window === 'each-day' ? 1 : 7;
  // What is left of a week at the end is none.
  return Array.from({ length: Math.floor(days / length) }, (_, i) => [
    i * length,
    (i + 1) * length,
  ]);
}
