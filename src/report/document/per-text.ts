/** What one unit is that has a price, for people: the scenario writes it as a quantity. */

import type { Both, Format } from '../format.ts';
import { quantityText } from '../quantity-text.ts';

const RATES: Readonly<Record<string, Both>> = {
  '/s': { id: 'per detik', en: 'a second' },
  '/min': { id: 'per menit', en: 'a minute' },
  '/h': { id: 'per jam', en: 'an hour' },
  '/day': { id: 'per hari', en: 'a day' },
  '/year': { id: 'per tahun', en: 'a year' },
};

/** @example perText('1 000 /day', ID) // "tiap 1.000 per hari", in English "per 1,000 a day" */
export function perText(per: string, f: Format): string {
  const said = quantityText(per, f).replace(
    /\/[a-z]+$/,
    (unit) => RATES[unit]?.[f.language].replaceAll(' ', '\u00a0') ?? unit,
  );
  return `${f.language === 'id' ? 'tiap' : 'per'} ${said}`;
}
