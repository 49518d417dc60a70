/** The options by who bears the waiting: a line each in the terminal. */

import type { Compared } from '../../experiment/compare.ts';
import { bearingOf } from '../bearing.ts';
import type { Both, Format } from '../format.ts';

const WORDS = {
  fairness: { id: 'PEMERATAAN', en: 'FAIRNESS' },
  gini: { id: 'Gini', en: 'Gini' },
  bears: { id: '10% terburuk', en: 'worst tenth' },
  worst: { id: 'menunggu', en: 'waits' },
  slow: { id: 'saluran lambat', en: 'slow lines' },
  others: { id: 'lainnya', en: 'others' },
} as const satisfies Record<string, Both>;

/**
 * The Gini coefficient among regencies; of the tenth of submissions whose regencies wait longest the share
 * of all waiting and the mean time to an answer; that of regencies with slow lines, and of the others.
 * @param name of an option, as wide as the first column @returns nothing where there are no two regencies
 */
export function fairnessLines(
  options: readonly Compared[],
  name: (option: Compared) => string,
  f: Format,
): string[] {
  const rows = options.flatMap((option) => {
    const bearing = bearingOf(option.gathered);
    if (bearing === undefined) return [];
    const value = (measure: string) =>
      option.gathered.estimates.find((one) => one.measure === `fairness.${measure}`)?.value;
    const time = (measure: string) => {
      const seconds = value(measure);
      return seconds == null ? '–' : f.duration(seconds);
    };
    const gini = value('gini');
    return [
      line(name(option), [
        gini == null ? '–' : f.share(gini, 1),
        f.share(bearing.worst, 1),
        time('worstTenth.mean'),
        time('slow.mean'),
        time('others.mean'),
      ]),
    ];
  });
  if (rows.length === 0) return [];
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const heads = [word('gini'), word('bears'), word('worst'), word('slow'), word('others')];
  const width = name(options[0]!).length;
  return ['', line(word('fairness').padEnd(width), heads), ...rows];
}

/** Each leaves a space before the longest duration and the longest head. */
const WIDTHS = [6, 13, 12, 15, 12];

function line(name: string, cells: readonly string[]): string {
  return name + cells.map((cell, i) => cell.padStart(WIDTHS[i]!)).join('');
}
