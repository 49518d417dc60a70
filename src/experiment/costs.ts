/**
 * What an option costs over the run of its scenario, and what two of them differ by. The ends of a sum
 * are those of its prices together: all cheap, all dear. The value is the middle of the two. Counts that
 * only a run knows are the means of the replications; how far those are by chance is not in the ends.
 */

import { mean } from 'simple-statistics';
import type { Price } from '../scenario/as-read/cost.ts';
import type { CostLine, CostPlan } from '../scenario/lay-out/costs.ts';
import type { Sample } from './sample.ts';

/** [IDR] */
export interface Money extends Price {
  readonly value: number;
}

/** A line whose quantity is known. */
export interface CountedLine extends CostLine {
  readonly quantity: number;
}

/** Means over the replications of measures of the country; 0 where there is no such thing. */
export function meanOf(sample: Sample): (measure: string) => number {
  return (measure) => mean([...(sample.column('national', measure)?.values ?? [0])]);
}

/** @param times how often a measure of the country was counted */
export function counted(
  plan: CostPlan,
  times: (measure: string) => number,
): readonly CountedLine[] {
  return plan.map((line) => {
    const { quantity } = line;
    return { ...line, quantity: typeof quantity === 'number' ? quantity : times(quantity.measure) };
  });
}

/** @example a line of 2 units at 3 to 5 IDR costs 6 to 10, value 8 */
export function costOf(lines: readonly CountedLine[]): Money {
  return total(lines.map(({ quantity, price }) => priced(quantity, price)));
}

/**
 * What `option` costs more than `base`. A price that both pay is one price, whatever it is: only the
 * quantities differ, and what both have alike costs nothing more.
 */
export function moreThan(base: readonly CountedLine[], option: readonly CountedLine[]): Money {
  const keys = [...new Set([...base, ...option].map(keyOf))];
  return total(
    keys.map((key) => {
      const [theirs, own] = [base, option].map((lines) => lines.find((one) => keyOf(one) === key));
      return priced((own?.quantity ?? 0) - (theirs?.quantity ?? 0), (own ?? theirs)!.price);
    }),
  );
}

/** One price of one thing: an option that changes the price has another. */
function keyOf({ name, kind, price }: CountedLine): string {
  return JSON.stringify([name, kind, price.low, price.high]);
}

function priced(quantity: number, { low, high }: Price): Price {
  const ends = [quantity * low, quantity * high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function total(parts: readonly Price[]): Money {
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  return { value: (low + high) / 2, low, high };
}
