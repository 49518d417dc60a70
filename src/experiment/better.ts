/** Of which measures more is better, and of which less; and what a difference then means. */

import { type Measure, measureOf } from '../run/measures.ts';

/** Which way is the better one; absent where neither is. */
export type Better = Measure['better'];

/** Of a difference; `same`: in every replication, to the last bit. `unclear`: cannot be told apart. */
export type Apart = 'higher' | 'lower' | 'same' | 'unclear';

/** Nothing where neither is. */
export function better(measure: string): Better {
  return measureOf(measure)?.better;
}

/** A difference that can be told, as better or worse where the measure has a better way. */
export function meaningOf(apart: Apart, way: Better): Apart | 'better' | 'worse' {
  if (way === undefined || apart === 'same' || apart === 'unclear') return apart;
  return (apart === 'higher') === (way === 'more') ? 'better' : 'worse';
}
