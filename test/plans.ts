/** Plans for tests of the model, without a scenario file: one office unless they say otherwise. */

import type { Law } from '../src/engine/laws.ts';
import type { FailurePlan } from '../src/scenario/plan/failures.ts';
import type { Openings } from '../src/scenario/plan/hours.ts';
import type { Parameter } from '../src/scenario/plan/parameter.ts';
import type { Arrivals } from '../src/scenario/plan/people.ts';
import type {
  BackOffPlan,
  MatchPlan,
  Plan,
  SenderPlan,
  ServicePlan,
} from '../src/scenario/plan/plan.ts';

export const value = (number: number): Parameter => ({ form: 'value', value: number });
export const law = (of: Law): Parameter => ({ form: 'law', law: of });
export const exponential = (mean: number): Parameter => law({ kind: 'exponential', mean });
export const given = (...values: number[]): Parameter => ({
  form: 'arrivals',
  values: Float64Array.from(values),
});

export const byOffice = (...values: number[]): Parameter => ({
  form: 'offices',
  values: Float64Array.from(values),
});
/** A number that holds from instants [s], the first of them 0. */
export const stepping = (...steps: [from: number, value: number][]): Parameter => ({
  form: 'steps',
  from: Float64Array.from(steps, ([from]) => from),
  values: Float64Array.from(steps, ([, value]) => value),
});

/** Open between pairs of instants [s], each a day of its own. */
export function open(...times: [from: number, to: number][]): Openings[] {
  return [
    {
      from: Float64Array.from(times, ([from]) => from),
      to: Float64Array.from(times, ([, to]) => to),
      endsDay: new Uint8Array(times.length).fill(1),
    },
  ];
}

/** Regencies with so many offices each. */
export function regencies(
  ...offices: number[]
): Pick<Plan, 'regencies' | 'regencyOf' | 'identity'> {
  const regencyOf = offices.flatMap((count, regency) => Array<number>(count).fill(regency));
  return {
    regencies: offices.map((count, regency) => ({
      code: `${regency}`,
      name: `Regency ${regency}`,
      province: '-',
      zone: 0,
      firstOffice: regencyOf.indexOf(regency),
      offices: count,
    })),
    regencyOf: Uint16Array.from(regencyOf),
    identity: Uint16Array.from(regencyOf, (_, office) => office),
  };
}

/** Poisson arrivals at rates [1/s] that hold from instants [s]. */
export function poisson(...steps: [from: number, rate: number][]): Arrivals {
  return {
    kind: 'poisson',
    demand: [
      {
        from: Float64Array.from(steps, ([from]) => from),
        base: Float64Array.from(steps, ([, rate]) => rate),
        surge: new Float64Array(steps.length),
        days: new Float64Array(0),
      },
    ],
    baseShare: Float64Array.of(1),
    surgeShare: Float64Array.of(1),
    newPerDay: Float64Array.of(0),
    spread: { national: 0, local: 0 },
  };
}

/** Somebody at the first office at each instant [s]. */
export function listed(...at: number[]): Arrivals {
  return { kind: 'listed', at: Float64Array.from(at), office: new Uint16Array(at.length) };
}

/** Somebody at an office at each instant [s]. */
export function listedAt(...visits: [at: number, office: number][]): Arrivals {
  return {
    kind: 'listed',
    at: Float64Array.from(visits, ([at]) => at),
    office: Uint16Array.from(visits, ([, office]) => office),
  };
}

/** Somebody after each gap [s]. */
export const everyGap = (gap: Parameter): Arrivals => ({ kind: 'renewal', gap });
export const nobody: Arrivals = { kind: 'none' };

export function service(of: Partial<ServicePlan> & Pick<ServicePlan, 'service'>): ServicePlan {
  return {
    servers: value(1),
    working: 1,
    room: value(Number.POSITIVE_INFINITY),
    whenFull: 'refuse',
    shut: [],
    ...of,
  };
}

export const constant = (mean: number): Law => ({ kind: 'constant', mean });

/** Breaks `up` after the start and each repair, for `down` [s]. */
export function breaks(up: number, down: number, of: Partial<FailurePlan> = {}): FailurePlan {
  return {
    up: constant(up),
    down: constant(down),
    scope: 'unit',
    unitOf: new Uint16Array(1),
    keeps: 0,
    work: 'resume',
    ...of,
  };
}

export function match(of: Partial<MatchPlan> & Pick<MatchPlan, 'service'>): MatchPlan {
  return {
    ...service(of),
    results: { unique: 1, duplicate: 0, again: 0 },
    licence: Number.POSITIVE_INFINITY,
    ...of,
  };
}

export function backOff(of: Partial<BackOffPlan> = {}): BackOffPlan {
  return { wait: value(900), growth: 1, longest: Number.POSITIVE_INFINITY, jitter: 0, ...of };
}

export function uplink(of: Partial<SenderPlan>): SenderPlan {
  return {
    servers: 1,
    isNewestFirst: false,
    interrupted: false,
    speed: value(Number.POSITIVE_INFINITY),
    size: value(1),
    room: value(Number.POSITIVE_INFINITY),
    whenFull: 'block',
    shut: [],
    fails: value(0),
    timeout: Number.POSITIVE_INFINITY,
    refused: { ...backOff(), whose: 'line' },
    failed: { ...backOff(), tries: Number.POSITIVE_INFINITY },
    ...of,
  };
}

export function planOf(
  of: Partial<Plan>,
  arrivals: Arrivals,
  people: Partial<Plan['people']> = {},
): Plan {
  const first = of.station ? 'station' : of.uplink ? 'uplink' : of.match ? 'match' : 'end';
  return {
    name: 'test',
    option: 'base',
    end: 1e6,
    untilDrained: false,
    centreMidnight: 0,
    series: 3600,
    zones: [7],
    regencies: [{ code: '-', name: 'Centre', province: '-', zone: 0, firstOffice: 0, offices: 1 }],
    regencyOf: Uint16Array.of(0),
    identity: Uint16Array.of(0),
    people: { arrivals, enter: first, comeBack: 0, ...people },
    start: { station: 0, uplink: 0, match: 0 },
    deadline: 86_400,
    ...of,
  };
}
