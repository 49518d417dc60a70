/** When a thing with hours is open, by day and as instants of the run. */

import type { Closure, Opening, Week } from '../as-read/parts.ts';
import type { Clock } from '../as-read/scenario.ts';
import type { Openings, Shut } from '../plan/hours.ts';
import { dayNumber, type Timeline, WEEKDAYS, weekdayOf } from '../schema/calendar.ts';

/** Opening times of each day, in minutes since local midnight, in order. */
export type Hours = (day: number) => readonly Opening[];

/** The hours of a named calendar; its holidays are closed. */
export function hoursOf(clock: Clock, name: string): Hours {
  const week: Week = clock.hours[name]!;
  const holidays = new Set(clock.holidays.map(dayNumber));
  // Dates are read here, and not on every day.
  const schedules = new Map(
    WEEKDAYS.map((weekday) => [
      weekday,
      week[weekday].map(({ since, openings }) => ({
        firstDay: since === undefined ? Number.NEGATIVE_INFINITY : dayNumber(since),
        openings,
      })),
    ]),
  );
  return (day) => {
    if (holidays.has(day)) return [];
    const inForce = schedules.get(weekdayOf(day))!.findLast(({ firstDay }) => firstDay <= day);
    return inForce?.openings ?? [];
  };
}

/**
 * Opening times as instants in a zone, touching ones joined. A closing at 24:00 belongs to the day
 * that ends with it. The first opening may begin at 0 with its day already under way.
 */
function openings(hours: Hours, time: Timeline, zone: number): Openings {
  const from: number[] = [];
  const to: number[] = [];
  const dayOf: number[] = [];
  for (const day of time.days(zone)) {
    const midnight = time.midnight(day, zone);
    for (const opening of hours(day)) {
      const opens = Math.max(0, midnight + opening.from * 60);
      const closes = midnight + opening.to * 60;
      if (closes <= 0 || opens >= time.end) continue;
      if (opens === to.at(-1)) {
        to[to.length - 1] = closes;
        dayOf[dayOf.length - 1] = day;
      } else {
        from.push(opens);
        to.push(closes);
        dayOf.push(day);
      }
    }
  }
  return {
    from: Float64Array.from(from),
    to: Float64Array.from(to),
    endsDay: Uint8Array.from(to, (closes, index) =>
      opensLater(hours(dayOf[index]!), closes - time.midnight(dayOf[index]!, zone)) ? 0 : 1,
    ),
  };
}

/** Those of a named calendar in each of some zones. */
export function openingsOf(
  name: string,
  clock: Clock,
  time: Timeline,
  zones: readonly number[],
): readonly Openings[] {
  const hours = hoursOf(clock, name);
  return zones.map((zone) => openings(hours, time, zone));
}

function opensLater(day: readonly Opening[], second: number): boolean {
  return day.some(({ from }) => from * 60 > second);
}

/** Closures within the run, in order; those that overlap are named by `overlap`. */
export function shuts(
  closures: readonly Closure[],
  instant: (when: Closure['from']) => number,
  end: number,
  overlap: (index: number) => void,
): Shut[] {
  const all = closures
    .map((closure, index) => ({
      from: instant(closure.from),
      to: instant(closure.to),
      told: closure.told,
      why: closure.why,
      ...(closure.work !== undefined && { work: closure.work }),
      index,
    }))
    .sort((a, b) => a.from - b.from);
  all.forEach((shut, position) => {
    const before = all[position - 1];
    if (before !== undefined && shut.from < before.to) overlap(shut.index);
  });
  return all
    .filter(({ from, to }) => to > 0 && from < end)
    .map(({ index, ...shut }) => ({ ...shut, from: Math.max(0, shut.from) }));
}
