/** What waited over time, and what held it up, as lines of a terminal: bars, and a letter for what binds. */

import { waitingOf } from '../experiment/band.ts';
import { delaysOf } from '../run/binding.ts';
import { HOLDERS, type Holder } from '../run/delay-book.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { LETTERS } from './delay-tables.ts';
import type { Both, Format } from './format.ts';
import { HOLDER_NAMES } from './texts.ts';
import { wrapped } from './wrapped.ts';

/** Of the name of a line and of its bars [columns]. */
const NAME = 10;
const BARS = 48;
const LEVELS = '▁▂▃▄▅▆▇█';

const WORDS = {
  waiting: { id: 'MENUNGGU', en: 'WAITING' },
  binds: { id: 'HAMBATAN', en: 'BINDS' },
  nothing: { id: '. tidak ada', en: '. nothing' },
} as const satisfies Record<string, Both>;

/**
 * Three lines of at most 80 columns, or one more for a long key; none where nothing ever waits.
 * @param which replication it is of, where there are several
 */
export function overTimeLines(plan: Plan, outcome: Outcome, f: Format, which = ''): string[] {
  const bars = waitingLine(Array.from(waitingOf(outcome.steps)), f);
  return bars === undefined ? [] : [bars, ...ribbonLines(plan, outcome, f, which)];
}

/**
 * Bars of the highest level in each part of the run, and beside them what a full one stands for. It is no peak:
 * between two steps more may have waited.
 */
export function waitingLine(levels: readonly number[], f: Format): string | undefined {
  const most = levels.reduce((highest, level) => Math.max(highest, level), 0);
  if (most === 0) return undefined;
  const bars = levelBars(levels, most, BARS);
  return `${WORDS.waiting[f.language].padEnd(NAME)}${bars}  █ = ${f.short(Math.round(most))}`;
}

/**
 * Bars of the highest level in each part of the run; only what is as high as `most` is full, and only
 * nothing is empty.
 * @param width [columns], or a bar a level where there are fewer
 */
export function levelBars(levels: readonly number[], most: number, width: number): string {
  const bars = parts(levels, width).map((part) => {
    const highest = Math.max(...part);
    return LEVELS[highest === 0 ? 0 : 1 + Math.floor((highest / most) * (LEVELS.length - 1.001))];
  });
  return bars.join('');
}

/** What binds on most days of each part of the run, and the names of the letters. */
function ribbonLines(plan: Plan, outcome: Outcome, f: Format, which: string): string[] {
  const indent = ' '.repeat(NAME);
  for (const { binds } of delaysOf(plan, outcome)) {
    const seen = HOLDERS.filter((holder) => binds.includes(holder));
    if (seen.length === 0) return which === '' ? [] : [`${indent}${which}`];
    const letters = parts(binds, BARS).map((part) => {
      const holder = commonest(part);
      return holder === null ? '.' : LETTERS[holder];
    });
    const names = seen.map((holder) => `${LETTERS[holder]} ${HOLDER_NAMES[holder][f.language]}`);
    const none = binds.includes(null) ? [WORDS.nothing[f.language]] : [];
    const key = [...names, ...none, ...(which === '' ? [] : [which])].join(', ');
    return [
      `${WORDS.binds[f.language].padEnd(NAME)}${letters.join('')}`,
      ...wrapped(`${indent}${key}`, NAME),
    ];
  }
  return [];
}

/** The values in as many parts as there are bars, in their order; fewer values have a bar each. */
function parts<T>(values: readonly T[], most: number): T[][] {
  const count = Math.min(most, values.length);
  const at = (i: number) => Math.floor((i * values.length) / count);
  return Array.from({ length: count }, (_, i) => values.slice(at(i), at(i + 1)));
}

/** Of equals the one that comes first in the list. */
function commonest(holders: readonly (Holder | null)[]): Holder | null {
  const all = [...HOLDERS, null];
  const counts = all.map((one) => holders.filter((holder) => holder === one).length);
  return all[counts.indexOf(Math.max(...counts))]!;
}
