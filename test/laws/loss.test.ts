import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import { Purpose } from '../../src/model/kinds.ts';
import {
  backOff,
  everyGap,
  exponential,
  law,
  match,
  nobody,
  planOf,
  poisson,
  service,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';
import { expectLaws, matchOf, replicate, uplinkOf } from './replicate.ts';

describe('no waiting place (Erlang B)', () => {
  const lossy = (rate: number, servers: number, time = exponential(1)) =>
    planOf(
      {
        end: 120_000 / rate,
        match: match({ servers: value(servers), room: value(0), whenFull: 'drop', service: time }),
      },
      poisson([0, rate]),
    );

  test.each([
    [0.5, 1, 0.333333333, 0.003],
    [3, 5, 0.110054348, 0.003],
    [8, 10, 0.121661064, 0.003],
  ])('load %d, %d servers', (rate, servers, exact, spread) => {
    expectLaws(replicate(lossy(rate, servers)), [
      ['lost', (o) => matchOf(o).dropped / matchOf(o).arrivals, exact, spread],
      ['full', (o) => o.national.causes['full']! / o.national.recorded, exact, spread],
    ]);
  });

  test.each([
    ['constant', value(1)],
    ['hyperexponential', law({ kind: 'hyperexponential', mean: 1, cv: 2 })],
  ])('loses as many whatever the law of service: %s', (_, time) => {
    expectLaws(replicate(lossy(8, 10, time)), [
      ['lost', (o) => matchOf(o).dropped / matchOf(o).arrivals, 0.121661064, 0.004],
    ]);
  });
});

test.each([
  [0, 2 / 3],
  [1, 3 / 4],
  [4, 6 / 7],
])('two stations, the first never idle, %d places between: (b + 2) / (b + 3)', (places, exact) => {
  const plan = planOf(
    {
      end: 2e4,
      station: service({ service: exponential(1) }),
      match: match({ room: value(places), whenFull: 'block', service: exponential(1) }),
      start: { station: 25_000, uplink: 0, match: 0 },
    },
    nobody,
  );
  expectLaws(replicate(plan), [['served', (o) => matchOf(o).served / o.endedAt, exact, 0.01]]);
});

test('one server whose refused ask again (retrial queue): 1.5 are between two tries', () => {
  const plan = planOf(
    {
      end: 5e4,
      uplink: uplink({
        servers: 'unlimited',
        refused: { ...backOff({ wait: exponential(2) }), whose: 'submission' },
      }),
      match: match({ room: value(0), service: exponential(1) }),
    },
    poisson([0, 0.5]),
  );
  expectLaws(replicate(plan), [
    ['between tries', (o) => uplinkOf(o).meanInStage, 1.5, 0.06],
    ['busy', (o) => matchOf(o).utilisation!, 0.5, 0.01],
  ]);
});

describe('three tries, each of which fails with 0.3', () => {
  const COUNT = 10_000;
  const plan = planOf(
    {
      end: COUNT + 100,
      uplink: uplink({
        servers: 'unlimited',
        fails: value(0.3),
        failed: { ...backOff({ wait: value(10) }), tries: 3 },
      }),
    },
    everyGap(value(1)),
  );
  const lastAt = { ...plan, end: COUNT + 0.5 };

  test('strand 2.7 %, with 1.39 tries', () => {
    expectLaws(replicate(plan), [
      ['stranded', (o) => o.national.stranded / o.national.recorded, 0.027, 0.003],
      ['tries', (o) => 1 + uplinkOf(o).retries / o.national.recorded, 1.39, 0.012],
    ]);
  });

  test('fail by the chance of the citizen and the try', () => {
    const chance = new Chance('2016', 0);
    const fails = (who: number) =>
      [0, 1, 2].findIndex((attempt) => chance.draw(Purpose.failure, 0, who, attempt) >= 0.3);
    const run = watch(lastAt);
    const people = Array.from({ length: COUNT - 30 }, (_, who) => who);
    const stranded = people.filter((who) => fails(who) < 0);
    expect(stranded.length).toBeGreaterThan(200);
    expect(
      run
        .of('stranded')
        .filter(([who]) => who < people.length)
        .map(([who]) => who),
    ).toEqual(stranded);
    const failures = new Array<number>(people.length).fill(0);
    for (const [who] of run.of('failed')) if (who < people.length) failures[who]!++;
    expect(failures).toEqual(people.map((who) => (fails(who) < 0 ? 3 : fails(who))));
  });
});
