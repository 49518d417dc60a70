/**
 * Which holder binds a place on a day.
 *
 * On a day nothing binds when no more wait, in the mean over the day's steps, than had been recorded within
 * the deadline before, in the mean over the day: then all that waits can still be in time (Little's law).
 * What was recorded on a day is taken to be spread evenly over it.
 * Otherwise the holder binds that has the largest part of the day's waiting; of equal ones the first in
 * `HOLDERS`. The country is the sum of its regencies; what was there before the start belongs to none.
 */

import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { type Held, HOLDERS, type Holder } from './delay-book.ts';
import type { Outcome } from './outcome.ts';

export interface PlaceDelay {
  /** "national" or a code. */
  readonly place: string;
  /** By day of the results [submission-days]. */
  readonly held: Readonly<Record<Holder, readonly number[]>>;
  /** By day; null where nothing binds. */
  readonly binds: readonly (Holder | null)[];
}

/** The country, then each regency in the order of the plan. */
export function* delaysOf(plan: Plan, { held, days }: Outcome): Iterable<PlaceDelay> {
  const all = plan.regencies.map((_, regency) => regency);
  yield delayOf(plan, held, days.regencies.recorded, 'national', all);
  for (const [regency, { code }] of plan.regencies.entries())
    yield delayOf(plan, held, days.regencies.recorded, code, [regency]);
}

function delayOf(
  plan: Plan,
  held: Held,
  recorded: Int32Array,
  place: string,
  regencies: readonly number[],
): PlaceDelay {
  const days = recorded.length / plan.regencies.length;
  const byDay = (values: Int32Array | Float64Array) =>
    Array.from({ length: days }, (_, day) =>
      regencies.reduce((sum, regency) => sum + values[regency * days + day]!, 0),
    );
  const scale = plan.series / DAY;
  const time = Object.fromEntries(
    HOLDERS.map((holder) => [holder, byDay(held[holder]).map((count) => count * scale)]),
  ) as Record<Holder, number[]>;
  const came = byDay(recorded);
  const parts = partsOf(plan.deadline / DAY);
  const binds = came.map((_, day) => {
    const inTime = parts.reduce((sum, part, back) => sum + part * (came[day - back] ?? 0), 0);
    const waiting = HOLDERS.reduce((sum, holder) => sum + time[holder][day]!, 0);
    if (waiting <= inTime) return null;
    return HOLDERS.reduce((most, one) => (time[one][day]! > time[most][day]! ? one : most));
  });
  return { place, held: time, binds };
}

/**
 * Of what was recorded on a day and on those before it, the part that lies within `deadline` [days] before
 * an instant of the day, in the mean over its instants.
 * @example partsOf(1) // [0.5, 0.5]
 */
function partsOf(deadline: number): number[] {
  const today = deadline < 1 ? deadline - deadline ** 2 / 2 : 0.5;
  const before = Array.from({ length: Math.ceil(deadline) }, (_, back) => {
    const reach = deadline - back;
    return reach <= 1 ? reach ** 2 / 2 : reach <= 2 ? 1 - (2 - reach) ** 2 / 2 : 1;
  });
  return [today, ...before];
}
