/** How many people come when, for the whole country, by the local time of a zone. */

import { DAY, dayNumber, type Timeline } from './calendar.ts';
import type { Complaints } from './complaints.ts';
import type { Demand } from './plan.ts';
import type { People, Surge } from './scenario.ts';
import type { Shape } from './shape.ts';
import { type Steps, valueAt } from './steps.ts';

/** Demand of one local day [1/day], with everybody still there. */
interface DayDemand {
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

/**
 * Demand of a rush before a deadline. From `announced` to `deadline` the whole of it has a plateau P,
 * raised on the last days, so that it comes to `total`; what is above the base then halves with every
 * half-life. All by local dates, which are the same in every zone.
 */
export function surgeDemand(
  surge: Surge,
  baseRate: Steps,
  shape: Shape,
  time: Timeline,
  zone: number,
  faults: Complaints,
): (day: number) => DayDemand {
  const announced = dayNumber(surge.announced);
  const deadline = dayNumber(surge.deadline);
  const raised = surge.last === undefined ? deadline : deadline - surge.last.days;
  const factor = (day: number) => (day > raised ? 1 + (surge.last?.more ?? 0) : 1);
  const base = (day: number) => valueAt(baseRate, time.midnight(day, zone));
  const window = Array.from({ length: deadline - announced + 1 }, (_, index) => announced + index);
  const weights = window.reduce((sum, day) => sum + shape.weight(day) * factor(day), 0);
  if (!(weights > 0)) {
    faults.key('people.surge', 'no day is open from announced to deadline; move one of them');
  }
  const plateau = surge.total / weights;
  if (window.some((day) => shape.weight(day) > 0 && plateau * factor(day) < base(day))) {
    const least = window.reduce((sum, day) => sum + shape.weight(day) * base(day), 0);
    faults.key(
      'people.surge.total',
      `${surge.total} is less than the base brings alone (${Math.round(least)}); ` +
        'raise it, or lower the base',
    );
  }
  const excess = (day: number) => {
    if (day < announced) return 0;
    if (day <= deadline) return plateau * factor(day) - base(day);
    return (plateau - base(deadline)) * 2 ** (((deadline - day) * DAY) / surge.halfLife);
  };
  return (day) => {
    const weight = shape.weight(day);
    return { base: base(day) * weight, surge: excess(day) * weight };
  };
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
