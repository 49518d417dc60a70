/** The same lists of arrivals and services in SimPy: the same departures, to the last bit. */

import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import type { Law } from '../../src/engine/laws.ts';
import { sampler } from '../../src/engine/sampler.ts';
import { StageId } from '../../src/model/kinds.ts';
import type { MatchPlan, Plan } from '../../src/scenario/plan/plan.ts';
import { given, listed, match, planOf, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const CUSTOMERS = 3000;
/** Debian's packages belong to Debian's own Python, which need not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import simpy']).status === 0,
);
const chance = new Chance('simpy', 0);

/** Numbers from a law; the lists of one model have different `list`s. */
function drawn(law: Law, list: number): number[] {
  const draws = sampler(law);
  return Array.from({ length: CUSTOMERS }, (_, number) => draws.at(chance.draw(list, 0, number)));
}

interface Model {
  readonly arrivals: number[];
  readonly services: number[];
  readonly servers?: number;
  readonly room?: number;
  readonly priorities?: number[];
  readonly patience?: number[];
  /** Services at a single server before this one. */
  readonly before?: number[];
}

/** Arrivals a second apart in the mean. */
function model(servers: number, load: number, more: Partial<Model> = {}): Model {
  let at = 0;
  const arrivals = drawn({ kind: 'exponential', mean: 1 }, 0).map((gap) => {
    at += gap;
    return at;
  });
  const services = drawn({ kind: 'lognormal', mean: load * servers, cv: 1.5 }, 1);
  return { servers, arrivals, services, ...more };
}

function planOfModel(of: Model): Plan {
  const matching: MatchPlan = match({
    service: given(...of.services),
    servers: value(of.servers ?? 1),
    ...(of.room !== undefined && { room: value(of.room), whenFull: 'drop' }),
    ...(of.before && { whenFull: 'block' }),
    ...(of.patience && { patience: given(...of.patience) }),
    ...(of.priorities && {
      order: {
        kind: 'priority',
        by: { form: 'arrivals', values: Float64Array.from(of.priorities) },
      },
    }),
  });
  return planOf(
    {
      end: 1e6,
      series: 1e6,
      ...(of.before && { station: service({ service: given(...of.before) }) }),
      match: matching,
    },
    listed(...of.arrivals),
  );
}

function departures(of: Model): (number | null)[] {
  const left = new Map(watch(planOfModel(of)).of('left', StageId.match));
  return of.arrivals.map((_, number) => left.get(number) ?? null);
}

const models: Readonly<Record<string, Model>> = {
  'one server': model(1, 0.9),
  'five servers': model(5, 0.9),
  'three servers and seven waiting places': model(3, 1.1, { room: 7 }),
  'two servers without a waiting place': model(2, 1, { room: 0 }),
  'priorities of three classes': model(2, 0.95, {
    priorities: drawn({ kind: 'uniform', low: 0, high: 3 }, 2).map(Math.floor),
  }),
  patience: model(2, 1.2, { patience: drawn({ kind: 'exponential', mean: 4 }, 3) }),
  'two servers in a row, one place between them': model(1, 0.6, {
    before: drawn({ kind: 'exponential', mean: 0.6 }, 4),
    room: 1,
  }),
  'two servers in a row, no place between them': model(1, 0.6, {
    before: drawn({ kind: 'exponential', mean: 0.6 }, 4),
    room: 0,
  }),
};

describe.runIf(python !== undefined)('departures are those of SimPy', () => {
  const names = Object.keys(models);
  let theirs: (number | null)[][];

  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(python!, ['test/simpy/departures.py'], {
      input: JSON.stringify(Object.values(models)),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(stderr);
    theirs = JSON.parse(stdout);
  }, 120_000);

  test.each(names)('%s', (name) => {
    const ours = departures(models[name]!);
    expect(ours.filter((at) => at !== null).length).toBeGreaterThan(CUSTOMERS / 2);
    expect(ours).toEqual(theirs[names.indexOf(name)]);
  });
});

test.runIf(python === undefined)('SimPy is not installed here, nothing is compared', ({ skip }) => {
  skip('apt-get install python3-simpy3');
});
