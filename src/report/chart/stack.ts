/** Columns of days, stacked. */

/** Beyond this many bars they would be thinner than two pixels: days are then averaged by weeks. */
const BARS = 200;

/** Days wider than this many pixels each leave a gap between them. */
const APART = 100;

/** Part of a bar: days `x` to `x2`, from `y` to `y2` a day. */
export interface Piece<Name extends string> {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly class: Name;
}

/** Days in a bar: 1, or whole weeks where there would be too many bars. */
export function barLength(days: number): number {
  return days <= BARS ? 1 : 7 * Math.ceil(days / BARS / 7);
}

/**
 * Bars of `length` days each, the last of what is left; means a day, the first name at the bottom.
 *
 * stacked(3, 2, ['a'], () => [1, 3, 5]) has heights 2 and 5.
 */
export function stacked<Name extends string>(
  days: number,
  length: number,
  names: readonly Name[],
  values: (name: Name) => ArrayLike<number>,
): Piece<Name>[] {
  const pieces: Piece<Name>[] = [];
  const gap = length === 1 && days <= APART ? 0.09 : 0;
  for (let from = 0; from < days; from += length) {
    const to = Math.min(days, from + length);
    let y = 0;
    for (const name of names) {
      let sum = 0;
      for (let day = from; day < to; day++) sum += values(name)[day] ?? 0;
      if (sum === 0) continue;
      const y2 = y + sum / (to - from);
      pieces.push({ x: from + gap, x2: to - gap, y, y2, class: name });
      y = y2;
    }
  }
  return pieces;
}

/** The top of the highest bar; 0 of none. */
export function highestOf(pieces: readonly { readonly y2: number }[]): number {
  return pieces.reduce((most, piece) => Math.max(most, piece.y2), 0);
}
