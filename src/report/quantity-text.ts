/** Quantities for people: a scenario writes them with a point and with spaces whatever the reader's language. */

import { FINEST, type Format } from './format.ts';
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
