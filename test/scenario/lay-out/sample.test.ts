import { beforeAll, describe, expect, test } from 'vitest';
import { isMobile } from '../../../src/model/people/calendars.ts';
import { InputError } from '../../../src/problem.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { inProportion } from '../../../src/scenario/lay-out/sample.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { readScenario } from '../../../src/scenario/read.ts';

const FILE = 'scenarios/september-2016.yaml';
const ONE_IN = 10;
const planOf = (choice: Parameters<typeof readScenario>[1], file = FILE) =>
  layOut(readScenario(file, choice));
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const poisson = ({ people: { arrivals } }: Plan) => {
  if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind);
  return arrivals;
};
const numbers = (parameter: unknown) => (parameter as { values: Float64Array }).values;

describe('a tenth of the country', () => {
  let whole: Plan;
  let part: Plan;
  beforeAll(() => {
    whole = planOf({});
    part = planOf({ sample: ONE_IN });
  });

  test('is a tenth of the offices, of the seats, and of the offices of each regency', () => {
    expect(part.sample).toEqual({
      oneIn: 10,
      offices: part.regencyOf.length,
      ofOffices: 7_160,
      ofRegencies: 514,
    });
    expect(Math.abs(part.regencyOf.length - 716)).toBeLessThanOrEqual(1);
    const fast = (plan: Plan) => numbers(plan.uplink!.speed).filter((speed) => speed > 70_000);
    expect(fast(whole)).toHaveLength(514);
    expect(Math.abs(fast(part).length - 51.4)).toBeLessThan(1);
    const counts = new Map(part.regencies.map(({ code, offices }) => [code, offices]));
    for (const { code, offices } of whole.regencies) {
      // One list has the seats, one the others: each rounds up or down.
      expect(Math.abs((counts.get(code) ?? 0) - offices / ONE_IN)).toBeLessThan(2);
    }
  });

  test('each is the office that it was: its line, its identity, its regency', () => {
    const at = new Map(Array.from(whole.identity, (identity, office) => [identity, office]));
    for (const [office, identity] of part.identity.entries()) {
      const same = at.get(identity)!;
      expect(numbers(part.uplink!.speed)[office]).toBe(numbers(whole.uplink!.speed)[same]);
      expect(numbers(part.uplink!.fails)[office]).toBe(numbers(whole.uplink!.fails)[same]);
      expect(part.regencies[part.regencyOf[office]!]!.code).toBe(
        whole.regencies[whole.regencyOf[same]!]!.code,
      );
    }
    for (const [i, { firstOffice, offices }] of part.regencies.entries())
      for (let office = firstOffice; office < firstOffice + offices; office++)
        expect(part.regencyOf[office]).toBe(i);
  });

  test('brings exactly a tenth of the people', () => {
    const [all, some] = [poisson(whole), poisson(part)];
    for (const key of ['baseShare', 'surgeShare', 'newPerDay', 'supply'] as const)
      expect(sum(some[key]!) / sum(all[key]!)).toBeCloseTo(1 / ONE_IN, 12);
  });

  test('meets a tenth of the centre when it runs, and reads as the country until then', () => {
    const { gateway, match, start } = part;
    expect({ gateway, match, start }).toEqual({
      gateway: whole.gateway,
      match: whole.match,
      start: whole.start,
    });
    const small = inProportion(part);
    expect(small.gateway!.accepts).toEqual({
      form: 'value',
      value: expect.closeTo(300_000 / 86_400 / 10, 12),
    });
    expect(small.gateway!.burst).toBe(60);
    expect(small.match).toMatchObject({
      servers: { value: 1 },
      service: { value: expect.closeTo(17.28, 10) },
      room: { value: 500_000 },
      licence: 1_050_000,
      shut: whole.match!.shut,
    });
    expect(small.start.match).toBe(35_000);
    expect(small).not.toHaveProperty('sample');
    // A second time nothing is left to be divided.
    expect(inProportion(small)).toBe(small);
    expect(inProportion(whole)).toBe(whole);
  });

  test('hangs on the seed, and on nothing else', () => {
    const option = planOf({ sample: ONE_IN, option: 'more-match' });
    expect(option.identity).toEqual(part.identity);
    const other = planOf({ sample: ONE_IN, seed: 'another' });
    expect(other.identity).not.toEqual(part.identity);
    expect(Math.abs(other.identity.length - 716)).toBeLessThanOrEqual(1);
  });
});

test('servers of the centre are divided where that is whole, or else each takes longer', () => {
  const small = (servers: number | string) =>
    inProportion(planOf({ sample: 5, set: [`match.servers=${servers}`] })).match!;
  const { service } = planOf({}).match!;
  expect(small(10)).toMatchObject({ servers: { value: 2 }, service });
  expect(small(7)).toMatchObject({
    servers: { value: 7 },
    service: { value: (service as { value: number }).value * 5 },
  });
  expect(small('{start: 10, 2016-10-01: 25}').servers).toMatchObject({
    values: Float64Array.of(2, 5),
  });
  expect(small('unlimited').servers).toMatchObject({ value: Number.POSITIVE_INFINITY });
});

test('a law keeps its form, its mean longer', () => {
  const set = ['match.speed=null', 'match.service={lognormal: 2 s, p95: 5 s}', 'match.servers=3'];
  expect(inProportion(planOf({ sample: 4, set })).match!.service).toEqual({
    form: 'law',
    law: { kind: 'lognormal-p95', mean: 8, p95: 20 },
  });
});

test('a quota of a regency is that of its offices in the sample, at least one', () => {
  const all = planOf({ set: ['gateway.quota=97'] });
  const part = planOf({ sample: 10, set: ['gateway.quota=97'] });
  const whole = new Map(all.regencies.map(({ code, offices }) => [code, offices]));
  for (const { code, offices, firstOffice } of part.regencies)
    expect(numbers(part.gateway!.quota)[firstOffice]).toBe(
      Math.max(1, Math.round((97 * offices) / whole.get(code)!)),
    );
});

test('who is a mobile team is one in the sample, and nobody else', () => {
  const set = ['station.mobile={servers: 3, hours: office, share: 5 %}'];
  const teams = (plan: Plan) =>
    Array.from(plan.identity.entries()).flatMap(([office, identity]) =>
      isMobile(plan, office) ? [identity] : [],
    );
  const [whole, part] = [planOf({ set }), planOf({ set, sample: 10 })];
  const there = new Set(part.identity);
  expect(teams(whole)).toHaveLength(514);
  expect(teams(part).sort()).toEqual(
    teams(whole)
      .filter((one) => there.has(one))
      .sort(),
  );
});

test('blanks of many small deliveries come to a part of them all', () => {
  const delivery = (day: number) => `2016-09-${String(day).padStart(2, '0')}: 4`;
  const blanks = ['start: 4', ...Array.from({ length: 19 }, (_, i) => delivery(i + 1))].join(', ');
  const set = [`print={servers: 1, service: 3 min, hours: office, blanks: {${blanks}}}`];
  const { counts } = inProportion(planOf({ set, sample: 10 })).print!.blanks!;
  expect([...counts]).toEqual(Array.from({ length: 20 }, (_, i) => [0, 1, 0, 1, 0][i % 5]));
});

test('a licence that is used up is so for a sample too', () => {
  const set = ['match.licence={room: 10, used: 10}'];
  expect(inProportion(planOf({ set, sample: 50 })).match!.licence).toBe(0);
});

test.each([
  [FILE, ['match.licence={room: 30, used: 6}'], /the licence has 24 left, too few/],
  ['scenarios/courier.yaml', [], /the courier of a regency serves all its offices/],
  ['scenarios/theory/mmc.yaml', [], /no office is in it/],
  [FILE, ['uplink.servers=2', 'uplink.shared=regency'], /a regency's line serves all its offices/],
  [
    FILE,
    ['gateway.quota={start: 97, 2016-10-01: 98}'],
    /a quota that changes by date cannot be shared out/,
  ],
])('where a part cannot stand for all it is refused: %s %j', (file, set, message) => {
  const plan = () => planOf({ sample: 50, set }, file);
  expect(plan).toThrow(InputError);
  try {
    plan();
  } catch (error) {
    const { faults } = error as InputError;
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      place: { file: '--sample' },
      path: 'experiment.sample',
      message: expect.stringMatching(message),
    });
  }
});
