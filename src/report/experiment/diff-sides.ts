/** What the two sides of a row of `diff` are, in figures: both in one unit with as many decimals as the difference. */

import type { Changed } from '../../experiment/diff.ts';
import { isInstant } from '../../run/measures.ts';
import { type Clock, shortDay } from '../calendar.ts';
import { type Format, secondsOf, unitOf } from '../format.ts';
import { decimalsOf } from '../measures.ts';
import { rupiahBand } from '../money.ts';

/** A without its value, and one that is not there at all, have no text. */
type Sides = readonly [a: string | undefined, b: string | undefined];

/** @param clocks of the two, for their instants */
export function sidesText(row: Changed, clocks: readonly [a: Clock, b: Clock], f: Format): Sides {
  const { measure, a, b, value, interval } = row;
  const differences = [value, interval?.low, interval?.high].filter((one) => one != null);
  const values = [a, b].map((side) => side?.value ?? null);
  const texts = values.map((own, i) => {
    if (own === null) return undefined;
    // An instant at a midnight is the end of the day before it.
    if (isInstant(measure)) return shortDay(clocks[i]!, Math.max(0, own - 1), f);
    return amountIn(row, own, differences, f);
  });
  return [texts[0], texts[1]];
}

/** The larger of the two. */
export function mostOf({ a, b }: Changed): number {
  return Math.max(...[a, b].map((side) => Math.abs(side?.value ?? 0)));
}

/** @param differences the difference and the ends of its interval; none of what has no value on one side */
function amountIn(row: Changed, value: number, differences: readonly number[], f: Format): string {
  const { unit } = row;
  const most = mostOf(row);
  if (unit === 'IDR') return rupiahBand({ value, low: value, high: value }, f);
  if (unit === 's') {
    const shared = unitOf(most);
    return value < secondsOf(shared) ? f.duration(value) : f.durationIn(shared, value, 1);
  }
  const digits = decimalsOf(unit, differences.length === 0 ? [0] : differences, most);
  const isFine = digits > 1 && differences.some((one) => one !== 0);
  if (unit === 'share') return isFine ? fineShare(value, digits, f) : f.share(value, 1);
  return f.decimal(value, digits);
}

/** With the decimals of a difference below one point; never 0 or 100 % unless it is. */
function fineShare(value: number, digits: number, f: Format): string {
  const text = f.decimal(100 * value, digits);
  const least = 10 ** -digits;
  if (value > 0 && text === '0') return `<\u00a0${f.decimal(least, digits)}%`;
  return value < 1 && text === '100' ? `>\u00a0${f.decimal(100 - least, digits)}%` : `${text}%`;
}
