import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { simulate } from '../../src/run/simulate.ts';
import { exponential, match, open, planOf, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const sources = (number: number, idle = value(10)) => ({ kind: 'sources', number, idle }) as const;

describe('finite sources', () => {
  test('come, are served, and come again once they have been idle', () => {
    const plan = planOf({ end: 40, match: match({ service: value(4) }) }, sources(2));
    const run = watch(plan);
    // Both at 10; the second waits until 14, and is back 10 s after it was served.
    expect(run.times('arrived')).toEqual([10, 10, 24, 28, 38]);
    expect(run.times('left', StageId.match)).toEqual([14, 18, 28, 32]);
  });

  test('come again when they were dropped', () => {
    const full = match({ service: value(25), room: value(0), whenFull: 'drop' });
    const run = watch(planOf({ end: 50, match: full }, sources(2)));
    expect(run.times('arrived')).toEqual([10, 10, 20, 30, 40, 45]);
    expect(run.ends().map(([, how, at]) => [how, at])).toEqual([
      ['dropped full', 10],
      ['dropped full', 20],
      ['dropped full', 30],
      ['printReady', 35],
      ['dropped full', 45],
    ]);
  });

  test('come again when they gave up, and when they were sent home for good', () => {
    const impatient = match({ service: value(100), patience: value(3) });
    expect(watch(planOf({ end: 40, match: impatient }, sources(2))).times('arrived')).toEqual([
      10, 10, 23, 36,
    ]);
    const station = service({ service: value(100), openings: open([0, 15], [100, 200]) });
    expect(watch(planOf({ end: 40, station }, sources(2))).times('arrived')).toEqual([10, 10, 25]);
  });

  test('do not count those who were there before the start', () => {
    const plan = planOf(
      { end: 15, match: match({ service: value(1) }), start: { station: 0, uplink: 0, match: 3 } },
      sources(1),
    );
    expect(watch(plan).times('arrived')).toEqual([10]);
  });

  test('are never more than there are', () => {
    const plan = planOf(
      { end: 1e4, series: 10, match: match({ service: exponential(5) }) },
      sources(3, exponential(4)),
    );
    const { steps, national } = simulate(plan, '2016', 0);
    expect(Math.max(...steps.atCentre)).toBe(3);
    expect(national.people).toBeGreaterThan(1000);
  });
});
