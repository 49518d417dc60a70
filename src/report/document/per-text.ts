/** What one unit is that has a price, for people: the scenario writes it as a quantity. */

import { type Both, FINEST, type Format } from '../format.ts';
import { unbroken } from '../names.ts';

const RATES: Readonly<Record<string, Both>> = {
  '/s': { id: 'per detik', en: 'a second' },
  '/min': { id: 'per menit', en: 'a minute' },
  '/h': { id: 'per jam', en: 'an hour' },
  '/day': { id: 'per hari', en: 'a day' },
  '/year': { id: 'per tahun', en: 'a year' },
};

/**
 * As the scenario writes it where that is no number with a unit behind it.
 * @example perText('1 000 /day', ID) // "tiap 1.000 per hari", in English "per 1,000 a day"
 */
export function perText(per: string, f: Format): string {
  const head = f.language === 'id' ? 'tiap' : 'per';
  const [, number, unit] = /^(\d[\d _]*(?:\.\d+)?)(?: (\/?[a-z]+))?$/i.exec(per) ?? [];
  if (number === undefined) return `${head} ${unbroken(per)}`;
  const amount = f.decimal(Number(number.replaceAll(/[ _]/g, '')), FINEST);
  const rate = unit !== undefined && Object.hasOwn(RATES, unit) ? RATES[unit] : undefined;
  const name = rate?.[f.language] ?? unit;
  return `${head} ${amount}${name === undefined ? '' : `\u00a0${name.replaceAll(' ', '\u00a0')}`}`;
}
