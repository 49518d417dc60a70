/** The register of assumptions as text, as a table and as JSON. */

import { inLanguage } from '../scenario/as-read/prose.ts';
import type { Registered } from '../scenario/register.ts';
import { type Cell, csv } from './csv.ts';
import { type Both, format, type Language } from './format.ts';
import { plain } from './names.ts';
import { wrapped } from './wrapped.ts';

export const NO_ASSUMPTIONS: Both = {
  id: 'Skenario ini tidak mencatat asumsi.',
  en: 'This scenario lists no assumptions.',
};

const WORDS = {
  title: {
    id: 'ASUMSI, yang paling berpengaruh lebih dulu',
    en: 'ASSUMPTIONS, most influential first',
  },
  value: { id: 'nilai', en: 'value' },
  range: { id: 'rentang', en: 'range' },
  basis: { id: 'dasar', en: 'basis' },
  to: { id: 'sampai', en: 'to' },
  column: { id: 'sel', en: 'cells' },
  absent: { id: 'tidak ditulis', en: 'not written' },
  noRange: { id: 'tidak diberikan', en: 'not given' },
} as const satisfies Record<string, Both>;

export const WEIGHTS: Readonly<Record<string, Both>> = {
  high: { id: 'tinggi', en: 'high' },
  middle: { id: 'sedang', en: 'middle' },
  low: { id: 'rendah', en: 'low' },
};

/** Four lines an assumption: key and weight, value, range, basis. */
export function registerText(register: readonly Registered[], language: Language): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const line = (name: string, words: string) => wrapped(`  ${`${name}:`.padEnd(9)}${words}`, 11);
  const lines = register.flatMap((one) => [
    '',
    one.weight === undefined
      ? plain(one.of)
      : `${plain(one.of)} (${WEIGHTS[one.weight]![language]})`,
    ...line(word('value'), valueWords(one, language)),
    ...line(word('range'), one.range?.map(plain).join(` ${word('to')} `) ?? word('noRange')),
    ...line(word('basis'), plain(inLanguage(one.basis, language))),
  ]);
  const all = register.length === 0 ? [NO_ASSUMPTIONS[language]] : [word('title'), ...lines];
  return all.map((text) => `${text}\n`).join('');
}

function valueWords(one: Registered, language: Language): string {
  const { value, absent, cells } = one;
  if (value === undefined) {
    return WORDS.absent[language] + (absent === undefined ? '' : `: ${absent}`);
  }
  if (cells === undefined) return longWords(one, language) ?? plain(value);
  const f = format(language);
  const [low, high] = cells.map((cell) => f.decimal(cell, 3));
  return `${plain(value)}, ${WORDS.column[language]} ${low} ${WORDS.to[language]} ${high}`;
}

/** What stands for a value that is too long to be read: "10 keys: speed, useful, ..."; nothing of a short one. */
export function longWords(
  { long }: Pick<Registered, 'long'>,
  language: Language,
): string | undefined {
  if (long === undefined) return undefined;
  const id = language === 'id';
  if (typeof long === 'number') return id ? `daftar berisi ${long}` : `a list of ${long}`;
  return `${long.length} ${id ? 'kunci' : 'keys'}: ${long.map(plain).join(', ')}`;
}

/** A row an assumption, its basis in English where there are two. */
export function registerTable(register: readonly Registered[]): string {
  const rows = register.map((one): Cell[] => [
    one.of,
    one.value ?? one.absent ?? null,
    one.cells?.[0] ?? null,
    one.cells?.[1] ?? null,
    one.range?.[0] ?? null,
    one.range?.[1] ?? null,
    one.weight ?? null,
    inLanguage(one.basis, 'en'),
  ]);
  const head = ['of', 'value', 'lowest_cell', 'highest_cell', 'low', 'high', 'weight', 'basis'];
  return csv([head, ...rows]);
}

/** What is not known is null. */
export function registerJson(register: readonly Registered[]) {
  return register.map((one) => ({
    of: one.of,
    value: one.value ?? null,
    default: one.absent ?? null,
    cells: one.cells ?? null,
    range: one.range ?? null,
    weight: one.weight ?? null,
    basis: inLanguage(one.basis, 'en'),
  }));
}
