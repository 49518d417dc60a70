/** Figures over spans of days, by the day on which submissions were recorded; the country's. */

import type { DaySeries } from './outcome.ts';

/** Measures that are known by day. */
export const BY_DAY = [
  'recorded',
  'onTime',
  'delayed',
  'stranded',
  'dropped',
  'lost',
  'turnedAway',
  'answered',
] as const;

/** Of those, the classes whose share of the recorded is known. */
const SHARES = ['onTime', 'delayed', 'stranded', 'dropped', 'lost'];

/** Whether a measure, such as "onTime.share", is known by day. */
export function isByDay(measure: string): boolean {
  const [name, share, ...more] = measure.split('.');
  if (more.length > 0) return false;
  if (share === undefined) return BY_DAY.some((known) => known === name);
  return share === 'share' && SHARES.includes(name!);
}

/**
 * A measure in the worst of several spans.
 * @param spans first day and the day after the last; what lies outside the run holds nothing
 * @param worst whether the greatest or the least is the worst
 * @returns null when it has no value in any: a share of nothing recorded
 */
export function overSpans(
  days: DaySeries,
  measure: string,
  spans: readonly (readonly [number, number])[],
  worst: 'greatest' | 'least',
): number | null {
  const [name, share] = measure.split('.') as [(typeof BY_DAY)[number], string | undefined];
  const total = (values: Int32Array, [from, to]: readonly [number, number]) =>
    values.subarray(Math.max(0, from), Math.max(0, to)).reduce((sum, value) => sum + value, 0);
  const values = spans.flatMap((span) => {
    const part = total(days[name], span);
    if (share === undefined) return [part];
    const whole = total(days.recorded, span);
    return whole === 0 ? [] : [part / whole];
  });
  if (values.length === 0) return null;
  return worst === 'greatest' ? Math.max(...values) : Math.min(...values);
}
