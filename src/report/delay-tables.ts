/** The tables of what holds submissions up: the country by day, and every place as one row with a ribbon. */

import { delaysOf, type PlaceDelay } from '../run/binding.ts';
import { HOLDERS, type Holder } from '../run/delay-book.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { isoDay } from './calendar.ts';
import { type Cell, csv } from './csv.ts';

/** One letter a holder in a ribbon; a point is a day on which nothing binds. */
export const LETTERS: Readonly<Record<Holder, string>> = {
  uplink: 'U',
  gateway: 'G',
  match: 'M',
  stranded: 'S',
  courier: 'C',
};

/**
 * `delays.csv`, the country by day of the centre's calendar: submission-days of waiting that arise on the
 * day, by what holds the submissions up, and what binds on the day. Of one replication: the only one, or
 * the one that the charts show. `binding.csv`: the country and each regency, with the sums over the run
 * and a letter a day for what binds. The meanings are those of `src/run/delay-book.ts` and `binding.ts`.
 */
export function delayTables(plan: Plan, outcome: Outcome): { delays: string; binding: string } {
  const places = [...delaysOf(plan, outcome)];
  return { delays: byDay(plan, places[0]!), binding: byPlace(places) };
}

function byDay(plan: Plan, { held, binds }: PlaceDelay): string {
  const rows: Cell[][] = [['day', ...HOLDERS, 'binds']];
  for (const [day, bound] of binds.entries())
    rows.push([isoDay(plan, day), ...HOLDERS.map((one) => rounded(held[one][day]!)), bound]);
  return csv(rows);
}

function byPlace(places: readonly PlaceDelay[]): string {
  const rows: Cell[][] = [['place', ...HOLDERS, 'ribbon']];
  for (const { place, held, binds } of places) {
    const sums = HOLDERS.map((one) => rounded(held[one].reduce((sum, time) => sum + time, 0)));
    const ribbon = binds.map((one) => (one === null ? '.' : LETTERS[one])).join('');
    rows.push([place, ...sums, ribbon]);
  }
  return csv(rows);
}

/** To a thousandth of a submission-day: steps of an hour are 0.042. */
function rounded(time: number): number {
  return Math.round(1000 * time) / 1000;
}
