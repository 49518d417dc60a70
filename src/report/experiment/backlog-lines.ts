/** The options by what waits over time: a line of bars each in the terminal, all on one scale. */

import { isAlongside } from '../../experiment/band.ts';
import type { Compared } from '../../experiment/compare.ts';
import type { Both, Format } from '../format.ts';
import { levelBars } from '../over-time.ts';

/** Of the bars [columns]. */
const BARS = 38;

const WORDS = {
  waiting: { id: 'MENUNGGU', en: 'WAITING' },
  scale: { id: 'skala sama', en: 'on one scale' },
  peak: { id: 'puncak', en: 'peak' },
  nothing: { id: 'tidak ada', en: 'nothing' },
} as const satisfies Record<string, Both>;

/**
 * The median backlog of each option, the highest of all beside it. An option that was done early keeps
 * its last level, so that all lines are of the same time.
 * @param name of an option, as wide as the first column
 * @returns nothing where nothing ever waits, or where the options count at other times or to another end
 */
export function backlogLines(
  options: readonly Compared[],
  name: (option: Compared) => string,
  f: Format,
): string[] {
  const [base] = options;
  if (options.some(({ gathered }) => !isAlongside(gathered.plan, base!.gathered.plan))) return [];
  const medians = options.map(({ backlog }) => Array.from(backlog.median));
  const steps = Math.max(...medians.map(({ length }) => length));
  const highest = medians.map((levels) => levels.reduce((most, one) => Math.max(most, one), 0));
  const most = Math.max(...highest);
  if (most === 0) return [];
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const rows = options.map((option, i) => {
    const own = medians[i]!;
    const levels = Array.from({ length: steps }, (_, step) => own[step] ?? own.at(-1) ?? 0);
    const peak = highest[i]!;
    const said = peak === 0 ? word('nothing') : `${word('peak')} ${f.short(peak)}`;
    return `${name(option)}${levelBars(levels, most, BARS)}  ${said}`;
  });
  return ['', `${word('waiting')}, ${medianOf(base!, f)}${word('scale')}`, ...rows];
}

function medianOf({ backlog: { count } }: Compared, f: Format): string {
  if (count === 1) return '';
  const runs = f.count(count);
  return f.language === 'id' ? `median ${runs} ulangan, ` : `median of ${runs} replications, `;
}
