/** Days and dates of the centre: what a reader calls the instants of a run. */

import type { Plan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import type { Format } from './format.ts';

/** What the dates of a run hang on. */
export type Clock = Pick<Plan, 'epoch' | 'centreMidnight'>;

/** Hours the centre is ahead of UTC, from where its midnight falls; 0 without dates. */
export function centreOffset(plan: Clock): number {
  if (plan.epoch === undefined) return 0;
  const midnight = new Date(plan.epoch + plan.centreMidnight * 1000);
  const hours = 24 - midnight.getUTCHours() - midnight.getUTCMinutes() / 60;
  return hours > 12 ? hours - 24 : hours;
}

/** Name of a zone, by default the centre's: "WIB" for UTC+7; empty in a scenario of offsets. */
export function zoneName(plan: Clock, hours = centreOffset(plan)): string {
  if (plan.epoch === undefined) return '';
  const sign = hours < 0 ? '\u2212' : '+';
  return { 7: 'WIB', 8: 'WITA', 9: 'WIT' }[hours] ?? `UTC${sign}${Math.abs(hours)}`;
}

/** The centre's zone behind what is shown in its time: " (WIB)"; empty in a scenario of offsets. */
export function zoneMark(plan: Clock): string {
  const name = zoneName(plan);
  return name === '' ? '' : ` (${name})`;
}

/**
 * An instant [s] of the run as UTC milliseconds whose UTC date and time are the local ones of a zone,
 * by default the centre's, so that no time zone of the machine can touch them; undefined in a scenario
 * of offsets.
 */
export function local(
  plan: Clock,
  seconds: number,
  hours = centreOffset(plan),
): number | undefined {
  if (plan.epoch === undefined) return undefined;
  return plan.epoch + seconds * 1000 + hours * 3_600_000;
}

/** Start of day d of the results [s]; what comes before day 0 counts as day 0. */
export function dayStart(plan: Clock, day: number): number {
  return plan.centreMidnight + day * DAY;
}

/** "2016-09-30"; the number of the day, from 1, in a scenario of offsets. */
export function isoDay(plan: Clock, day: number): string {
  const at = local(plan, dayStart(plan, day));
  return at === undefined ? String(day + 1) : new Date(at).toISOString().slice(0, 10);
}

/**
 * ISO 8601 instant with the offset of a zone, by default the centre's: "2016-09-30T00:00:00+07:00"; in
 * a scenario of offsets the duration since the start, "PT3600S".
 */
export function isoInstant(plan: Clock, seconds: number, hours = centreOffset(plan)): string {
  const at = local(plan, seconds, hours);
  if (at === undefined) return `PT${Math.round(seconds * 1000) / 1000}S`;
  const minutes = Math.round(hours * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return new Date(at).toISOString().replace(/(\.000)?Z$/, offset);
}

/** How long a step of the series is, behind "every": "hour", "6 hours". */
export function stepLength({ series }: Plan, f: Format): string {
  return f.duration(series).replace(/^1\u00a0/, '');
}

/** The last moment of the run, for "on 31 December 2016": its last day, or how long it lasted. */
export function lastDay(plan: Clock, endedAt: number, f: Format): string {
  // A run ends at a midnight: the day that then ends is the one a reader means.
  const at = local(plan, Math.max(0, endedAt - 1));
  if (at !== undefined) return f.date(at);
  const length = f.duration(endedAt);
  return f.language === 'id' ? `akhir (${length})` : `the end (${length})`;
}

/** From the first day of a run to its last one: "1 September 2016 – 7 September 2016", or how long it lasted. */
export function periodText(plan: Clock, endedAt: number, f: Format): string {
  const at = local(plan, dayStart(plan, 0));
  return at === undefined ? f.duration(endedAt) : `${f.date(at)} – ${lastDay(plan, endedAt, f)}`;
}

/** "30 Sep 2016", or the time gone by in a scenario of offsets. */
export function shortDay(plan: Clock, seconds: number, f: Format): string {
  const at = local(plan, seconds);
  if (at === undefined) return f.duration(Math.round(seconds));
  return `${f.dayMonth(at)} ${new Date(at).getUTCFullYear()}`;
}

/** "30 September 2016", or "day 12" (from 1) in a scenario of offsets; what comes before day 0 counts as day 0. */
export function dayName(plan: Clock, seconds: number, f: Format): string {
  const at = local(plan, Math.max(seconds, plan.centreMidnight));
  if (at !== undefined) return f.date(at);
  return dayNumber(Math.floor(seconds / DAY) + 1, f);
}

/** "day 12" or "hari ke-12", counted from 1. */
export function dayNumber(day: number, f: Format): string {
  return f.language === 'id' ? `hari ke-${f.count(day)}` : `day\u00a0${f.count(day)}`;
}
