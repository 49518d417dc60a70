/** The unit behind a written number, so that it need not stand behind each of several; what is counted. */

import type { Both, Format } from './format.ts';

/** With the space before it; empty for none. @example nounOf('2.3 seconds') // " seconds" */
export function nounOf(text: string): string {
  return /[ \u00a0]\D+$/.exec(text)?.[0] ?? '';
}

/** What is counted, with the word for exactly one of it where English has another. */
export type Counted = Both & { readonly one?: string };

/** "1 person came", "12 people came". */
export function counted(value: number, words: Counted, f: Format): string {
  return f.language === 'en' && value === 1 && words.one !== undefined
    ? words.one
    : words[f.language];
}

/** "all 20", of two "both". */
export function allOf(count: number, f: Format): string {
  if (count === 2) return f.language === 'id' ? 'kedua' : 'both';
  return `${f.language === 'id' ? 'seluruh' : 'all'} ${f.count(count)}`;
}

/** Of how many intervals the level holds: "all 6 intervals together 95% (Bonferroni)", "interval 95%". */
export function intervalsTogether(count: number, level: number, f: Format): string {
  const percent = `${f.decimal(100 * level, 1)}%`;
  const id = f.language === 'id';
  if (count === 1) return `${id ? 'selang' : 'interval'} ${percent}`;
  return id
    ? `${f.count(count)} selang bersama-sama ${percent} (Bonferroni)`
    : `${allOf(count, f)} intervals together ${percent} (Bonferroni)`;
}

/** Whether two units are one, in the singular or not: "1 second" and "2.3 seconds". */
export function isSameNoun(a: string, b: string): boolean {
  return a.replace(/s$/, '') === b.replace(/s$/, '');
}

/** "2 – 2.3 seconds" from "2 seconds" and "2.3 seconds"; both whole where their units differ. */
export function between(low: string, high: string): string {
  const noun = nounOf(low);
  const isShared = noun !== '' && isSameNoun(noun, nounOf(high));
  return `${isShared ? low.slice(0, -noun.length) : low} – ${high}`;
}
