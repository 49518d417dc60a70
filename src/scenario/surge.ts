/** The demand of a rush before a deadline. */

import { DAY, dayNumber, type Timeline } from './calendar.ts';
import type { Complaints } from './complaints.ts';
import type { DayDemand } from './demand.ts';
import type { Surge } from './scenario.ts';
import type { Shape } from './shape.ts';
import { type Steps, valueAt } from './steps.ts';

/** Those who have still to come, in the whole country; absent: without end. */
export interface Crowd {
  /** At the start, and those who join them each day. */
  readonly initial: number;
  readonly newPerDay: number;
  /** Parts of the country with a surge of their own: share of the crowd, factor on the surge. */
  readonly parts: readonly { readonly share: number; readonly factor: number }[];
}

/** What a surge is made from, by the local dates of a zone. */
interface Rush {
  readonly surge: Surge;
  readonly base: Steps;
  readonly shape: Shape;
  readonly time: Timeline;
  readonly zone: number;
  readonly crowd: Crowd | undefined;
}

/**
 * From `announced` to `deadline` the whole demand has a plateau, raised on the last days; what is above
 * the base then halves with every half-life. The plateau is such that `total` people come in that time,
 * in expectation: everybody who has still to come has the same chance each day, and there are fewer of
 * them as the days go by. All by local dates, which are the same in every zone.
 */
export function surgeDemand(rush: Rush, faults: Complaints): (day: number) => DayDemand {
  const { surge, shape } = rush;
  const days = window(surge);
  const open = days.filter((day) => shape.weight(day) > 0);
  if (open.length === 0) {
    faults.key('people.surge', 'no day is open from announced to deadline; move one of them');
    return () => ({ base: 0, surge: 0 });
  }
  const base = (day: number) => valueAt(rush.base, rush.time.midnight(day, rush.zone));
  const lowest = Math.max(...open.map((day) => base(day) / raise(surge, day)));
  const least = comingIn(rush, demandWith(rush, lowest));
  if (surge.total < least) {
    faults.key(
      'people.surge.total',
      `${surge.total} is less than the base brings alone (${Math.round(least)}); ` +
        'raise it, or lower the base',
    );
  }
  const plateau = solve(rush, lowest);
  if (plateau === undefined) {
    faults.key(
      'people.surge.total',
      `${surge.total} is more than there are people to come; lower it`,
    );
  }
  return demandWith(rush, plateau ?? lowest);
}

/** Demand by local day with a given plateau [1/workday]. */
function demandWith({ surge, base, shape, time, zone }: Rush, plateau: number) {
  const announced = dayNumber(surge.announced);
  const deadline = dayNumber(surge.deadline);
  const baseOn = (day: number) => valueAt(base, time.midnight(day, zone));
  const excess = (day: number) => {
    if (day < announced) return 0;
    if (day <= deadline) return plateau * raise(surge, day) - baseOn(day);
    return (plateau - baseOn(deadline)) * 2 ** (((deadline - day) * DAY) / surge.halfLife);
  };
  return (day: number): DayDemand => {
    const weight = shape.weight(day);
    return { base: baseOn(day) * weight, surge: excess(day) * weight };
  };
}

/** Factor of the last days before the deadline. */
function raise({ deadline, last }: Surge, day: number): number {
  return last !== undefined && day > dayNumber(deadline) - last.days ? 1 + last.more : 1;
}

function window({ announced, deadline }: Surge): number[] {
  const first = dayNumber(announced);
  return Array.from({ length: dayNumber(deadline) - first + 1 }, (_, index) => first + index);
}

/** People who come from the announcement to the deadline, in expectation. */
function comingIn({ surge, time, zone, crowd }: Rush, demand: (day: number) => DayDemand): number {
  const days = window(surge);
  if (crowd === undefined) {
    return days.reduce((sum, day) => sum + demand(day).base + demand(day).surge, 0);
  }
  const start = Math.min(time.days(zone)[0] ?? days[0]!, days[0]!);
  let coming = 0;
  for (const { share, factor } of crowd.parts) {
    let left = crowd.initial * share;
    for (let day = start; day <= days.at(-1)!; day++) {
      const { base, surge: above } = demand(day);
      const hazard = (base + above * factor) / crowd.initial;
      const today = left * -Math.expm1(-hazard);
      if (day >= days[0]!) coming += today;
      left += crowd.newPerDay * share - today;
    }
  }
  return coming;
}

/** The plateau that brings `total`, by bisection to the last digits; undefined if none does. */
function solve(rush: Rush, lowest: number): number | undefined {
  const { total } = rush.surge;
  const brings = (plateau: number) => comingIn(rush, demandWith(rush, plateau));
  let low = lowest;
  let high = Math.max(1, 2 * lowest, total);
  while (brings(high) < total) {
    if (high > 1e6 * total) return undefined;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (brings(middle) < total) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
