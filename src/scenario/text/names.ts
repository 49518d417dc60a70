/** Near misses: which known name somebody meant. */

import { either } from '../../units.ts';

/** How many single-letter slips (of two) still suggest a name. */
const NEAR = 2;

/**
 * Letters to insert, delete, replace or swap with a neighbour to turn one word into the other
 * (optimal string alignment); counting stops above 2, where 3 is given.
 */
export function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > NEAR) return NEAR + 1;
  let [before, above]: [number[], number[]] = [[], []];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    [before, above, row] = [above, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
  }
  return Math.min(row.at(-1)!, NEAR + 1);
}

/** "did you mean servers", of a last part all that end so, or the list of what is known when nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near.length > 0) return `did you mean ${either(near)}`;
  const ends = known.filter((name) => name.endsWith(`.${word}`)).slice(0, 3);
  if (ends.length > 0) return `did you mean ${either(ends)}`;
  const shown = known.slice(0, 12);
  return `known: ${shown.join(', ')}${known.length > shown.length ? ', ...' : ''}`;
}

/** The nearest of the known names, at most 2 slips away and less than half of the word. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const folded = word.toLowerCase();
  const scored = known.map((name) => ({ name, slips: slips(folded, name.toLowerCase()) }));
  const least = Math.min(NEAR, (word.length - 1) / 2, ...scored.map((each) => each.slips));
  return scored
    .filter((each) => each.slips <= least)
    .map((each) => each.name)
    .slice(0, 3);
}
