/** Where axes carry labels: round numbers, round dates, never two labels in one place. */

import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { dayNumber, dayStart, local } from '../calendar.ts';
import type { Format } from '../format.ts';
import { textWidth } from './font.ts';
import { SIZE } from './style.ts';

/** A label at a place of the time axis, in days of the results. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Least room between two labels [px]. */
const GAP = 12;
const HOUR = 1 / 24;

/** Steps of 1, 2 or 5 times a power of ten, whole numbers, from 0 to the first at or above `max`. */
export function roundTicks(max: number, about = 5): number[] {
  const rough = Math.max(1, max / about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 1;
  const ticks = [0];
  for (let tick = step; tick < max + step; tick += step) ticks.push(Math.round(tick));
  return ticks.length > 1 ? ticks : [0, 1];
}

/** A stretch of time to label, in days of the results, on `width` px. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Days are columns: no label finer than a day, each in the middle of its day. */
  readonly columns: boolean;
}

/** The finest labels that leave room between them; a day that ends the stretch is not in it. */
export function timeTicks(plan: Plan, span: Span, f: Format): Tick[] {
  const scale = span.width / Math.max(span.to - span.from, HOUR);
  const candidates = plan.epoch === undefined ? numbered(span, f) : dated(plan, span, f);
  for (const ticks of candidates) {
    const inside = ticks.filter((tick) => tick.at < span.to);
    if (!roomy(inside, scale)) continue;
    return span.columns ? inside.map((tick) => ({ ...tick, at: tick.at + 0.5 })) : inside;
  }
  return [];
}

function roomy(ticks: readonly Tick[], scale: number): boolean {
  return ticks.every((tick, i) => {
    const next = ticks[i + 1];
    if (next === undefined) return true;
    const widths = textWidth(tick.label, SIZE) / 2 + textWidth(next.label, SIZE) / 2;
    return (next.at - tick.at) * scale >= widths + GAP;
  });
}

/** Days of the month with a label: each, then ever fewer. */
const DATES = [
  undefined,
  [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29],
  [1, 5, 10, 15, 20, 25],
  [1, 10, 20],
  [1, 15],
] as const;

function* dated(plan: Plan, { from, to, columns }: Span, f: Format): Iterable<Tick[]> {
  const first = local(plan, dayStart(plan, 0)) ?? 0;
  const instant = (at: number) => first + at * DAY * 1000;
  for (const hours of [3, 6, 12]) {
    if (columns || to - from > 4) break;
    yield every(from, to, hours * HOUR).map((at) => ({
      at,
      label:
        Math.abs(at - Math.round(at)) < HOUR / 2
          ? f.dayMonth(instant(Math.round(at)))
          : f.time(instant(at)),
    }));
  }
  const days = every(from, to, 1);
  for (const dates of DATES) {
    const kept = days.filter(
      (at) => dates?.some((date) => date === new Date(instant(at)).getUTCDate()) ?? true,
    );
    if (kept.length > 0) yield kept.map((at) => ({ at, label: f.dayMonth(instant(at)) }));
  }
  for (const step of [1, 2, 3, 6, 12, 24, 60]) {
    const kept = days.filter((at) => {
      const date = new Date(instant(at));
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      return date.getUTCDate() === 1 && month % step === 0;
    });
    yield kept.map((at, i) => {
      const january = new Date(instant(at)).getUTCMonth() === 0;
      return { at, label: f.month(instant(at), i === 0 || january) };
    });
  }
}

function* numbered({ from, to, columns }: Span, f: Format): Iterable<Tick[]> {
  for (const hours of [1, 2, 3, 6, 12]) {
    if (columns || to - from > 3) break;
    yield every(from, to, hours * HOUR).map((at) => ({ at, label: f.duration(at * DAY) }));
  }
  for (let power = 1; power < 1e6; power *= 10) {
    for (const step of [1, 2, 5]) yield numberedDays(every(from, to, step * power), columns, f);
  }
}

/** Columns are counted from day 1, as in sentences; along a line stands the time gone by. */
function numberedDays(days: readonly number[], columns: boolean, f: Format): Tick[] {
  if (!columns) return days.map((at) => ({ at, label: f.duration(at * DAY) }));
  return days.filter((day) => day > 0).map((day) => ({ at: day - 1, label: dayNumber(day, f) }));
}

function every(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.max(0, Math.floor(to / step + 1e-9) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}
