/** Opening hours: {mon-thu: "07:30-16:00", sat: {start: closed, 2016-08-27: "08:00-13:00"}}. */

import { shown } from '../../units.ts';
import type { Opening, Week, Weekday } from '../as-read/parts.ts';
import { WEEKDAYS } from './calendar.ts';
import { entriesOf, found, kind, textOf, type Wrong } from './kind.ts';
import { dayFault, minuteOf } from './when.ts';

type Schedule = Week[Weekday];

const SPAN = '(mon|tue|wed|thu|fri|sat|sun)';
const CLOSED: Schedule = [{ openings: [] }];

/** Named calendars, each a week of opening hours. */
export function calendars() {
  const hours = { type: 'string' };
  const dated = {
    type: 'object',
    properties: { start: hours },
    required: ['start'],
    additionalProperties: hours,
  };
  const day = { anyOf: [hours, dated] };
  const week = {
    type: 'object',
    patternProperties: { [`^${SPAN}(-${SPAN})?$`]: day },
    additionalProperties: false,
  };
  const note = {
    writes: '`office: {mon-thu: "07:30-16:00", fri: "07:30-11:30, 13:00-16:30"}`',
    range: '00:00 to 24:00',
    json: { type: 'object', additionalProperties: week },
  };
  return kind<Readonly<Record<string, Week>>>(note, (value, wrong) => {
    const entries = entriesOf(value);
    if (entries === undefined)
      return wrong(
        `must be weeks by name, found ${found(value)}; write office: {mon-fri: "08:00-16:00"}`,
      );
    return Object.fromEntries(
      entries.map(([name, week]) => [
        name,
        weekOf(week, (message, ...path) => wrong(message, name, ...path)),
      ]),
    ) as Record<string, Week>;
  });
}

function weekOf(value: unknown, say: Wrong): Week | undefined {
  let sound = true;
  const wrong: Wrong = (message, ...path) => {
    sound = false;
    return say(message, ...path);
  };
  const entries = entriesOf(value);
  if (entries === undefined) {
    return wrong(`must be a week, found ${found(value)}; write {mon-fri: "08:00-16:00"}`);
  }
  const week = new Map<Weekday, Schedule>();
  for (const [key, day] of entries) {
    const days = daysOf(key);
    if (typeof days === 'string') wrong(days, key);
    else {
      const twice = days.find((each) => week.has(each));
      if (twice !== undefined) wrong(`${twice} has hours already; name each day once`, key);
      const schedule = scheduleOf(day, (message, ...path) => wrong(message, key, ...path));
      for (const each of days) week.set(each, schedule);
    }
  }
  const opens = [...week.values()].some((day) => day.some(({ openings }) => openings.length > 0));
  if (sound && !opens) wrong('is never open; write hours for a day, or leave `hours` out');
  return Object.fromEntries(WEEKDAYS.map((day) => [day, week.get(day) ?? CLOSED])) as Week;
}

/** The weekdays of "mon" or "mon-thu", or what is wrong. */
function daysOf(key: string): readonly Weekday[] | string {
  const parts = new RegExp(`^${SPAN}(?:-${SPAN})?$`).exec(key);
  if (parts === null) return `no weekday ${shown(key)}; write mon, tue, ... sun, or a span mon-thu`;
  const first = WEEKDAYS.indexOf(parts[1] as Weekday);
  const last = parts[2] === undefined ? first : WEEKDAYS.indexOf(parts[2] as Weekday);
  if (last < first) return `${key} runs backwards; the week begins on mon, write two spans`;
  return WEEKDAYS.slice(first, last + 1);
}

/** Hours of a weekday, or hours that change at dates. */
function scheduleOf(value: unknown, wrong: Wrong): Schedule {
  const entries = entriesOf(value);
  if (entries === undefined) return [{ openings: openingsOf(value, wrong) }];
  const schedule: { since?: string; openings: readonly Opening[] }[] = [];
  if (!entries.some(([key]) => key === 'start')) {
    wrong('has dated hours only; write `start`, the hours from the beginning');
  }
  for (const [key, hours] of entries) {
    const openings = openingsOf(hours, (message, ...path) => wrong(message, key, ...path));
    const fault = key === 'start' ? undefined : dayFault(key);
    const since = schedule.at(-1)?.since;
    if (fault !== undefined) wrong(fault, key);
    else if (key === 'start') schedule.unshift({ openings });
    else {
      if (since !== undefined && key <= since)
        wrong('is not after the date before; put them in order', key);
      schedule.push({ since: key, openings });
    }
  }
  return schedule;
}

/** "07:30-12:00, 13:00-16:00" or "closed". */
function openingsOf(value: unknown, wrong: Wrong): readonly Opening[] {
  const text = textOf(value);
  if (text === 'closed') return [];
  const openings: Opening[] = [];
  for (const part of text?.split(',') ?? ['']) {
    const times = /^ *(\d\d:\d\d) *- *(\d\d:\d\d) *$/.exec(part);
    const [from, to] = [minuteOf(times?.[1] ?? ''), minuteOf(times?.[2] ?? '')];
    if (from === undefined || to === undefined) {
      wrong(`must be hours, found ${found(value)}; write "07:30-12:00, 13:00-16:00" or closed`);
      return [];
    }
    const before = openings.at(-1)?.to ?? 0;
    if (to <= from) wrong(`${part.trim()} ends before it begins; turn it round`);
    else if (from < before)
      wrong(`${part.trim()} begins before the hours before it end; join them`);
    openings.push({ from, to });
  }
  return openings;
}
