/**
 * Which holder binds a place on a day.
 *
 * On a day nothing binds when no more wait, in the mean over the day's steps, than were recorded on the day
 * and on the days of the deadline before it: then all that waits can still be in time (Little's law).
 * Otherwise the holder binds that has the largest part of the day's waiting; of equal ones the first in
 * `HOLDERS`. The country is the sum of its regencies; what was there before the start belongs to none.
 */

import type { Plan } from '../scenario/plan.ts';
import { type Held, HOLDERS, type Holder } from './delay-book.ts';
import type { Outcome } from './outcome.ts';

const DAY = 86_400;

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
  const byDay = (values: Int32Array) =>
    Array.from({ length: days }, (_, day) =>
      regencies.reduce((sum, regency) => sum + values[regency * days + day]!, 0),
    );
  const scale = plan.series / DAY;
  const time = Object.fromEntries(
    HOLDERS.map((holder) => [holder, byDay(held[holder]).map((count) => count * scale)]),
  ) as Record<Holder, number[]>;
  const came = byDay(recorded);
  const window = Math.ceil(plan.deadline / DAY);
  const binds = came.map((_, day) => {
    const inTime = came.slice(Math.max(0, day - window), day + 1).reduce((a, b) => a + b, 0);
    const waiting = HOLDERS.reduce((sum, holder) => sum + time[holder][day]!, 0);
    if (waiting <= inTime) return null;
    return HOLDERS.reduce((most, one) => (time[one][day]! > time[most][day]! ? one : most));
  });
  return { place, held: time, binds };
}
