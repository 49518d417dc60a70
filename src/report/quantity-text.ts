/** Quantities for people: a scenario writes them with a point and with spaces whatever the reader's language. */

import { type Both, FINEST, type Format } from './format.ts';
import { unbroken } from './names.ts';

/**
 * A number with or without a unit, its number as a reader of the language writes it; all else as it is.
 * @example quantityText('4 800 000', ID) // "4.800.000"
 */
export function quantityText(text: string, f: Format): string {
  const [, number, unit] = /^(\d(?:[\d _]*\d)?(?:\.\d+)?)( ?[/%a-z]*)$/i.exec(text) ?? [];
  if (number === undefined) return unbroken(text);
  const size = f.decimal(Number(number.replaceAll(/[ _]/g, '')), FINEST);
  return `${size}${unit!.trim() === '%' ? '%' : unbroken(unit!)}`;
}

const RATES: Readonly<Record<string, Both>> = {
  '/s': { id: 'per detik', en: 'a second' },
  '/min': { id: 'per menit', en: 'a minute' },
  '/h': { id: 'per jam', en: 'an hour' },
  '/day': { id: 'per hari', en: 'a day' },
  '/year': { id: 'per tahun', en: 'a year' },
};

/** A quantity whose unit people read. @example rateText('1 000 /day', EN) // "1,000 a day" */
export function rateText(text: string, f: Format): string {
  return quantityText(text, f).replace(
    /[ \u00a0]?(\/[a-z]+)$/,
    (whole, unit) => RATES[unit]?.[f.language].replace(/^|[ ]/g, '\u00a0') ?? whole,
  );
}
