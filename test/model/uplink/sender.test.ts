import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/engine/chance.ts';
import { Purpose, StageId } from '../../../src/model/kinds.ts';
import type { SenderPlan } from '../../../src/scenario/plan/plan.ts';
import {
  backOff,
  everyGap,
  given,
  listed,
  open,
  planOf,
  stepping,
  uplink,
  value,
} from '../../plans.ts';
import { watch } from '../../watch.ts';

/** One line of 1 B/s, so that a size is a time. */
function sent(of: Partial<SenderPlan>, at: number[], end = 1e5) {
  return watch(planOf({ end, uplink: uplink({ speed: value(1), ...of }) }, listed(...at)));
}

describe('a line', () => {
  test('sends one at a time, oldest first, in size / speed', () => {
    const run = sent({ size: given(10, 5, 2), speed: value(0.5) }, [0, 1, 2]);
    expect(run.of('delivered')).toEqual([
      [0, 20],
      [1, 30],
      [2, 34],
    ]);
  });

  test('without limit sends all at once', () => {
    const run = sent({ size: given(10, 5, 2), servers: 'unlimited' }, [0, 1, 2]);
    expect(run.of('delivered')).toEqual([
      [2, 4],
      [1, 6],
      [0, 10],
    ]);
  });

  test('takes a new speed from the next start on', () => {
    const run = sent({ size: value(10), speed: stepping([0, 1], [5, 10]) }, [0, 1]);
    expect(run.times('delivered')).toEqual([10, 11]);
  });

  test('in hours: a transfer in progress finishes, the rest starts at the opening', () => {
    const run = sent({ size: value(30), openings: open([100, 150], [200, 250]) }, [90, 91, 92, 93]);
    expect(run.times('started', StageId.uplink)).toEqual([100, 130, 200, 230]);
    expect(run.times('delivered')).toEqual([130, 160, 230, 260]);
  });

  test('shut by date does the same whatever the hours', () => {
    const shut = [{ from: 10, to: 100, told: false, why: '' }];
    const run = sent({ size: value(8), shut }, [0, 1, 2, 50]);
    expect(run.times('started', StageId.uplink)).toEqual([0, 8, 100, 108]);
  });

  test('in hours and shut starts only when neither keeps it', () => {
    const shut = [{ from: 90, to: 120, told: false, why: '' }];
    const openings = open([100, 110], [130, 140]);
    expect(sent({ size: value(1), shut, openings }, [0]).times('delivered')).toEqual([131]);
  });
});

/** The first `failures` attempts of a single submission fail: the share of failures steps to 0. */
const failingUntil = (at: number) => stepping([0, 1], [at, 0]);

describe('a transfer that fails', () => {
  const failed = { ...backOff({ wait: value(100) }), tries: Number.POSITIVE_INFINITY };

  test('has cost its time and a try; meanwhile the line goes on with the next one', () => {
    const run = sent({ size: value(10), fails: failingUntil(5), failed }, [0, 1, 50]);
    expect(run.of('failed')).toEqual([[0, 10]]);
    expect(run.of('delivered')).toEqual([
      [1, 20],
      [2, 60],
      [0, 120],
    ]);
  });

  test('is tried again before those that are younger', () => {
    const run = sent({ size: value(10), fails: failingUntil(5), failed }, [0, 101, 102, 103]);
    // Due at 110, while 101 is on the line until 111.
    expect(run.of('started', StageId.uplink)).toEqual([
      [0, 0],
      [1, 101],
      [0, 111],
      [2, 121],
      [3, 131],
    ]);
  });

  test('waits longer each time, up to the longest wait', () => {
    // 60, 120, 240, 480, 960, 1920, 3600, 3600: 10,980 s in all.
    const plan = { ...backOff({ wait: value(60), growth: 2, longest: 3600 }), tries: 9 };
    const run = sent({ size: value(1), fails: value(1), failed: plan }, [0]);
    const starts = run.times('started', StageId.uplink);
    const waits = starts.slice(1).map((at, i) => at - starts[i]! - 1);
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(starts.at(-1)).toBe(10_980 + 8);
    expect(run.of('stranded')).toEqual([[0, 10_989]]);
  });

  test('too often is stranded, keeps its place in the store, and is never tried again', () => {
    const plan = { ...failed, tries: 2 };
    const room = value(1);
    const run = sent({ size: value(10), fails: failingUntil(115), failed: plan, room }, [0, 500]);
    expect(run.times('failed')).toEqual([10, 120]);
    expect(run.of('stranded')).toEqual([[0, 120]]);
    // The store is full for ever: the second person is turned away.
    expect(run.of('turnedAway')).toEqual([[1, 500]]);
    expect(run.times('delivered')).toEqual([]);
  });

  test('because it takes too long is cut at the time-out', () => {
    const run = sent(
      { size: given(31, 30, 1), timeout: 30, failed: { ...failed, tries: 1 } },
      [0, 0, 0],
    );
    expect(run.of('stranded')).toEqual([[0, 30]]);
    // Exactly the time-out is not too long.
    expect(run.of('delivered')).toEqual([
      [1, 60],
      [2, 61],
    ]);
  });

  test('and falls due while the line is closed waits for the opening, and spends no try', () => {
    const openings = open([0, 50], [200, 250]);
    const plan = { ...failed, tries: 2 };
    const run = sent({ size: value(10), fails: failingUntil(5), failed: plan, openings }, [0]);
    expect(run.times('retried')).toEqual([110]);
    expect(run.times('delivered')).toEqual([210]);
    expect(run.times('stranded')).toEqual([]);
  });

  test('and fell due while the line was closed starts within the jitter of a first wait', () => {
    const openings = open([0, 50], [200, 450]);
    const refused = { ...backOff({ wait: value(100), jitter: 0.5 }), whose: 'line' as const };
    const run = sent({ size: value(10), fails: failingUntil(5), failed, refused, openings }, [0]);
    const [start] = run.times('started', StageId.uplink).slice(1);
    expect(start).toBeGreaterThan(200);
    expect(start).toBeLessThan(250);
  });
});

describe('jitter', () => {
  test('takes up to its share off each wait, evenly', () => {
    const failed = { ...backOff({ wait: value(100), jitter: 0.5 }), tries: 2 };
    const arrivals = Array.from({ length: 500 }, (_, i) => 1000 * i);
    const run = sent({ size: value(1), fails: value(1), failed }, arrivals, 1e6);
    const starts = run.times('started', StageId.uplink);
    const waits = arrivals.map((_, i) => starts[2 * i + 1]! - starts[2 * i]! - 1);
    expect(Math.min(...waits)).toBeGreaterThan(50);
    expect(Math.max(...waits)).toBeLessThan(100);
    expect(Math.min(...waits)).toBeLessThan(51);
    expect(Math.max(...waits)).toBeGreaterThan(99);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    // Deviation of the mean: 50 / sqrt(12 x 500) = 0.65.
    expect(Math.abs(mean - 75)).toBeLessThan(4 * 0.65);
  });
});

test('a transfer fails by the chance of the citizen and the try', () => {
  const COUNT = 10_000;
  const plan = planOf(
    {
      end: COUNT + 0.5,
      uplink: uplink({
        servers: 'unlimited',
        fails: value(0.3),
        failed: { ...backOff({ wait: value(10) }), tries: 3 },
      }),
    },
    everyGap(value(1)),
  );
  const chance = new Chance('2016', 0);
  const fails = (who: number) =>
    [0, 1, 2].findIndex((attempt) => chance.draw(Purpose.failure, 0, who, attempt) >= 0.3);
  const run = watch(plan);
  // The last ones may still be at it.
  const people = Array.from({ length: COUNT - 30 }, (_, who) => who);
  const isOne = ([who]: readonly [number, ...unknown[]]) => who < people.length;
  const stranded = people.filter((who) => fails(who) < 0);
  expect(stranded.length).toBeGreaterThan(200);
  expect(
    run
      .of('stranded')
      .filter(isOne)
      .map(([who]) => who),
  ).toEqual(stranded);
  const failures = new Array<number>(people.length).fill(0);
  for (const [who] of run.of('failed').filter(isOne)) failures[who]!++;
  expect(failures).toEqual(people.map((who) => (fails(who) < 0 ? 3 : fails(who))));
});

describe('tries without limit', () => {
  const tried = (seed: string, jitter: number) => {
    const sender = uplink({
      speed: value(1),
      // The first 300 tries fail, each a second of transfer after a wait of at most one.
      fails: stepping([0, 1], [600, 0.5]),
      failed: { ...backOff({ wait: value(1), jitter }), tries: Number.POSITIVE_INFINITY },
    });
    return watch(planOf({ end: 1000, uplink: sender }, listed(0)), { seed });
  };

  test('stay a matter of chance beyond those that are counted', () => {
    for (let seed = 0; seed < 20; seed++) {
      const run = tried(`${seed}`, 0);
      expect(run.times('failed').length).toBeGreaterThanOrEqual(300);
      expect(run.times('delivered').length).toBe(1);
    }
  });

  test('go on waiting for different times', () => {
    const run = tried('2016', 0.5);
    const failed = run.times('failed').slice(260, 300);
    const retried = run.times('retried').slice(260, 300);
    const waits = failed.map((at, index) => Math.round((retried[index]! - at) * 1e6));
    expect(new Set(waits).size).toBe(40);
  });
});
