import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import { breaks, constant, given, listed, match, planOf, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

describe('servers that break one by one', () => {
  const draws = (of: Partial<FailurePlan> = {}) => breaks(10, 20, { scope: 'server', ...of });

  test('leave the others at work, which take over', () => {
    // Both break at 10 here; one of them alone is shown below by chance.
    const plan = planOf(
      {
        end: 60,
        match: match({ servers: value(2), service: given(15, 4, 8), failures: [draws()] }),
      },
      listed(0, 1, 8),
    );
    expect(watch(plan).of('left', StageId.match)).toEqual([
      [1, 5],
      [0, 35],
      [2, 36],
    ]);
  });

  test.each(['resume', 'restart', 'lose'] as const)('by chance, %s', (work) => {
    const failures = [
      draws({ up: { kind: 'uniform', low: 5, high: 15 }, down: constant(1000), work }),
    ];
    const plan = planOf(
      { end: 500, match: match({ servers: value(2), service: value(50), failures }) },
      listed(0, 1, 2),
    );
    const run = watch(plan);
    const downs = run.moments
      .filter(({ what, at }) => what === 'capacity' && at > 0)
      .map(({ at }) => at);
    const [first, second] = downs as [number, number];
    expect(downs).toHaveLength(2);
    if (work === 'lose') {
      // The first server to break loses one; the other goes on until its own breaks.
      expect(run.ends().map(([, how, at]) => [how, at])).toEqual([
        ['lost outage', first],
        ['lost outage', second],
      ]);
      expect(run.of('started')).toEqual([
        [0, 0],
        [1, 1],
      ]);
    } else expect(run.ends()).toEqual([]);
  });

  test('hand over to one that is free, at once', () => {
    const failures = [draws({ up: { kind: 'uniform', low: 4, high: 30 }, down: constant(1000) })];
    for (let seed = 0; seed < 20; seed++) {
      const plan = planOf(
        { end: 900, match: match({ servers: value(2), service: value(6), failures }) },
        listed(0),
      );
      const run = watch(plan, { seed: `${seed}` });
      const [first, second] = run.moments
        .filter(({ what, at }) => what === 'capacity' && at > 0)
        .map(({ at }) => at) as [number, number];
      // Whichever breaks first, the work goes on; it stops only if both break before 6.
      expect(run.times('left'), `seed ${seed}`).toEqual(second < 6 ? [] : [6]);
      expect(first).toBeLessThan(second);
    }
  });

  test('one who keeps a server that breaks while it waits for room is let go as ever', () => {
    const plan = planOf(
      {
        end: 100,
        station: service({ service: value(5), failures: [draws()] }),
        match: match({ service: value(15), room: value(0), whenFull: 'block' }),
      },
      listed(0, 1, 2),
    );
    const run = watch(plan);
    // The second is served from 5 to 10, breaks with its set at 10 before its service ends, goes on at
    // 30, when the match has been free since 20; the third is over at 35 and blocked until 45.
    expect(run.of('left', StageId.station)).toEqual([
      [0, 5],
      [1, 30],
      [2, 45],
    ]);
    const blocked = planOf(
      {
        end: 100,
        station: service({ service: value(4), failures: [draws()] }),
        match: match({ service: value(11), room: value(0), whenFull: 'block' }),
      },
      listed(0, 1, 2),
    );
    const held = watch(blocked);
    // The second is blocked from 8 to 15, over the breakdown at 10; the set is repaired at 30.
    expect(held.of('left', StageId.station)).toEqual([
      [0, 4],
      [1, 15],
      [2, 34],
    ]);
  });
});
