/** Plans of one office for tests of the model, without a scenario file. */

import type { Law } from '../src/engine/laws.ts';
import type {
  Arrivals,
  BackOffPlan,
  MatchPlan,
  Parameter,
  Plan,
  SenderPlan,
  ServicePlan,
} from '../src/scenario/plan.ts';

export const value = (number: number): Parameter => ({ form: 'value', value: number });
export const law = (of: Law): Parameter => ({ form: 'law', law: of });
export const exponential = (mean: number): Parameter => law({ kind: 'exponential', mean });
export const given = (...values: number[]): Parameter => ({
  form: 'arrivals',
  values: Float64Array.from(values),
});

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

export function listed(...at: number[]): Arrivals {
  return { kind: 'listed', at: Float64Array.from(at), office: new Uint16Array(at.length) };
}

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

export function planOf(of: Partial<Plan>, arrivals: Arrivals, people: Partial<Plan['people']> = {}): Plan {
  const first = of.station ? 'station' : of.uplink ? 'uplink' : of.match ? 'match' : 'end';
  return {
    name: 'test',
    option: 'base',
    end: 1e6,
    untilDrained: false,
    centreMidnight: 0,
    series: 3600,
    zones: [7],
    regencies: [
      { code: '-', name: 'Centre', province: '-', zone: 0, firstOffice: 0, offices: 1 },
    ],
    regencyOf: Uint16Array.of(0),
    identity: Uint16Array.of(0),
    people: { arrivals, enter: first, comeBack: 0, ...people },
    start: { station: 0, uplink: 0, match: 0 },
    deadline: 86_400,
    ...of,
  };
}
