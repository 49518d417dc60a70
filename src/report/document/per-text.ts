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

/** A quantity whose unit people read. @example rateText('1 000 /day', EN) // "1,000 a day" */
export function rateText(text: string, f: Format): string {
  return quantityText(text, f).replace(
    /[ \u00a0]?(\/[a-z]+)$/,
    (whole, unit) => RATES[unit]?.[f.language].replace(/^|[ ]/g, '\u00a0') ?? whole,
  );
}

/** @example perText('1 000 /day', ID) // "tiap 1.000 per hari", in English "per 1,000 a day" */
export function perText(per: string, f: Format): string {
  return `${f.language === 'id' ? 'tiap' : 'per'} ${rateText(per, f)}`;
}
