/** A target laid out on the seconds of a plan. */

import type { Dimension } from '../../units.ts';
import { DAY, HOUR } from '../../units.ts';
import type { When } from '../as-read/parts.ts';
import type { Prose } from '../as-read/prose.ts';
import type { Target } from '../as-read/target.ts';
import { daysOf } from '../plan/days.ts';
import type { Plan } from '../plan/plan.ts';
import { CENTRE_ZONE, dayNumber } from '../schema/calendar.ts';

/** Spans of the run, of which the worst counts. */
export interface Windows {
  readonly kind: 'each-day' | 'each-week' | 'any' | 'span';
  /**
   * From the first day of the results up to but without the last; of `any` hours, counted from the first
   * midnight of the centre, those before it negative. Empty if no window lies in the run.
   */
  readonly spans: readonly (readonly [first: number, end: number])[];
}

/** A target whose bound is a number in the unit of its measure, and whose window is one of days. */
export interface TargetPlan {
  /** Absent: reports say what it asks for. */
  readonly name?: Prose;
  readonly measure: string;
  /** "national" or a code. */
  readonly place: string;
  readonly atMost: boolean;
  readonly bound: number;
  readonly dimension: Dimension;
  /** Absent: the whole run. */
  readonly windows?: Windows;
  readonly in?: number;
  readonly sure: number;
}

/** Lays a target out; an instant is NaN where the plan has no dates for it. */
export function targetPlan(target: Target, plan: Plan): TargetPlan {
  const { bound, window, place, ...rest } = target;
  const dated = 'when' in bound;
  const windows = windowsOf(window, plan);
  return {
    ...(rest.name !== undefined && { name: rest.name }),
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

function windowsOf(window: Target['window'], plan: Plan): Windows | undefined {
  if (window === 'run') return undefined;
  const days = daysOf(plan);
  if (typeof window === 'string') {
    const length = window === 'each-day' ? 1 : 7;
    return { kind: window, spans: spansOf(0, wholeDaysOf(plan), length, length) };
  }
  if ('any' in window) {
    const first = Math.ceil(-plan.centreMidnight / HOUR);
    const end = Math.floor((plan.end - plan.centreMidnight) / HOUR);
    return { kind: 'any', spans: spansOf(first, end, window.any / HOUR, 1) };
  }
  const dayOf = (when: When) => (instantOf(when, plan) - plan.centreMidnight) / DAY;
  const first = Math.max(0, Math.floor(dayOf(window.from)));
  const end = Math.min(days, Math.ceil(dayOf(window.to)));
  return { kind: 'span', spans: end <= first ? [] : [[first, end]] };
}

/** Those that the end of the run does not cut: up to the last midnight of the westernmost offices, as a date ends. */
function wholeDaysOf({ end, centreMidnight, zones }: Plan): number {
  const west = (zones[0] ?? CENTRE_ZONE) - CENTRE_ZONE;
  return Math.floor((end + west * HOUR - centreMidnight) / DAY);
}

/** Spans of a length, one every `apart`; what is left at the end, as of a week, is none. */
function spansOf(first: number, end: number, length: number, apart: number): Windows['spans'] {
  const count = Math.max(0, Math.floor((end - first - length) / apart) + 1);
  return Array.from({ length: count }, (_, i) => [first + i * apart, first + i * apart + length]);
}
