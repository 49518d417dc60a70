/** Amounts of rupiah, as a reader of the language writes them. */

import type { Both, Format } from './format.ts';

/** What stands before an amount; in English the sign of the standard, ISO 4217. */
export const CURRENCY = { id: 'Rp', en: 'IDR\u00a0' } as const satisfies Both;

const SCALES: readonly (readonly [size: number, words: Both])[] = [
  [1e12, { id: 'triliun', en: 'trillion' }],
  [1e9, { id: 'miliar', en: 'billion' }],
  [1e6, { id: 'juta', en: 'million' }],
];

/**
 * Money, exact below a million, else with three significant digits.
 * @example rupiah(81_500_000_000, ID) // "Rp81,5 miliar"
 */
export function rupiah(value: number, f: Format): string {
  if (value < 0) return `\u2212${rupiah(-value, f)}`;
  const sign = CURRENCY[f.language];
  if (value > 0 && value < 1) return `<\u00a0${sign}1`;
  // 999,600,000 has "1,000 million" at three digits: it is a billion then.
  const rounded = value < 1e6 ? Math.round(value) : Number(value.toPrecision(3));
  const scale = SCALES.find(([size]) => rounded >= size);
  if (scale === undefined) return `${sign}${f.count(rounded)}`;
  const [size, words] = scale;
  return `${sign}${f.decimal(rounded / size, 2)}\u00a0${words[f.language]}`;
}

/** "Rp81,5 (70 \u2013 93) miliar", "IDR 81.5 billion": one scale for the value and both ends; ends that are written alike are one. */
export function rupiahBand(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  f: Format,
): string {
  const most = Math.max(Math.abs(low), Math.abs(high));
  const scale = SCALES.find(([size]) => most >= size);
  const [size, name] = scale ? [scale[0], `\u00a0${scale[1][f.language]}`] : [1, ''];
  const number = (amount: number) => {
    const text = f.decimal(Math.abs(amount) / size, size === 1 ? 0 : 1);
    return amount < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  };
  const isOne = number(low) === number(high);
  // One amount has its sign before the currency, as in `rupiah`; of a band each number has its own.
  if (isOne && value < 0 && /[1-9]/.test(number(value)))
    return `\u2212${CURRENCY[f.language]}${number(-value)}${name}`;
  const band = isOne ? '' : ` (${number(low)} \u2013 ${number(high)})`;
  return `${CURRENCY[f.language]}${number(value)}${band}${name}`;
}
