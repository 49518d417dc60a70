/** What an improvement costs: the additional cost of each point, day or submission that an option is better by. */

import { type Better, meaningOf } from '../../experiment/better.ts';
import type { Compared, Comparison, Difference } from '../../experiment/compare.ts';
import type { Money } from '../../experiment/costs.ts';
import type { Unit } from '../../run/measures.ts';
import { type Both, inBoth, secondsOf, unitOf } from '../format.ts';
import { nounOf } from '../noun.ts';

interface Gain {
  /** Place of the measure among those compared. */
  readonly at: number;
  readonly difference: Difference;
  /** [IDR] of one unit; absent where the option costs no more than the base. */
  readonly price?: Money;
  /** "point", "day", "submission". */
  readonly unit: Both;
}

/** The improvements of an option that can be told apart, in the order of the measures; nothing of the base. */
export function gainsOf({ measured, more }: Compared, { measures }: Comparison): Gain[] {
  return measured.flatMap(({ difference }, at): Gain[] => {
    const { unit, better } = measures[at]!;
    if (difference === undefined || !isGain(difference, better)) return [];
    const size = scaleOf(unit, difference.value!);
    const price = more.value > 0 ? priceOf(more, difference, size) : undefined;
    const known = { at, difference, unit: unitName(unit, size) };
    return [price === undefined ? known : { ...known, price }];
  });
}

function isGain({ apart, value, interval }: Difference, better: Better): boolean {
  return value !== null && interval !== null && meaningOf(apart, better) === 'better';
}

/**
 * The ends are those of the prices and of the joint interval together: dearest for the least that it brings,
 * cheapest for the most.
 */
function priceOf(more: Money, { value, interval }: Difference, size: number): Money {
  const ends = [interval!.low, interval!.high].map((end) => Math.abs(end) / size);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return {
    value: more.value / (Math.abs(value!) / size),
    low: more.low / (more.low > 0 ? most : least),
    high: more.high / least,
  };
}

/** How much of a measure is one unit: a point of a share, a unit of time that reads best, one of what is counted. */
function scaleOf(unit: Unit, value: number): number {
  if (unit === 'share') return 0.01;
  return unit === 's' ? secondsOf(unitOf(Math.abs(value))) : 1;
}

const NAMES: Readonly<Record<Exclude<Unit, 's'>, Both>> = {
  share: { id: 'poin persentase', en: 'percentage point' },
  submissions: { id: 'kiriman', en: 'submission' },
  people: { id: 'orang', en: 'person' },
  times: { id: 'kali', en: 'time' },
  IDR: { id: 'rupiah', en: 'rupiah' },
};

function unitName(unit: Unit, size: number): Both {
  if (unit !== 's') return NAMES[unit];
  return inBoth((f) => nounOf(f.durationIn(unitOf(size), size, 0)).trim());
}
