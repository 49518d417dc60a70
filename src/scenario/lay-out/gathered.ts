/** Demand that waits for a visit: what comes up between two visits comes on the day of the second. */

import type { DayDemand } from './demand.ts';

/**
 * @param demand of a day, as it comes up
 * @param isVisited whether there is a visit on a day
 * @param first the first day on which any of it comes up
 */
export function gathered(
  demand: (day: number) => DayDemand,
  isVisited: (day: number) => boolean,
  first: number,
): (day: number) => DayDemand {
  return (day) => {
    const sum = { base: 0, surge: 0 };
    if (!isVisited(day)) return sum;
    let from = day;
    while (from > first && !isVisited(from - 1)) from--;
    for (let each = from; each <= day; each++) {
      const { base, surge } = demand(each);
      sum.base += base;
      sum.surge += surge;
    }
    return sum;
  };
}
