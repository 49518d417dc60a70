/** What the two sides of a row of `diff` are, in figures: both in one unit with as many decimals as the difference. */

import type { Changed } from '../../experiment/diff.ts';
import { isInstant } from '../../run/figures.ts';
import { type Clock, shortDay } from '../calendar.ts';
import { type Format, secondsOf, unitOf } from '../format.ts';
import { rupiahBand } from '../money.ts';

/** Below it a difference of counts has a decimal. */
const FINE = 10;

/** A without its value, and one that is not there at all, have no text. */
type Sides = readonly [a: string | undefined, b: string | undefined];

/** @param clocks of the two, for their instants */
export function sidesText(row: Changed, clocks: readonly [a: Clock, b: Clock], f: Format): Sides {
  const { measure, a, b, value } = row;
  const values = [a, b].map((side) => side?.value ?? null);
  const texts = values.map((own, i) => {
    if (own === null) return undefined;
    // An instant at a midnight is the end of the day before it.
    if (isInstant(measure)) return shortDay(clocks[i]!, Math.max(0, own - 1), f);
    return amountIn(row, own, Math.max(...values.map((one) => one ?? 0)), value ?? 0, f);
  });
  return [texts[0], texts[1]];
}

/** @param most of the two @param difference of the two */
function amountIn(
  { unit }: Changed,
  value: number,
  most: number,
  difference: number,
  f: Format,
): string {
  const size = Math.abs(difference);
  if (unit === 'IDR') return rupiahBand({ value, low: value, high: value }, f);
  if (unit === 's') {
    const shared = unitOf(most);
    return value < secondsOf(shared) ? f.duration(value) : f.durationIn(shared, value, 1);
  }
  if (unit === 'share') return size > 0 && size < 0.01 ? fineShare(value, f) : f.share(value, 1);
  return f.decimal(value, most < 100 || size < FINE ? 1 : 0);
}

/** With two decimals, as a difference below one point; never 0 or 100 % unless it is. */
function fineShare(value: number, f: Format): string {
  const text = f.decimal(100 * value, 2);
  if (value > 0 && text === '0') return `<\u00a0${f.decimal(0.01, 2)}%`;
  return value < 1 && text === '100' ? `>\u00a0${f.decimal(99.99, 2)}%` : `${text}%`;
}
