/** What the whole of two runs side by side is called: the country, or the one place that both ran. */

import { parse } from 'csv-parse/sync';
import type { Estimate } from '../../experiment/estimates.ts';
import type { Both } from '../format.ts';
import { plain } from '../names.ts';
import type { Made } from './diff-causes.ts';

/** Code of the one place of a scenario without places. */
const UNNAMED = '-';

/**
 * The one place of a run, as "Madiun (35.19)"; empty where it has no name, absent where several were run.
 * @param regencies the text of `regencies.csv`
 */
export function onlyPlace(estimates: readonly Estimate[], regencies: string): string | undefined {
  const codes = new Set(estimates.map(({ place }) => place).filter((code) => code !== 'national'));
  const [code, ...more] = codes;
  if (code === undefined || more.length > 0) return undefined;
  if (code === UNNAMED) return '';
  const rows = parse(regencies, { columns: true }) as Readonly<Record<string, string>>[];
  const name = rows.find((row) => row.code === code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}

/** As a sentence begins with it. */
export function wholeName([a, b]: readonly [Made, Made]): Both {
  if (a.only === undefined && b.only === undefined)
    return { id: 'Seluruh negeri', en: 'The country' };
  if (a.only !== b.only) return { id: 'Keseluruhan masing-masing', en: 'The whole of each' };
  if (a.only === '') return { id: 'Keseluruhan', en: 'The whole' };
  return { id: plain(a.only!), en: plain(a.only!) };
}

/** How many rows of the whole differ and how many of its parts; of one place both are its own. */
export function rowsOfBoth([a, b]: readonly [Made, Made], whole: string, parts: string): Both {
  if (a.only === undefined && b.only === undefined)
    return {
      id: `${whole} nasional, ${parts} daerah`,
      en: `${whole} of the country, ${parts} of regencies`,
    };
  if (a.only !== b.only)
    return {
      id: `${whole} keseluruhan, ${parts} daerah`,
      en: `${whole} of the whole, ${parts} of regencies`,
    };
  const name =
    a.only === '' ? { id: '', en: '' } : { id: ` ${plain(a.only!)}`, en: ` of ${plain(a.only!)}` };
  return {
    id: `${whole}${name.id} sebagai keseluruhan, ${parts} sebagai daerah`,
    en: `${whole}${name.en} as the whole, ${parts} as a regency`,
  };
}
