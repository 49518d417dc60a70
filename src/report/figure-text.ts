/** A figure for a reader, by its unit: a share, a time, an instant, a count. */

import { isInstant, type Unit } from '../run/measures.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import type { Format } from './format.ts';
import { rupiahBand } from './money.ts';

/** @param value in the unit of the measure: s, shares of 1, IDR, a count; an instant in s since the start of the run */
export function figureText(
  plan: Plan,
  { measure, unit }: { readonly measure: string; readonly unit: Unit },
  value: number,
  f: Format,
): string {
  // An instant at a midnight is the end of the day before it.
  if (isInstant(measure)) return dayName(plan, Math.max(0, value - 1), f);
  return amountText(unit, value, f);
}

/** The same without a plan, so that an instant is the time since the start. */
export function amountText(unit: Unit, value: number, f: Format): string {
  if (unit === 'share') return f.share(value, 1);
  if (unit === 's') return f.duration(value);
  if (unit === 'IDR') return rupiahBand({ value, low: value, high: value }, f);
  return f.decimal(value, value < 100 ? 1 : 0);
}

/** A number of things, or the mean of such numbers: never 0 unless it is. */
export function amount(value: number, f: Format): string {
  if (Number.isInteger(value) || value >= 10) return f.count(value);
  return value > 0 && value < 0.05 ? `<\u00a0${f.decimal(0.1, 1)}` : f.decimal(value, 1);
}
