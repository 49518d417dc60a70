import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { Plan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import { backOff, given, listed, match, open, planOf, uplink, value } from '../plans.ts';
import { watch } from '../watch.ts';

/** 1 B/s, lines that wait 100, 200, 400, ... s after a refusal, a gateway shut at first. */
function refusedUntil(
  to: number,
  arrivals: number[],
  { line = {}, told = false }: { line?: Partial<SenderPlan>; told?: boolean } = {},
) {
  const refused = { ...backOff({ wait: value(100), growth: 2 }), whose: 'line' as const };
  return planOf(
    {
      end: 10_000,
      uplink: uplink({ speed: value(1), size: value(10), refused, ...line }),
      gateway: {
        accepts: value(Number.POSITIVE_INFINITY),
        burst: 1,
        shut: [{ from: 0, to, told, why: '' }],
      },
    },
    listed(...arrivals),
  );
}

describe('a line that is refused', () => {
  test('backs off for twice as long each time, without line time or a try', () => {
    const run = watch(refusedUntil(750, [1, 2]));
    expect(run.of('refused')).toEqual([
      [0, 1],
      [0, 101],
      [0, 301],
      [0, 701],
    ]);
    expect(run.times('failed')).toEqual([]);
    expect(run.of('delivered')).toEqual([
      [0, 1511],
      [1, 1521],
    ]);
  });

  test('begins with the first wait again after an acceptance', () => {
    const plan = refusedUntil(150, [1, 400]);
    const again = { from: 390, to: 450, told: false, why: '' };
    const shut = [...plan.gateway!.shut, again];
    const run = watch({ ...plan, gateway: { ...plan.gateway!, shut } });
    expect(run.times('refused')).toEqual([1, 101, 400]);
    expect(run.times('delivered')).toEqual([311, 510]);
  });

  test('waits at most for the longest wait', () => {
    const refused = {
      ...backOff({ wait: value(100), growth: 2, longest: 150 }),
      whose: 'line' as const,
    };
    expect(watch(refusedUntil(500, [1], { line: { refused } })).times('refused')).toEqual([
      1, 101, 251, 401,
    ]);
  });

  test('holds what comes meanwhile', () => {
    const run = watch(refusedUntil(50, [1, 60]));
    expect(run.of('started', StageId.uplink)).toEqual([
      [0, 101],
      [1, 111],
    ]);
  });

  test('tries again at the opening if its wait ends while it is closed, within the jitter', () => {
    const openings = open([0, 50], [500, 800]);
    const exact = watch(refusedUntil(60, [1], { line: { openings } }));
    expect(exact.times('started', StageId.uplink)).toEqual([500]);
    const refused = { ...backOff({ wait: value(100), jitter: 0.5 }), whose: 'line' as const };
    const spread = watch(refusedUntil(60, [1], { line: { openings, refused } }));
    const [start] = spread.times('started', StageId.uplink);
    expect(start).toBeGreaterThan(500);
    expect(start).toBeLessThan(550);
  });

  test('waits on after the opening if its wait is not over by then', () => {
    const openings = open([0, 50], [70, 800]);
    expect(
      watch(refusedUntil(60, [1], { line: { openings } })).times('started', StageId.uplink),
    ).toEqual([101]);
  });

  test('each submission by itself, where so stated', () => {
    const refused = { ...backOff({ wait: value(100) }), whose: 'submission' as const };
    const run = watch(refusedUntil(50, [1, 30, 60], { line: { refused } }));
    expect(run.of('refused')).toEqual([
      [0, 1],
      [1, 30],
    ]);
    expect(run.of('started', StageId.uplink)).toEqual([
      [2, 60],
      [0, 101],
      [1, 130],
    ]);
  });
});

describe('a closure that is announced', () => {
  test('has no attempts, and the lines start within the jitter when it is over', () => {
    const run = watch(refusedUntil(750, [1, 2], { told: true }));
    expect(run.times('refused')).toEqual([]);
    expect(run.times('started', StageId.uplink)).toEqual([750, 760]);
    const refused = { ...backOff({ wait: value(100), jitter: 0.5 }), whose: 'line' as const };
    const spread = watch(refusedUntil(750, [1], { told: true, line: { refused } }));
    const [start] = spread.times('started', StageId.uplink);
    expect(start).toBeGreaterThan(750);
    expect(start).toBeLessThan(800);
  });

  test('lets a transfer in progress finish', () => {
    const plan = refusedUntil(0, [5, 6]);
    const shut = [{ from: 10, to: 100, told: true, why: '' }];
    const run = watch({ ...plan, gateway: { ...plan.gateway!, shut } });
    expect(run.of('delivered')).toEqual([
      [0, 15],
      [1, 110],
    ]);
  });
});

describe('the room of the match', () => {
  const crowded = (of: Partial<Plan>) =>
    planOf({ end: 1000, ...of }, listed(0, 1, 2), { enter: 'uplink' });

  test('is promised when a transfer connects, so that nobody is sent in vain', () => {
    const plan = crowded({
      uplink: uplink({
        servers: 'unlimited',
        speed: value(1),
        size: value(10),
        refused: { ...backOff({ wait: value(50) }), whose: 'submission' },
      }),
      match: match({ room: value(0), service: value(100) }),
    });
    const run = watch(plan);
    // The only place is promised to the first from 0 on, although it comes at 10.
    expect(run.of('refused').slice(0, 3)).toEqual([
      [1, 1],
      [2, 2],
      [1, 51],
    ]);
    expect(run.of('started', StageId.match)).toEqual([
      [0, 10],
      // At 110 the server is free; the first to ask after that is the second, at 151.
      [1, 161],
      [2, 312],
    ]);
  });

  test('is given back when the transfer fails', () => {
    const plan = crowded({
      uplink: uplink({
        servers: 'unlimited',
        speed: value(1),
        size: given(20, 10, 10),
        timeout: 15,
        failed: { ...backOff({ wait: value(1000) }), tries: 1 },
        refused: { ...backOff({ wait: value(30) }), whose: 'submission' },
      }),
      match: match({ room: value(0), service: value(5) }),
    });
    const run = watch(plan);
    expect(run.of('stranded')).toEqual([[0, 15]]);
    expect(run.of('started', StageId.match)).toEqual([
      [1, 41],
      [2, 72],
    ]);
  });
});

describe('submissions that wait by themselves', () => {
  const alone = (shut: [number, number][], arrivals: number[]) => {
    const refused = { ...backOff({ wait: value(100), growth: 2 }), whose: 'submission' as const };
    const plan = refusedUntil(1, arrivals, { line: { refused } });
    const closures = shut.map(([from, to]) => ({ from, to, told: false, why: '' }));
    return watch({ ...plan, gateway: { ...plan.gateway!, shut: closures } });
  };

  test('wait longer each time, each by its own count', () => {
    const run = alone([[0, 600]], [1, 50]);
    expect(run.of('refused')).toEqual([
      [0, 1],
      [1, 50],
      [0, 101],
      [1, 150],
      [0, 301],
      [1, 350],
    ]);
    expect(run.of('delivered')).toEqual([
      [0, 711],
      [1, 760],
    ]);
  });

  test('begin with the first wait again when their slot is another’s', () => {
    const run = alone(
      [
        [0, 150],
        [1000, 1050],
      ],
      [1, 1001],
    );
    expect(run.times('refused')).toEqual([1, 101, 1001]);
    expect(run.times('delivered')).toEqual([311, 1111]);
  });
});
