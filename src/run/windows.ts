/** Figures over spans of time, by when submissions were recorded; the country's. */

import type { Windows } from '../scenario/lay-out/targets.ts';
import type { Outcome } from './outcome.ts';

/** The classes that are known by day and by hour; their share of the recorded is, too. */
const CLASSES = ['onTime', 'delayed', 'stranded', 'dropped', 'lost'] as const;

const BY_HOUR = ['recorded', ...CLASSES] as const;

/** Measures that are known by day; what is turned away or answered is so on the day itself. */
const BY_DAY = [...BY_HOUR, 'turnedAway', 'answered'] as const;

type Counted = (typeof BY_DAY)[number];

/** Whether a measure, such as "onTime.share", is known by day, or by hour. */
export function isKnownBy(span: 'day' | 'hour', measure: string): boolean {
  const [name, share, ...more] = measure.split('.');
  if (more.length > 0) return false;
  const known: readonly string[] = span === 'day' ? BY_DAY : BY_HOUR;
  if (share === undefined) return known.includes(name!);
  return share === 'share' && CLASSES.some((one) => one === name);
}

/**
 * A measure in the worst of several windows.
 * @param windows what lies outside the run holds nothing
 * @param worst whether the greatest or the least is the worst
 * @returns null when it has no value in any: a share of nothing recorded
 */
export function overWindows(
  { days, hours }: Pick<Outcome, 'days' | 'hours'>,
  measure: string,
  { kind, spans }: Windows,
  worst: 'greatest' | 'least',
): number | null {
  const [name, share] = measure.split('.') as [Counted, string | undefined];
  const series: Partial<Record<Counted, Int32Array>> = kind === 'any' ? hours : days;
  const before = kind === 'any' ? hours.before : 0;
  const part = upTo(series[name]!);
  const whole = upTo(series.recorded!);
  let found: number | null = null;
  for (const [first, end] of spans) {
    const [from, to] = [first + before, end + before];
    const count = part(to) - part(from);
    const all = whole(to) - whole(from);
    if (share !== undefined && all === 0) continue;
    const value = share === undefined ? count : count / all;
    if (found === null || (worst === 'greatest' ? value > found : value < found)) found = value;
  }
  return found;
}

/** Gives the sum of the values before an index. */
function upTo(values: Int32Array): (index: number) => number {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = sums[index]! + value;
  return (index) => sums[Math.min(Math.max(0, index), values.length)]!;
}
