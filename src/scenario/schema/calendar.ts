/**
 * Dates, zones and instants: the only place where a date becomes seconds. A day is a number of days
 * since 1970-01-01 in the proleptic Gregorian calendar; a zone is hours ahead of UTC.
 */

import { DAY, HOUR } from '../../units.ts';
import type { Weekday, When } from '../as-read/parts.ts';
import type { Clock } from '../as-read/scenario.ts';

/** The centre's zone: Jakarta, UTC+7. */
export const CENTRE_ZONE = 7;

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A scenario of offsets begins on a Monday, so that its hours have a meaning. */
const SOME_MONDAY = 4;

/** Day number of an ISO date that exists: dayNumber('1970-01-02') is 1. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, month! - 1, day!) / (DAY * 1000);
}

/** Day of the week of a day number: weekdayOf(0) is 'thu'. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7]!;
}

/** The run on the calendar. Instants are seconds [s] from its start. */
export interface Timeline {
  /**
   * False for a scenario of offsets: it has no dates, and `instant` refuses them with NaN; so it refuses
   * offsets in a run that begins with a reported backlog.
   */
  readonly dated: boolean;
  /** Day number of the first day. */
  readonly firstDay: number;
  /** End of the run [s]. */
  readonly end: number;
  /** UTC milliseconds of instant 0; of no meaning when not dated. */
  readonly epoch: number;
  /** Instant of the local midnight with which a day begins. */
  midnight(day: number, zone: number): number;
  /** Instant of what was written, a date being local to the zone. */
  instant(when: When, zone: number): number;
  /** Days that touch the run in a zone, in order; the first one begins at or before 0. */
  days(zone: number): number[];
}

/**
 * Lays a clock over the zones: instant 0 is the earliest local midnight of the first day (the
 * easternmost zone's), the end the last local midnight after the last day, or `lasts`.
 */
export function timeline(clock: Clock, zones: readonly number[]): Timeline {
  const east = Math.max(...zones);
  const west = Math.min(...zones);
  const firstDay = clock.from === undefined ? SOME_MONDAY : dayNumber(clock.from);
  const midnight = (day: number, zone: number) => (day - firstDay) * DAY + (east - zone) * HOUR;
  const end = clock.to === undefined ? clock.lasts! : midnight(dayNumber(clock.to) + 1, west);
  const dated = clock.from !== undefined;
  return {
    dated,
    firstDay,
    end,
    epoch: (firstDay * DAY - east * HOUR) * 1000,
    midnight,
    instant(when, zone) {
      // From which start is not said, where the run begins with a reported backlog.
      if ('offset' in when) return clock.since === undefined ? when.offset : Number.NaN;
      return dated ? midnight(dayNumber(when.date), zone) + when.minute * 60 : Number.NaN;
    },
    days(zone) {
      const first = firstDay + Math.floor(-midnight(firstDay, zone) / DAY);
      const count = Math.ceil((end - midnight(first, zone)) / DAY);
      return Array.from({ length: count }, (_, index) => first + index);
    },
  };
}
