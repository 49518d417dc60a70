/** What measures are called, and how their values and differences are written. */

import type { Unit } from '../run/figures.ts';
import { STAGES } from '../scenario/schema/scenario.ts';
import { type Both, type Format, LANGUAGES } from './format.ts';
import { TEXTS } from './texts.ts';

const NAMES: Readonly<Record<string, Both>> = {
  'onTime.share': { id: 'Bagian tepat waktu', en: 'Share on time' },
  'turnRound.mean': { id: 'Rerata waktu ke jawaban', en: 'Mean time to an answer' },
  'delivery.mean': { id: 'Rerata waktu ke pusat', en: 'Mean time to the centre' },
  'fairness.gini': { id: 'Gini waktu ke jawaban antardaerah', en: 'Gini of time to an answer' },
  people: { id: 'Orang datang', en: 'People who came' },
  turnedAway: { id: 'Kali disuruh pulang', en: 'Times turned away' },
  gaveUp: { id: 'Orang menyerah', en: 'People who gave up' },
  'answers.printReady': { id: 'Siap cetak', en: 'Print-ready' },
  'answers.duplicate': { id: 'Data ganda', en: 'Duplicates' },
  'answers.recordAgain': { id: 'Rekam ulang', en: 'To be recorded again' },
  cleared: { id: 'Tumpukan habis', en: 'Backlog gone' },
};

/** A measure as people call it; its own name where it has no other. */
export function measureName(measure: string): Both {
  const known = NAMES[measure];
  if (known !== undefined) return known;
  const [first, ...rest] = measure.split('.');
  const text = Object.hasOwn(TEXTS, first!) ? TEXTS[first as keyof typeof TEXTS] : undefined;
  if (text === undefined || STAGES.some((stage) => stage === first)) return same(measure);
  if (rest.length === 0) return text;
  if (rest.join('.') !== 'share') return same(measure);
  return { id: `${text.id}, bagian`, en: `${text.en}, share` };
}

function same(measure: string): Both {
  return Object.fromEntries(LANGUAGES.map((language) => [language, measure])) as Both;
}

/** A difference with its sign; shares in percentage points, two decimals below one point. */
export function signed(value: number, unit: Unit, f: Format): string {
  const text = sizeOf(Math.abs(value), unit, f);
  // What rounds to nothing has no side.
  if (!/[1-9]/.test(text)) return text;
  return (value < 0 ? '\u2212' : '+') + text;
}

function sizeOf(size: number, unit: Unit, f: Format): string {
  if (unit === 's') return f.duration(size);
  if (unit === 'IDR') return rupiah({ value: size, low: size, high: size }, f);
  if (unit !== 'share') return f.decimal(size, size < 10 ? 1 : 0);
  const points = f.decimal(100 * size, size < 0.01 ? 2 : 1);
  return `${points}\u00a0${f.language === 'id' ? 'poin' : 'pp'}`;
}

const SCALES: readonly (readonly [at: number, id: string, en: string])[] = [
  [1e12, 'triliun', 'trillion'],
  [1e9, 'miliar', 'billion'],
  [1e6, 'juta', 'million'],
];

/** "Rp81,5 (70 \u2013 93) miliar", "IDR 81.5 billion": one scale for the value and both ends. */
export function rupiah(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  f: Format,
): string {
  const id = f.language === 'id';
  const most = Math.max(Math.abs(low), Math.abs(high));
  const [at, inId, inEn] = SCALES.find(([scale]) => most >= scale) ?? [1, '', ''];
  const number = (amount: number) => {
    const size = f.decimal(Math.abs(amount) / at, at === 1 ? 0 : 1);
    return amount < 0 && /[1-9]/.test(size) ? `\u2212${size}` : size;
  };
  const band = low === high ? '' : ` (${number(low)} \u2013 ${number(high)})`;
  const name = id ? inId : inEn;
  return `${id ? 'Rp' : 'IDR\u00a0'}${number(value)}${band}${name === '' ? '' : `\u00a0${name}`}`;
}
