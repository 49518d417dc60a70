/** The options of a page beside each other: the same figures, a column an option. */

import { costOf } from '../../experiment/costs.ts';
import { CLASSES } from '../../run/outcome.ts';
import { WORDS } from '../document/report-words.ts';
import { national } from '../document/tables.ts';
import { type Both, inBoth } from '../format.ts';
import { rupiah } from '../money.ts';
import { TEXTS } from '../texts.ts';
import type { Told } from '../told.ts';
import { both, scrolling, table } from './markup.ts';

/** @param names of the options, in their order */
export function sideBySide(options: readonly Told[], names: readonly Both[]): string {
  const classes = (['recorded', ...CLASSES] as const).map((name) => [
    both(TEXTS[name]),
    ...options.map((option) => classCell(option, name)),
  ]);
  const cost = [both(WORDS.cost), ...options.map(costCell)];
  const rows = options.some(({ costs }) => costs.length > 0) ? [...classes, cost] : classes;
  const heads = [both(WORDS.class), ...names.map(both)];
  return (
    scrolling('options', table(both(WORDS.sideBySide), heads, rows)) +
    `<p class="note">${both(WORDS.noInterval)}</p>\n`
  );
}

function classCell({ study }: Told, name: 'recorded' | (typeof CLASSES)[number]): string {
  const { recorded } = study.shown.national;
  const count = national(study, name)?.value ?? study.shown.national[name];
  const whole = national(study, 'recorded')?.value ?? recorded;
  const share = name === 'recorded' ? '' : ` (${both(inBoth((f) => f.share(count, whole)))})`;
  return both(inBoth((f) => f.count(Math.round(count)))) + share;
}

function costCell({ costs }: Told): string {
  if (costs.length === 0) return '–';
  const { low, high } = costOf(costs);
  const least = both(inBoth((f) => rupiah(low, f)));
  return low === high ? least : `${least} – ${both(inBoth((f) => rupiah(high, f)))}`;
}
