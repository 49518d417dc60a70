/** What a draw of the assumptions says of the options that were run in it. */

import type { CostPlan } from '../../scenario/lay-out/costs.ts';
import type { Better } from '../better.ts';
import { costOf, counted, meanOf } from '../costs.ts';
import { estimate } from '../estimates.ts';
import type { Gathered } from '../gather.ts';
import { isKept } from '../targets.ts';

/** What a draw says of one option. */
export interface InDraw {
  /** Of the measure; NaN where it has none. */
  readonly value: number;
  /** By the figures themselves, whatever their intervals; absent where it has no targets. */
  readonly keeps?: boolean;
  /** [IDR]; absent where nothing is priced. */
  readonly cost?: number;
}

/** @throws Error where there is no such measure */
export function lookAt({ sample, judged }: Gathered, costs: CostPlan, measure: string): InDraw {
  const column = sample.column('national', measure);
  if (column === undefined) throw new Error(`no figure ${measure}`);
  return {
    value: estimate(column).value ?? Number.NaN,
    ...(judged.length > 0 && { keeps: judged.every(isKept) }),
    ...(costs.length > 0 && { cost: costOf(counted(costs, meanOf(sample))).value }),
  };
}

/** Which side of a measure is the better one. */
export type Way = NonNullable<Better>;

export function isBetter(one: number, other: number, way: Way): boolean {
  return way === 'more' ? one > other : one < other;
}

/** Which of the options are best: no other is better. Alike ones are best together. */
export function bestOf(draw: readonly InDraw[], way: Way): readonly boolean[] {
  return draw.map(({ value }) => !draw.some((other) => isBetter(other.value, value, way)));
}

/** Whether an option is the cheapest of those that keep every target; of one price they are it together. */
export function isCheapest({ keeps, cost = 0 }: InDraw, draw: readonly InDraw[]): boolean {
  return keeps === true && !draw.some((other) => other.keeps && (other.cost ?? 0) < cost);
}
