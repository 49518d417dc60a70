import { describe, expect, test } from 'vitest';
import { StageId } from '../../../src/model/kinds.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { Parameter } from '../../../src/scenario/plan/parameter.ts';
import type { SenderPlan } from '../../../src/scenario/plan/plan.ts';
import {
  backOff,
  byOffice,
  exponential,
  given,
  listed,
  listedAt,
  open,
  planOf,
  poisson,
  regencies,
  stepping,
  uplink,
  value,
} from '../../plans.ts';
import { watch } from '../../watch.ts';

const sharing = (transfers: Parameter, line: 'office' | 'regency' = 'office') => ({
  servers: { transfers, line },
});

/** A line of 1 B/s, two transfers at once unless told otherwise. */
function sent(of: Partial<SenderPlan>, at: number[], end = 1e5) {
  const line = uplink({ speed: value(1), ...sharing(value(2)), ...of });
  return watch(planOf({ end, uplink: line }, listed(...at)));
}

describe('transfers at once', () => {
  test('share the speed: each of two has half of it', () => {
    // 0 alone until 4 (6 B left); then half a byte a second each: 1 is over at 12, with 2 B of 0 left.
    const run = sent({ size: given(10, 4, 1) }, [0, 4, 30]);
    expect(run.of('delivered')).toEqual([
      [1, 12],
      [0, 14],
      [2, 31],
    ]);
  });

  test('that are alike and start together end together', () => {
    expect(sent({ size: value(5) }, [0, 0]).of('delivered')).toEqual([
      [0, 10],
      [1, 10],
    ]);
  });

  test('that differ by less than the clock shows end together, the smaller one first', () => {
    const plan = { size: given(1, 1 + 1e-12) };
    expect(sent(plan, [5e5, 5e5], 1e6).of('delivered')).toEqual([
      [0, 500_002],
      [1, 500_002],
    ]);
  });

  test('are no more than there are servers; the next starts as one ends', () => {
    const run = sent({ size: given(2, 6, 2) }, [0, 0, 0]);
    // Half each: 0 over at 4, 2 takes its place and both have 4 and 2 B left: 2 over at 8, 1 at 10.
    expect(run.of('started', StageId.uplink)).toEqual([
      [0, 0],
      [1, 0],
      [2, 4],
    ]);
    expect(run.of('delivered')).toEqual([
      [0, 4],
      [2, 8],
      [1, 10],
    ]);
  });

  test('one at a time gives what a line of its own gives', () => {
    const of = { size: exponential(3), fails: value(0.3), timeout: 5 };
    const at = Array.from({ length: 300 }, (_, i) => 4 * i);
    const own = sent({ ...of, servers: 1 }, at);
    const shared = sent({ ...of, ...sharing(value(1)) }, at);
    expect(own.of('delivered').length).toBeGreaterThan(200);
    expect(shared.of('delivered')).toEqual(own.of('delivered'));
    expect(shared.of('failed')).toEqual(own.of('failed'));
  });

  test('without limit leave nobody in line', () => {
    const run = sent({ size: value(4), ...sharing(value(Number.POSITIVE_INFINITY)) }, [0, 0, 0, 0]);
    expect(run.times('started', StageId.uplink)).toEqual([0, 0, 0, 0]);
    expect(run.times('delivered')).toEqual([16, 16, 16, 16]);
  });

  test('may become more by date: what waits starts then', () => {
    const run = sent({ size: value(10), ...sharing(stepping([0, 1], [4, 2])) }, [0, 1]);
    // At 4 there are 6 B left; at 16 they are over, and 4 B of the second are left.
    expect(run.of('delivered')).toEqual([
      [0, 16],
      [1, 20],
    ]);
  });

  test('feel a change of the speed at once', () => {
    const run = sent({ size: value(10), speed: stepping([0, 1], [8, 3]) }, [0, 0]);
    // At 8 each has 4 B; then 1.5 B/s each for the other 6.
    expect(run.times('delivered')).toEqual([12, 12]);
    const useful = stepping([0, 1], [8, 0.5]);
    expect(sent({ size: value(10), useful }, [0, 0]).times('delivered')).toEqual([32, 32]);
  });

  test('are cut when they have been under way for the time-out', () => {
    const failed = { ...backOff(), tries: 1 };
    const run = sent({ size: given(5, 2, 5), timeout: 8, failed }, [0, 4, 20]);
    // 0 has 1 B left at 4 and shares: over at 6. Then 1 has 1 B left: over at 7.
    expect(run.of('delivered').slice(0, 2)).toEqual([
      [0, 6],
      [1, 7],
    ]);
    const cut = sent({ size: given(5, 5), timeout: 8, failed }, [0, 2]);
    // 3 B each from 2 on: 0 is over exactly at the time-out, which is not too long; 1 at 10 as well.
    expect(cut.of('delivered')).toEqual([
      [0, 8],
      [1, 10],
    ]);
    const late = sent({ size: given(6, 5), timeout: 8, failed }, [0, 2]);
    expect(late.of('stranded')).toEqual([[0, 8]]);
    expect(late.of('delivered')).toEqual([[1, 10]]);
  });

  test('in equilibrium are as many as the law of processor sharing says, whatever the sizes', () => {
    // rho = 0.6: rho / (1 - rho) = 1.5 under way on average.
    for (const size of [exponential(0.6), value(0.6)]) {
      const line = uplink({ speed: value(1), size, ...sharing(value(Number.POSITIVE_INFINITY)) });
      const plan = planOf({ end: 400_000, uplink: line }, poisson([0, 1]));
      const { meanInStage } = simulate(plan, '2016', 0).stages['uplink']!;
      // Deviation of the mean of an M/M/1 over so long: about 0.012.
      expect(Math.abs(meanInStage - 1.5)).toBeLessThan(0.05);
    }
  });
});

describe('a line shared by the offices of a regency', () => {
  const shared = (of: Partial<SenderPlan>, ...visits: [number, number][]) =>
    watch(
      planOf(
        {
          end: 1000,
          ...regencies(2, 1),
          uplink: uplink({ ...sharing(value(1), 'regency'), size: value(6), ...of }),
        },
        listedAt(...visits),
      ),
    );

  test('has the speed of the first office, and a part of it for each that sends', () => {
    const run = shared({ speed: byOffice(2, 7, 2) }, [0, 0], [0, 1], [0, 2]);
    const ends = run.moments.filter(({ what }) => what === 'delivered');
    expect(ends.map(({ place, at }) => [place, at])).toEqual([
      [2, 3],
      [0, 6],
      [1, 6],
    ]);
  });

  test('leaves each office its own line of submissions', () => {
    const run = shared({ speed: value(1) }, [0, 0], [0, 0], [0, 1]);
    // Two share until 12; the second of the first office then has the line to itself.
    expect(run.times('started', StageId.uplink)).toEqual([0, 0, 12]);
    expect(run.times('delivered')).toEqual([12, 12, 18]);
  });
});

describe('the newest first', () => {
  test('is sent before those that have waited longer', () => {
    const run = sent({ size: value(10), servers: 1, isNewestFirst: true }, [0, 1, 2, 15]);
    expect(run.of('delivered')).toEqual([
      [0, 10],
      [2, 20],
      [3, 30],
      [1, 40],
    ]);
  });

  test('goes for one that is tried again, too: it stands where its age puts it', () => {
    const failed = { ...backOff({ wait: value(12) }), tries: 9 };
    const of = { size: value(10), servers: 1 as const, isNewestFirst: true, failed };
    const run = sent({ ...of, fails: stepping([0, 1], [5, 0]) }, [0, 1, 2, 25, 26]);
    // 0 fails at 10 and is back in line at 22; 1, 3 and 4 are newer.
    expect(run.of('started', StageId.uplink)).toEqual([
      [0, 0],
      [2, 10],
      [1, 20],
      [4, 30],
      [3, 40],
      [0, 50],
    ]);
  });
});

describe('an outage by date', () => {
  const shut = (work: 'finish' | 'restart' | 'resume') => [
    { from: 4, to: 100, told: false, why: '', work },
  ];
  const of = { size: value(10), interrupted: true, timeout: 50 };

  test.each([
    ['own line', { servers: 1 as const }],
    ['shared line', sharing(value(1))],
  ])('lets a transfer finish, breaks it off or halts it: %s', (_, line) => {
    const when = (work: 'finish' | 'restart' | 'resume') =>
      sent({ ...of, ...line, shut: shut(work) }, [0, 1]).of('delivered');
    expect(when('finish')).toEqual([
      [0, 10],
      [1, 110],
    ]);
    expect(when('restart')).toEqual([
      [0, 110],
      [1, 120],
    ]);
    expect(when('resume')).toEqual([
      [0, 106],
      [1, 116],
    ]);
  });

  test('halts those that share a line where they are', () => {
    const run = sent({ ...of, shut: shut('resume') }, [0, 2]);
    // At 4: 0 has 3 of 10 B, 1 has 1. From 100 on half a byte a second each, for 14 s.
    expect(run.of('delivered')).toEqual([
      [0, 114],
      [1, 116],
    ]);
  });

  test('spends no try, and gives the place at the centre back when it breaks off', () => {
    const failed = { ...backOff(), tries: 1 };
    const run = sent({ ...of, servers: 1, failed, shut: shut('restart') }, [0]);
    expect(run.times('stranded')).toEqual([]);
    expect(run.times('delivered')).toEqual([110]);
  });

  test('that ends while the line is out of hours goes on at the opening', () => {
    const openings = open([0, 50], [200, 300]);
    const run = sent({ ...of, servers: 1, openings, shut: shut('resume') }, [0]);
    expect(run.times('delivered')).toEqual([206]);
  });
});
