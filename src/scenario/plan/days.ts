/** The days of the results of a run. */

import { DAY } from '../../units.ts';
import type { Plan } from './plan.ts';

/** How many days of the centre's calendar they have, from `centreMidnight` on; at least one. */
export function daysOf({ end, centreMidnight }: Pick<Plan, 'end' | 'centreMidnight'>): number {
  return Math.max(1, Math.ceil((end - centreMidnight) / DAY));
}
