/** The demand of a rush before a deadline. */

import { DAY } from '../../units.ts';
import type { Surge } from '../as-read/scenario.ts';
import { dayNumber, type Timeline } from '../schema/calendar.ts';
import type { Complaints } from './complaints.ts';
import type { DayDemand } from './demand.ts';
import type { Shape } from './shape.ts';
import { type Steps, valueAt } from './steps.ts';

/** Those who have still to come, in the whole country. */
export interface Crowd {
  /** At the start (absent: without end), and those who join them each day. */
  readonly initial?: number;
  readonly newPerDay: number;
  /**
   * Parts of the country with a surge of their own: share of the crowd, factor on the surge, and by how
   * many days it comes later.
   */
  readonly parts: readonly {
    readonly share: number;
    readonly factor: number;
    readonly delay?: number;
  }[];
}

/** What a surge is made from, by the local dates of a zone. */
interface Rush {
  readonly surge: Surge;
  readonly base: Steps;
  readonly shape: Shape;
  readonly time: Timeline;
  readonly zone: number;
  /** Absent: without end, and all alike. */
  readonly crowd: Crowd | undefined;
  /** Days by which the surge of those whose demand this is comes later. */
  readonly delay?: number;
}

/**
 * From `announced` to `deadline` the whole demand has a plateau, raised on the last days; what is above
 * the base then halves with every half-life. The plateau is such that `total` people come in that time,
 * in expectation: everybody who has still to come has the same chance each day, and there are fewer of
 * them as the days go by. Where it comes later, the deadline is later too. All by local dates, which are
 * the same in every zone.
 */
export function surgeDemand(rush: Rush, faults: Complaints): (day: number) => DayDemand {
  const { surge } = rush;
  const delays = new Set(rush.crowd?.parts.map(({ delay = 0 }) => delay) ?? [0]);
  const days = new Map([...delays].map((delay) => [delay, daysOf(rush, delay)]));
  const open = [...days.values()].flat().filter(({ inRush, weight }) => inRush && weight > 0);
  if (open.length === 0) {
    faults.key('people.surge', 'no day is open from announced to deadline; move one of them');
    return () => ({ base: 0, surge: 0 });
  }
  const lowest = Math.max(...open.map(({ base, raise }) => base / raise));
  const least = coming(days, rush.crowd, lowest);
  if (surge.total < least) {
    faults.key(
      'people.surge.total',
      `${surge.total} is less than the base brings alone (${Math.round(least)}); ` +
        'raise it, or lower the base',
    );
  }
  const plateau = solve((height) => coming(days, rush.crowd, height), surge.total, lowest);
  if (plateau === undefined) {
    faults.key(
      'people.surge.total',
      `${surge.total} is more than there are people to come; lower it`,
    );
  }
  return demandWith(rush, plateau ?? lowest);
}

/** A day from the start of the run to the deadline. */
interface RushDay {
  readonly inRush: boolean;
  readonly weight: number;
  readonly base: number;
  /** Factor on the plateau. */
  readonly raise: number;
}

function daysOf({ surge, base, shape, time, zone }: Rush, delay: number): RushDay[] {
  const announced = dayNumber(surge.announced) + delay;
  const deadline = dayNumber(surge.deadline) + delay;
  const first = Math.min(time.days(zone)[0] ?? announced, announced);
  return Array.from({ length: deadline - first + 1 }, (_, index) => first + index).map((day) => ({
    inRush: day >= announced,
    weight:
      shape.weight(day) * (day < announced ? partInRun(shape, day, time.midnight(day, zone)) : 1),
    base: valueAt(base, time.midnight(day, zone)),
    raise: raiseOf(surge, day, deadline),
  }));
}

/** Of the demand of a day that begins at `midnight` [s], what is in the run: other zones began it earlier. */
function partInRun(shape: Shape, day: number, midnight: number): number {
  if (midnight >= 0) return 1;
  return shape
    .pieces(day)
    .reduce(
      (sum, { from, to, density }) => sum + density * Math.max(0, to - Math.max(from, -midnight)),
      0,
    );
}

/** Demand by local day with a given plateau [1/workday]. */
function demandWith({ surge, base, shape, time, zone, delay = 0 }: Rush, plateau: number) {
  const announced = dayNumber(surge.announced) + delay;
  const deadline = dayNumber(surge.deadline) + delay;
  const baseOn = (day: number) => valueAt(base, time.midnight(day, zone));
  const excess = (day: number) => {
    if (day < announced) return 0;
    if (day <= deadline) return plateau * raiseOf(surge, day, deadline) - baseOn(day);
    return (plateau - baseOn(deadline)) * 2 ** (((deadline - day) * DAY) / surge.halfLife);
  };
  return (day: number): DayDemand => {
    const weight = shape.weight(day);
    return { base: baseOn(day) * weight, surge: excess(day) * weight };
  };
}

/** Factor of the last days before the deadline. */
function raiseOf({ last }: Surge, day: number, deadline: number): number {
  return last !== undefined && day > deadline - last.days ? 1 + last.more : 1;
}

/** People who come from the announcement to the deadline, in expectation. */
function coming(
  daysBy: ReadonlyMap<number, readonly RushDay[]>,
  crowd: Crowd | undefined,
  plateau: number,
): number {
  let sum = 0;
  if (crowd === undefined) {
    for (const { inRush, weight, raise } of daysBy.get(0)!) {
      if (inRush) sum += weight * plateau * raise;
    }
    return sum;
  }
  const { initial, newPerDay } = crowd;
  for (const { share, factor, delay = 0 } of crowd.parts) {
    let left = (initial ?? Number.NaN) * share;
    for (const { inRush, weight, base, raise } of daysBy.get(delay)!) {
      const above = inRush ? plateau * raise - base : 0;
      const rate = weight * (base + above * factor);
      const today = initial === undefined ? rate * share : left * -Math.expm1(-rate / initial);
      if (inRush) sum += today;
      left += newPerDay * share - today;
    }
  }
  return sum;
}

/** The plateau that brings `total`, by bisection to the last digits; undefined if none does. */
function solve(
  brings: (plateau: number) => number,
  total: number,
  lowest: number,
): number | undefined {
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
