/** What one unit is that has a price, for people: the scenario writes it as a quantity. */

import type { Format } from '../format.ts';
import { rateText } from '../quantity-text.ts';

/** @example perText('1 000 /day', ID) // "tiap 1.000 per hari", in English "per 1,000 a day" */
export function perText(per: string, f: Format): string {
  return `${f.language === 'id' ? 'tiap' : 'per'} ${rateText(per, f)}`;
}
