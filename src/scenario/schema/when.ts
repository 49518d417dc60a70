/** Dates, times of day and offsets as a scenario writes them; text in, plain data out. */

import { quantity, shown } from '../../units.ts';
import type { When } from '../as-read/parts.ts';
import { dayNumber } from './calendar.ts';

const DAY_MINUTES = 1440;

/** What is wrong with a text that must be a day from 1900 to 2199; nothing for one that exists. */
export function dayFault(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return `is not a date, found ${shown(text)}; write ${isoOf(text)}`;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const days = daysIn(year, month);
  if (days > 0 && day >= 1 && day <= days && year >= 1900 && year < 2200) return undefined;
  if (year < 1900 || year >= 2200)
    return `must be from 1900 to 2199, found ${text}; check the year`;
  if (days === 0) return `there is no month ${parts[2]}, found ${text}; write year-month-day`;
  return `does not exist, found ${text}: that month has ${days} days; check the day`;
}

/**
 * An instant: "2016-09-02", "2016-09-02 12:00" (the centre's time) or "8 h" after the start. A date
 * without a time is that day's beginning, or as an end its last midnight (inclusive).
 * Gives a sentence when it is none of these.
 */
export function whenOf(text: string, edge: 'start' | 'end'): When | string {
  if (!/^\d{4}-|[/]|^\d{1,2}-/.test(text)) {
    const reading = quantity(text, 'time');
    if ('value' in reading) return { offset: reading.value };
    return `must be a date, a date with a time, or an offset such as 8 h, found ${shown(text)}; write one`;
  }
  const [date, time, ...rest] = text.split(' ');
  const fault = dayFault(date ?? '');
  if (fault !== undefined) return fault;
  if (time === undefined) return { date: date!, minute: edge === 'end' ? DAY_MINUTES : 0 };
  const minute = minuteOf(time);
  if (minute === undefined || rest.length > 0) {
    return `must end in a time of day, found ${shown(text)}; write ${date} 07:30`;
  }
  return { date: date!, minute };
}

/** Minutes since midnight of "07:30" [min], 0 to 1440 ("24:00"); nothing when it is no time. */
export function minuteOf(text: string): number | undefined {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (parts === null) return undefined;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return minute <= DAY_MINUTES ? minute : undefined;
}

/** Below 0 when `one` comes before `other` [min or s]; nothing when a date meets an offset. */
export function compare(one: When, other: When): number | undefined {
  if ('offset' in one) return 'offset' in other ? one.offset - other.offset : undefined;
  return 'offset' in other ? undefined : minutes(one) - minutes(other);
}

function minutes(when: { readonly date: string; readonly minute: number }): number {
  return dayNumber(when.date) * DAY_MINUTES + when.minute;
}

/** Days of a month, 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date somebody may have meant by 30/02/2016, or how to write one. */
function isoOf(text: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (parts === null || Number(parts[1]) <= 12) return 'year-month-day, as in 2016-09-30';
  return `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
}
