/**
 * Who has still to come when a run begins later than its scenario, on the morning of a reported backlog.
 * Demand stays what it is by the day. Of those who have still to come, the part is left that is expected
 * to be left: on a day with an expected `rate` while everybody is there, a part of exp(-rate / initial)
 * does not come (the hazard of `Arrivals`), and the newly eligible join at midnight. Those who were turned
 * away and come back are not followed, nor is the spread of the days: both are small beside the whole.
 */

import type { Arrivals, Demand } from '../plan/people.ts';

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;

/**
 * The arrivals from an instant of the scenario on, as a run has them that begins there.
 * @param arrivals laid out from the first day of the scenario @param begins [s] since then, above 0
 * @param demandOf by office, the index of its demand
 */
export function arrivalsFrom(
  arrivals: Poisson,
  begins: number,
  demandOf: ArrayLike<number>,
): Poisson {
  const { demand, baseShare, surgeShare, newPerDay, supply } = arrivals;
  const later = { ...arrivals, demand: demand.map((one) => demandFrom(one, begins)) };
  if (supply === undefined) return later;
  const came = demand.map((one) => byDay(one, begins));
  const left = supply.map((initial, office) => {
    const rates = came[demandOf[office]!]!.map(
      ({ base, surge }) => base * baseShare[office]! + surge * surgeShare[office]!,
    );
    return remaining(initial, newPerDay[office]!, rates);
  });
  // Their hazard is as it was, and the plan counts it from those who are there at the start.
  const part = (office: number) => (supply[office] === 0 ? 0 : left[office]! / supply[office]!);
  return {
    ...later,
    supply: left,
    baseShare: baseShare.map((share, office) => share * part(office)),
    surgeShare: surgeShare.map((share, office) => share * part(office)),
  };
}

/** @param rates people of each day while everybody is still there */
function remaining(initial: number, newPerDay: number, rates: readonly number[]): number {
  if (initial === 0) return 0;
  return rates.reduce(
    (left, rate, day) => (left + (day === 0 ? 0 : newPerDay)) * Math.exp(-rate / initial),
    initial,
  );
}

function demandFrom({ from, base, surge, days }: Demand, begins: number): Demand {
  const first = Math.max(0, lastAt(from, begins));
  const today = Math.max(0, lastAt(days, begins));
  const shifted = (values: Float64Array) => values.map((instant) => instant - begins);
  const starts = shifted(from.slice(first));
  if (starts.length > 0) starts[0] = Math.max(0, starts[0]!);
  return {
    from: starts,
    base: base.slice(first),
    surge: surge.slice(first),
    days: shifted(days.slice(today)),
  };
}

/** Index of the last of ascending values that is at or below a bound; -1 for none. */
function lastAt(values: Float64Array, bound: number): number {
  return values.findLastIndex((value) => value <= bound);
}

/** The demand of the country from each midnight to the next, up to `begins` [people]. */
function byDay({ from, base, surge, days }: Demand, begins: number) {
  const starts = days.length === 0 ? [0] : Array.from(days).filter((day) => day < begins);
  const sums = starts.map(() => ({ base: 0, surge: 0 }));
  let day = 0;
  for (let s = 0; s < from.length && from[s]! < begins; s++) {
    while (day + 1 < starts.length && starts[day + 1]! <= from[s]!) day++;
    const time = Math.min(from[s + 1] ?? begins, begins) - from[s]!;
    sums[day]!.base += base[s]! * time;
    sums[day]!.surge += surge[s]! * time;
  }
  return sums;
}
