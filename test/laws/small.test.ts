import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { simulate } from '../../src/run/simulate.ts';
import { everyGap, given, listed, match, planOf, value } from '../plans.ts';
import { watch } from '../watch.ts';

/** By person, how long it waited for its service. */
function waits(plan: ReturnType<typeof planOf>): number[] {
  const run = watch(plan);
  const entered = new Map(run.of('entered', StageId.match));
  const starts = new Map(run.of('started', StageId.match));
  return [...entered].map(([who, at]) => starts.get(who)! - at);
}

describe('first come, first served', () => {
  test('with two servers (Kiefer and Wolfowitz)', () => {
    const plan = planOf(
      { end: 100, match: match({ servers: value(2), service: given(3, 2, 2, 1, 4, 1) }) },
      listed(0, 1, 1.5, 2, 2.2, 6),
    );
    const found = waits(plan);
    for (const [i, wait] of [0, 0, 1.5, 1, 1.8, 0].entries())
      expect(found[i]).toBeCloseTo(wait, 12);
    expect(watch(plan).times('left', StageId.match).at(-1)).toBe(8);
    const { utilisation } = simulate(plan, '2016', 0).stages['match']!;
    expect(utilisation).toBeCloseTo(13 / 200, 12);
  });

  test('with one server (Lindley)', () => {
    // Gaps 2, 1, 3, 0.5, 0.5, 4, 1.
    const plan = planOf(
      { end: 100, match: match({ service: given(2.5, 1.5, 2, 1, 3, 0.5, 1, 2) }) },
      listed(0, 2, 3, 6, 6.5, 7, 11, 12),
    );
    expect(waits(plan)).toEqual([0, 0.5, 1, 0, 0.5, 3, 0, 0]);
  });

  test('with more to do than can be done', () => {
    const plan = planOf({ end: 8, match: match({ service: value(1.5) }) }, everyGap(value(1)));
    expect(waits(plan).slice(0, 5)).toEqual([0, 0.5, 1, 1.5, 2]);
  });
});

test('an average over time weights each number by how long it lasts', () => {
  // Nobody for 1 s, two for 2 s, one for 7 s.
  const plan = planOf(
    { end: 10, match: match({ servers: value(2), service: given(2, 9) }) },
    listed(1, 1),
  );
  const { meanInStage, meanLine } = simulate(plan, '2016', 0).stages['match']!;
  expect(meanInStage).toBeCloseTo(1.1, 12);
  expect(meanLine).toBe(0);
});

test('three of ten answered after 1, 2 and 3 days, seven not by day 30: there is no median', () => {
  const DAY = 86_400;
  const answers = [1, 2, 3, ...Array<number>(7).fill(100)];
  const plan = planOf(
    {
      end: 30 * DAY,
      match: match({ servers: value(10), service: given(...answers.map((day) => day * DAY)) }),
    },
    listed(...Array<number>(10).fill(0)),
  );
  const { turnRound } = simulate(plan, '2016', 0).national;
  expect(turnRound).toMatchObject({ finished: 3, unfinished: 7, p50: null, p99: null, max: null });
  expect(turnRound.mean).toBeCloseTo(21.6 * DAY, 6);
});
