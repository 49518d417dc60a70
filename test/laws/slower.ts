/** A plan with all its times doubled and all its rates halved. */

import type { Law } from '../../src/engine/laws.ts';
import type { Openings, Shut } from '../../src/scenario/plan/hours.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { BackOffPlan, Plan } from '../../src/scenario/plan/plan.ts';

const twice = (values: Float64Array) => values.map((value) => value * 2);
const half = (values: Float64Array) => values.map((value) => value / 2);

function scaled(parameter: Parameter, factor: number): Parameter {
  switch (parameter.form) {
    case 'value':
      return { form: 'value', value: parameter.value * factor };
    case 'law':
      return { form: 'law', law: scaledLaw(parameter.law, factor) };
    default:
      throw new Error(`cannot scale a number in the form ${parameter.form}`);
  }
}

function scaledLaw(law: Law, factor: number): Law {
  if (!('mean' in law)) throw new Error(`cannot scale the law ${law.kind}`);
  const scaledMean = { ...law, mean: law.mean * factor };
  return 'p95' in law ? { ...law, mean: law.mean * factor, p95: law.p95 * factor } : scaledMean;
}

const openings = (all: readonly Openings[]): readonly Openings[] =>
  all.map((one) => ({ ...one, from: twice(one.from), to: twice(one.to) }));
const shut = (all: readonly Shut[]): readonly Shut[] =>
  all.map((one) => ({ ...one, from: one.from * 2, to: one.to * 2 }));
const backOff = <T extends BackOffPlan>(one: T): T => ({
  ...one,
  wait: scaled(one.wait, 2),
  longest: one.longest * 2,
});

/** Speeds are halved with the rates; sizes, counts and shares stay. */
export function slower(plan: Plan): Plan {
  const { arrivals } = plan.people;
  if (arrivals.kind !== 'poisson') throw new Error('people come by chance');
  const demand = arrivals.demand.map(({ from, base, surge, days }) => ({
    from: twice(from),
    base: half(base),
    surge: half(surge),
    days: twice(days),
  }));
  const station = plan.station!;
  const uplink = plan.uplink!;
  const gateway = plan.gateway!;
  const match = plan.match!;
  return {
    ...plan,
    end: plan.end * 2,
    series: plan.series * 2,
    deadline: plan.deadline * 2,
    people: { ...plan.people, arrivals: { ...arrivals, demand } },
    station: {
      ...station,
      service: scaled(station.service, 2),
      patience: scaled(station.patience!, 2),
      openings: openings(station.openings!),
    },
    uplink: {
      ...uplink,
      speed: scaled(uplink.speed, 0.5),
      timeout: uplink.timeout * 2,
      openings: openings(uplink.openings!),
      refused: backOff(uplink.refused),
      failed: backOff(uplink.failed),
    },
    gateway: {
      ...gateway,
      accepts: scaled(gateway.accepts, 0.5),
      burst: gateway.burst * 2,
      shut: shut(gateway.shut),
    },
    match: {
      ...match,
      service: scaled(match.service, 2),
      patience: scaled(match.patience!, 2),
      shut: shut(match.shut),
    },
  };
}
