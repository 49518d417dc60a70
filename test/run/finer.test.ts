import { describe, expect, test } from 'vitest';
import { oldest } from '../../src/run/ages.ts';
import { busiestOf } from '../../src/run/hour-book.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { GatewayPlan, Plan } from '../../src/scenario/plan/plan.ts';
import {
  backOff,
  given,
  listed,
  match,
  open,
  planOf,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';

const DAY = 86_400;
const HOUR = 3_600;
const run = (plan: Plan) => simulate(plan, '2016', 0);

describe('utilisation by step', () => {
  test('is the occupied part of the step, and there is none while nothing is open', () => {
    const station = service({ service: value(100), openings: open([0, 250], [600, 1000]) });
    const { utilisation } = run(planOf({ end: 1000, series: 200, station }, listed(10, 150, 700)));
    // Served from 10 to 110, from 150 to 250, and from 700 to 800; open from 200 to 250 in the second.
    expect([...utilisation['station']!]).toEqual([0.75, 1, Number.NaN, 0.5, 0]);
  });

  test('weighs servers by the time that they are there', () => {
    const servers = stepping([0, 1], [50, 4]);
    const { utilisation } = run(
      planOf(
        { end: 100, series: 100, match: match({ servers, service: value(1000) }) },
        listed(0, 0),
      ),
    );
    // One for 50 s, then two of four: 150 of 250.
    expect([...utilisation['match']!]).toEqual([0.6]);
  });

  describe('of the gateway is what of its admissions did not go unused', () => {
    const crowd = (gateway: Partial<GatewayPlan>) => {
      const whose = 'submission' as const;
      const refused = { ...backOff({ wait: value(1) }), whose };
      const open = { accepts: value(0.5), burst: 4, shut: [], ...gateway };
      const sender = uplink({ servers: 'unlimited', refused });
      return run(
        planOf({ end: 50, series: 10, uplink: sender, gateway: open }, listed(0, 0, 0, 0, 0)),
      );
    };

    test('while it is open', () => {
      const { utilisation, stages } = crowd({});
      // Two at once, three more until the sixth second; then two wait to be asked for, and the rest is spilled.
      expect([...utilisation['gateway']!]).toEqual([1, 0, 0, 0, 0]);
      expect(stages['gateway']!.utilisation).toBeCloseTo(5 / 25, 12);
    });

    test('and there is none while it is shut', () => {
      const { utilisation, stages } = crowd({ shut: [{ from: 0, to: 15, told: false, why: '' }] });
      // They come in from 15 s on: of the second step it is open for a half.
      expect([...utilisation['gateway']!]).toEqual([Number.NaN, 1, 0.5, 0, 0]);
      expect(stages['gateway']!.utilisation).toBeCloseTo(5 / 17.5, 12);
    });

    test('nor where it admits without limit', () => {
      const { utilisation, stages } = crowd({ accepts: value(Number.POSITIVE_INFINITY) });
      expect(utilisation['gateway']).toBeUndefined();
      expect(stages['gateway']!.utilisation).toBeNull();
    });
  });

  test('is not told of a stage without a limit', () => {
    const servers = value(Number.POSITIVE_INFINITY);
    const { utilisation } = run(
      planOf({ end: 100, series: 10, match: match({ servers, service: value(1) }) }, listed(0)),
    );
    expect(utilisation).toEqual({});
  });
});

describe('the busiest day', () => {
  test('is the one with most recordings, the first of equals, by hour and class', () => {
    const { hours: series } = run(
      planOf(
        {
          end: 4 * DAY,
          deadline: HOUR,
          match: match({
            servers: value(9),
            service: given(60, 60, 60, 2 * HOUR, 9 * DAY, 60, 60, 60),
          }),
        },
        listed(0, DAY, DAY + HOUR - 1, DAY + HOUR, 2 * DAY - 1, 2 * DAY, 2 * DAY + 1, 3 * DAY),
      ),
    );
    const busiest = busiestOf(series);
    expect(busiest.day).toBe(1);
    const hours = (name: 'recorded' | 'onTime' | 'delayed' | 'waitingPast') =>
      [...busiest[name].entries()].filter(([, count]) => count > 0);
    expect(hours('recorded')).toEqual([
      [0, 2],
      [1, 1],
      [23, 1],
    ]);
    expect(hours('onTime')).toEqual([[0, 2]]);
    expect(hours('delayed')).toEqual([[1, 1]]);
    expect(hours('waitingPast')).toEqual([[23, 1]]);
  });

  test('has its hours from the midnight of the centre; what came before has none', () => {
    const { hours: series } = run(
      planOf(
        { end: 2 * DAY, centreMidnight: 2 * HOUR, match: match({ service: value(1) }) },
        listed(0, 1, 2, 2 * HOUR, 3 * HOUR),
      ),
    );
    const busiest = busiestOf(series);
    expect(busiest.day).toBe(0);
    expect([...busiest.recorded.subarray(0, 3)]).toEqual([1, 1, 0]);
    expect(busiest.recorded.reduce((sum, one) => sum + one, 0)).toBe(2);
  });
});

describe('ages', () => {
  test('are in bins of which one ends at the target, and all are counted once', () => {
    const deadline = 100;
    const { ages } = run(
      planOf(
        {
          end: 1000,
          deadline,
          match: match({
            servers: value(2),
            service: given(50, 400, 500, 500, 500, 500),
            room: value(1),
            whenFull: 'drop',
          }),
        },
        listed(0, 0, 900, 901, 902, 903),
      ),
    );
    const found = (bins: ArrayLike<number>) =>
      Array.from(bins).flatMap((count, bin) => (count > 0 ? [[oldest(bin, deadline), count]] : []));
    const near = (age: number) => expect.closeTo(age, age < 100 ? 0 : -1);
    expect(ages.ended.length).toBe(ages.unfinished.length);
    expect(found(ages.ended)).toEqual([
      [near(50), 1],
      [near(400), 1],
    ]);
    expect(found(ages.unfinished).reduce((sum, [, count]) => sum + count!, 0)).toBe(3);
    expect(ages.never).toBe(1);
    const at = Array.from({ length: 2000 }, (_, bin) => oldest(bin, deadline));
    expect(at.some((age) => Math.abs(age - deadline) < 1e-9)).toBe(true);
  });
});
