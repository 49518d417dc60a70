/**
 * What a choice among draws has to say of the assumptions: whether the draws that are kept (they agree with the
 * record, say) differ in one from those that are not, by more than chance. Regional sensitivity analysis
 * (Hornberger and Spear, "An approach to the preliminary analysis of environmental systems", Journal of
 * Environmental Management 12, 1981): the test of Kolmogorov and Smirnov, at 5 % over all assumptions together
 * (Bonferroni). Each is looked at by itself: what one makes up for in another does not show.
 */

import { type Apart, kolmogorovSmirnov } from '../../statistics/kolmogorov-smirnov.ts';
import { LEVEL } from '../estimates.ts';
import type { Drawn, DrawnSetting } from './uncertain.ts';

export interface Told extends Drawn {
  /** Lowest and highest of the draws that are kept, as a reader reads them; absent where none is. */
  readonly kept?: readonly [low: string, high: string];
  /** Absent where all draws are kept, or none. */
  readonly apart?: Apart & {
    /** Over all assumptions together. */
    readonly together: number;
    readonly verdict: 'differs' | 'by chance' | 'too few draws';
  };
}

/** A draw that has figures. */
interface Sorted {
  /** In the order of the assumptions. */
  readonly settings: readonly DrawnSetting[];
  readonly isKept: boolean;
}

/** @param drawn all assumptions that were drawn, in the order of the settings of each draw */
export function toldOf(drawn: readonly Drawn[], draws: readonly Sorted[]): readonly Told[] {
  const kept = draws.filter(({ isKept }) => isKept);
  const others = draws.filter(({ isKept }) => !isKept);
  return drawn.map((one, i): Told => {
    const of = (some: readonly Sorted[]) =>
      some.map(({ settings }) => settings[i]!).sort((a, b) => a.number - b.number);
    const [ours, theirs] = [of(kept), of(others)];
    if (ours.length === 0) return one;
    const range = { kept: [ours[0]!.shown, ours.at(-1)!.shown] } as const;
    if (theirs.length === 0) return { ...one, ...range };
    const found = kolmogorovSmirnov(numbers(ours), numbers(theirs));
    const together = Math.min(1, drawn.length * found.p);
    const isTold = drawn.length * leastP(ours.length, theirs.length) < 1 - LEVEL;
    const verdict = together < 1 - LEVEL ? 'differs' : isTold ? 'by chance' : 'too few draws';
    return { ...one, ...range, apart: { ...found, together, verdict } };
  });
}

function numbers(settings: readonly DrawnSetting[]): readonly number[] {
  return settings.map(({ number }) => number);
}

/** Of two samples that lie wholly apart. */
function leastP(size: number, other: number): number {
  const all = Array.from({ length: size + other }, (_, i) => i);
  return kolmogorovSmirnov(all.slice(0, size), all.slice(size)).p;
}
