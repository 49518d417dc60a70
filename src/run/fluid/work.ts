/** How much work a run is, estimated before it is made. */

import { inProportion } from '../../scenario/lay-out/sample.ts';
import type { Parameter } from '../../scenario/plan/parameter.ts';
import type { Arrivals, Demand } from '../../scenario/plan/people.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { fluid } from './fluid.ts';
import { expected } from './grid.ts';

/**
 * About how many are simulated in one run: those who wait at the start and all who are expected to come,
 * of a sample those of its offices.
 * @example 5 a minute for an hour and 100 at the start: 400
 */
export function workOf(plan: Plan): number {
  const { start, people } = inProportion(plan);
  const before = start.station + start.uplink + start.match + (start.print ?? 0);
  return before + comers(people.arrivals, plan) * (1 + (people.again?.share ?? 0));
}

/**
 * About how many wait at once at most, at the offices and at the centre, by the fluid estimate, and no more
 * than `workOf`: what a run needs memory for.
 */
export function mostAtOnce(plan: Plan): number {
  const { levels, stages } = fluid(plan);
  const waiting = levels.reduce(
    (most, { atOffice, atCentre }) => Math.max(most, atOffice + atCentre),
    0,
  );
  return Math.min(workOf(plan), waiting + (stages.station?.peakBacklog ?? 0));
}

/** Those expected to come to the offices of a plan, while the supply lasts. */
function comers(arrivals: Arrivals, plan: Plan): number {
  switch (arrivals.kind) {
    case 'poisson':
      return byChance(arrivals, plan);
    case 'renewal':
      return overTime(arrivals.gap, plan.end);
    case 'sources': {
      const served = [plan.station, plan.match].reduce(
        (sum, stage) => sum + (stage ? expected(stage.service, 0, 0) : 0),
        0,
      );
      return (arrivals.number * plan.end) / (expected(arrivals.idle, 0, 0) + served);
    }
    case 'counted':
      return arrivals.counts.reduce((sum, count) => sum + count, 0);
    case 'listed':
      return arrivals.at.length;
    case 'none':
      return 0;
  }
}

function byChance(arrivals: Extract<Arrivals, { kind: 'poisson' }>, plan: Plan): number {
  const { demand, demandOf, baseShare, surgeShare, supply, newPerDay } = arrivals;
  const whole = demand.map(({ from, base, surge }) => [
    integral(from, base, plan.end),
    integral(from, surge, plan.end),
  ]);
  return plan.regencyOf.reduce((sum, regency, office) => {
    const [base, surge] = whole[demandOf?.[office] ?? plan.regencies[regency]!.zone]!;
    const wanted = base! * baseShare[office]! + surge! * surgeShare[office]!;
    const days = plan.end / DAY + 1;
    if (supply === undefined) return sum + wanted;
    const all = supply[office]! + days * newPerDay[office]!;
    // The hazard holds for each person who is left.
    return sum + (all > 0 ? all * -Math.expm1(-wanted / all) : 0);
  }, 0);
}

function integral(from: Demand['from'], rate: Demand['base'], end: number): number {
  return rate.reduce((sum, one, i) => {
    const to = Math.min(from[i + 1] ?? end, end);
    return sum + one * Math.max(0, to - Math.max(0, from[i]!));
  }, 0);
}

/** How often something happens that has this time between two of it. */
function overTime(gap: Parameter, end: number): number {
  const from = gap.form === 'steps' ? Array.from(gap.from, (at) => Math.max(0, at)) : [0];
  return from.reduce((sum, at, i) => {
    const to = Math.min(from[i + 1] ?? end, end);
    return sum + Math.max(0, to - at) / expected(gap, 0, at);
  }, 0);
}
