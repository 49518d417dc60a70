/** A number with its unit as it is typed on a command line, where "50k" may be short for 50 000. */

import { twoReadings } from '../units.ts';

export interface Numeral {
  readonly number: number;
  /** Empty where none is typed. */
  readonly unit: string;
}

const THOUSANDS: Readonly<Record<string, number>> = { '': 1, k: 1_000, M: 1_000_000 };
/** Digits that a computed value keeps: more are the dust of binary fractions. */
const DIGITS = 12;

/**
 * Reads "350 000 /day", "350k", "1.5 MB" or "12".
 * @returns nothing for what is no number; a sentence for one that has two readings, or a power of ten
 * @example numeral('50k') // { number: 50000, unit: '' }
 */
export function numeral(typed: string): Numeral | string | undefined {
  const parts = /^(\d[\d _]*(?:\.\d+)?)\s*([kM](?![A-Za-z]))?\s*([A-Za-z%/].*)?$/.exec(
    typed.trim(),
  );
  if (parts === null) return undefined;
  const digits = parts[1]!.trim();
  if (/^e[+-]?\d/i.test(parts[3] ?? ''))
    return `is written with a power of ten, found ${typed.trim()}; write the digits in full`;
  const ambiguous = twoReadings(digits);
  if (ambiguous !== undefined) return ambiguous;
  const number = Number(digits.replace(/[ _]/g, '')) * THOUSANDS[parts[2] ?? '']!;
  return { number: tidy(number), unit: (parts[3] ?? '').trim() };
}

/** As a scenario takes it. @example written({ number: 50000, unit: '/day' }) // "50000 /day" */
export function written({ number, unit }: Numeral): string {
  const digits = tidy(number);
  // Small numbers must not come out with a power of ten, which a scenario refuses.
  const plain = /e/.test(String(digits))
    ? digits.toFixed(DIGITS).replace(/\.?0+$/, '')
    : `${digits}`;
  return unit === '' ? plain : `${plain} ${unit}`;
}

/** Without the dust: 0.1 + 0.2 is 0.3. */
export function tidy(number: number): number {
  return Number(number.toPrecision(DIGITS));
}
