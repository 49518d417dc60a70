import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import { breaks, given, listed, match, planOf, value } from '../plans.ts';
import { watch } from '../watch.ts';

describe('a match that breaks at 10 and 40, for 20 each time', () => {
  const run = (of: Partial<FailurePlan>, work = given(15, 4, 1)) =>
    watch(
      planOf(
        { end: 60, match: match({ service: work, failures: [breaks(10, 20, of)] }) },
        listed(0, 5, 35),
      ),
    );

  test('goes on where it was', () => {
    expect(run({}).ends()).toEqual([
      [0, 'printReady', 35],
      [1, 'printReady', 39],
      // Due at 40, when it breaks again, first.
      [2, 'printReady', 60],
    ]);
  });

  test('at the very end of a service: the world changes first', () => {
    expect(run({}, given(10, 1, 1)).times('left')).toEqual([30, 31, 36]);
  });

  test('starts again from the beginning, with the same work', () => {
    // From 30 to 40 there are 10 s only, and 15 are needed.
    expect(run({ work: 'restart' }).ends()).toEqual([]);
    expect(run({ work: 'restart' }, given(11, 4, 1)).ends()).toEqual([]);
    expect(run({ work: 'restart' }, given(10, 4, 1)).ends()).toEqual([]);
    expect(run({ work: 'restart' }, given(9, 4, 1)).times('left')).toEqual([9, 34, 36]);
  });

  test('loses what was in service, and nothing else', () => {
    const lossy = run({ work: 'lose' });
    expect(lossy.ends()).toEqual([
      [0, 'lost outage', 10],
      [1, 'printReady', 34],
      [2, 'printReady', 36],
    ]);
    expect(lossy.of('withdrew', StageId.match)).toEqual([[0, 10]]);
  });

  test('tells its capacity', () => {
    const told = run({}).moments.filter(({ what }) => what === 'capacity');
    expect(told.map(({ at, who }) => [at, who])).toEqual([
      [0, 1],
      [10, 0],
      [30, 1],
      [40, 0],
      [60, 1],
    ]);
  });

  test('with a tenth of the speed left is slower and stops nothing', () => {
    // 10 s of work by 10, 2 by 30, then 3 more; the next begins at 33 and has 4.
    expect(run({ keeps: 0.1 }).ends()).toEqual([
      [0, 'printReady', 33],
      [1, 'printReady', 37],
      [2, 'printReady', 38],
    ]);
  });

  test('is counted as what it is', () => {
    const plan = planOf(
      { end: 60, match: match({ service: value(15), failures: [breaks(10, 20)] }) },
      listed(0),
    );
    const { utilisation, meanInStage } = simulate(plan, '2016', 0).stages['match']!;
    expect(meanInStage).toBeCloseTo(35 / 60, 12);
    // Served for 15 s, and there for 10 + 10 s of 60.
    expect(utilisation).toBeCloseTo(15 / 20, 12);
  });
});

describe('several failures', () => {
  test('together last as long as the longest, and the work is taken up once', () => {
    const failures = [breaks(10, 30), breaks(15, 30), breaks(12, 1, { work: 'lose' })];
    const plan = planOf({ end: 59, match: match({ service: value(14), failures }) }, listed(0));
    // Down from 10 to 45; the third finds nobody in service at 12, 25 and 38.
    expect(watch(plan).ends()).toEqual([[0, 'printReady', 49]]);
  });

  test('that each leave half leave a quarter together', () => {
    const failures = [breaks(10, 100, { keeps: 0.5 }), breaks(20, 100, { keeps: 0.5 })];
    const plan = planOf({ end: 60, match: match({ service: value(20), failures }) }, listed(0));
    // 10 s of work by 10, 5 by 20, the last 5 at a quarter of the speed.
    expect(watch(plan).times('left')).toEqual([40]);
  });

  test('and a closure: the work goes on when the last of them is over', () => {
    const shut = [{ from: 5, to: 12, told: false, why: '' }];
    const plan = planOf(
      { end: 60, match: match({ service: value(10), shut, failures: [breaks(10, 20)] }) },
      listed(0),
    );
    expect(watch(plan).times('left')).toEqual([35]);
  });
});
