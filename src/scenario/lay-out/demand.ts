/** How many people come when, for the whole country, by the local time of a zone. */

import type { People } from '../as-read/scenario.ts';
import type { Demand } from '../plan/people.ts';
import type { Timeline } from '../schema/calendar.ts';
import type { Shape } from './shape.ts';
import { type Steps, valueAt } from './steps.ts';

/** Demand of one local day [1/day], with everybody still there. */
export interface DayDemand {
  readonly base: number;
  readonly surge: number;
}

/** Demand of a rate per normal open day. */
export function workdayDemand(rate: Steps, shape: Shape, time: Timeline, zone: number) {
  return (day: number): DayDemand => ({
    base: valueAt(rate, time.midnight(day, zone)) * shape.weight(day),
    surge: 0,
  });
}

/** Segments of the run in a zone, from the demand of its days and the shape of each. */
export function dailyDemand(
  demand: (day: number) => DayDemand,
  shape: Shape,
  time: Timeline,
  zone: number,
): Demand {
  const segments: { from: number; base: number; surge: number }[] = [];
  const days = time.days(zone);
  for (const day of days) {
    const midnight = time.midnight(day, zone);
    const { base, surge } = demand(day);
    for (const { from, to, density } of shape.pieces(day)) {
      if (midnight + to <= 0 || midnight + from >= time.end) continue;
      segments.push({
        from: Math.max(0, midnight + from),
        base: base * density,
        surge: surge * density,
      });
    }
  }
  return {
    from: Float64Array.from(segments, ({ from }) => from),
    base: Float64Array.from(segments, ({ base }) => base),
    surge: Float64Array.from(segments, ({ surge }) => surge),
    days: Float64Array.from(days, (day) => time.midnight(day, zone)),
  };
}

/**
 * Segments of a rate in time [1/s], hours or not; with `byDay` they are cut at local midnights as
 * well, for what is drawn or counted by the day.
 */
export function steadyDemand(rate: Steps, time: Timeline, zone: number, byDay: boolean): Demand {
  const days = byDay ? time.days(zone).map((day) => time.midnight(day, zone)) : [];
  const cuts = [...new Set([0, ...rate.from, ...days])]
    .filter((instant) => instant >= 0 && instant < time.end)
    .sort((a, b) => a - b);
  return {
    from: Float64Array.from(cuts),
    base: Float64Array.from(cuts, (cut) => valueAt(rate, cut)),
    surge: new Float64Array(cuts.length),
    days: Float64Array.from(days),
  };
}

/** Whether something of the people is drawn or counted by the local day. */
export function goesByDay(people: People): boolean {
  const { spread, limit, supply } = people;
  return (
    limit !== undefined ||
    (supply?.newlyEligible ?? 0) > 0 ||
    spread.national > 0 ||
    spread.local > 0
  );
}
