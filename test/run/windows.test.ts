/** The worst of several windows, from counts that can be added up by hand. */

import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import { isKnownBy, overWindows } from '../../src/run/windows.ts';
import type { Target } from '../../src/scenario/as-read/target.ts';
import { targetPlan, type Windows } from '../../src/scenario/lay-out/targets.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { given, listed, match, planOf, value } from '../plans.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const column = (...counts: number[]) => Int32Array.from(counts);
const none = column(0, 0, 0, 0);

test('the worst span of days is told; a span of nothing recorded has no share', () => {
  const days = { days: 4, recorded: column(10, 0, 20, 10), onTime: column(9, 0, 10, 10) };
  const spans = [0, 1, 2, 3].map((day) => [day, day + 1] as const);
  const over = (measure: string, of: Windows['spans'], worst: 'least' | 'greatest') =>
    overWindows({ days } as never, measure, { kind: 'each-day', spans: of }, worst);
  expect(over('onTime.share', spans, 'least')).toBe(0.5);
  expect(over('onTime', spans, 'greatest')).toBe(10);
  expect(over('onTime.share', [[1, 2]], 'least')).toBeNull();
  expect(over('onTime.share', [[2, 9]], 'least')).toBeCloseTo(20 / 30, 12);
});

test('hours are counted from the first midnight; those before it are negative', () => {
  const hours = { before: 2, recorded: column(5, 1, 2, 4), onTime: column(4, 1, 2, 1), lost: none };
  const over = (measure: string, spans: Windows['spans']) =>
    overWindows({ hours } as never, measure, { kind: 'any', spans }, 'greatest');
  expect(over('recorded', [[-2, 0]])).toBe(6);
  expect(over('recorded', [[-1, 1]])).toBe(3);
  expect(over('recorded', [[0, 2]])).toBe(6);
  expect(over('onTime.share', [[0, 2]])).toBe(0.5);
  expect(over('lost.share', [[-2, 2]])).toBe(0);
});

test('what is known by hour is what is recorded, and what becomes of it', () => {
  expect(isKnownBy('hour', 'onTime.share')).toBe(true);
  expect(isKnownBy('hour', 'recorded')).toBe(true);
  expect(isKnownBy('day', 'turnedAway')).toBe(true);
  for (const measure of [
    'turnedAway',
    'recorded.share',
    'turnRound.p95',
    'onTime.share.x',
    'toString',
  ])
    expect(isKnownBy('hour', measure)).toBe(false);
});

describe('a run of which every recording is known', () => {
  // The second and the third take two hours to their answer, where one is allowed.
  const times = [10, 23 * HOUR, 24 * HOUR + 5, 25 * HOUR, 46 * HOUR + 3_599, 48 * HOUR + 1_800];
  const answers = [60, 2 * HOUR, 2 * HOUR, 60, 60, 60];
  const made = (own: Partial<Plan>) =>
    planOf(
      {
        end: 49 * HOUR,
        deadline: HOUR,
        ...own,
        match: match({ servers: value(9), service: given(...answers) }),
      },
      listed(...times),
    );
  const worst = (measure: string, any: number, own: Partial<Plan> = {}) => {
    const plan = made(own);
    const bound = { kind: 'atMost', amount: { value: 1, dimension: 'number' } } as const;
    const target: Target = { name: 'x', measure, bound, window: { any }, sure: 0.95 };
    const { windows } = targetPlan(target, plan);
    const outcome = simulate(plan, '2016', 0);
    const ends = (['least', 'greatest'] as const).map((end) =>
      overWindows(outcome, measure, windows!, end),
    );
    return { spans: windows!.spans, ends };
  };

  test('the worst 24 hours begin within a day, where no day and no multiple of 24 hours would show them', () => {
    // [23 h, 47 h) holds the second to the fifth; by days there are two, three and one.
    expect(worst('recorded', DAY).ends).toEqual([2, 4]);
    // [1 h, 25 h) holds the two late ones alone, [25 h, 49 h) the last three, which are on time.
    expect(worst('onTime.share', DAY).ends).toEqual([0, 1]);
    expect(worst('delayed', DAY).ends).toEqual([0, 2]);
  });

  test('windows begin at each full hour of the centre and lie whole in the run', () => {
    const { spans } = worst('recorded', DAY);
    expect([spans.length, spans[0], spans.at(-1)]).toEqual([26, [0, 24], [25, 49]]);
    // Midnight at 1:30 of the run: the first full hour is at 0:30, and the last window ends at 48:30.
    const late = worst('recorded', 2 * DAY, { centreMidnight: 5_400 });
    expect(late.spans).toEqual([[-1, 47]]);
    // All but the first, which comes before 0:30, and the last, which comes at 48:30.
    expect(late.ends).toEqual([4, 4]);
    expect(worst('recorded', 49 * HOUR).ends).toEqual([6, 6]);
    expect(worst('recorded', 50 * HOUR).spans).toEqual([]);
  });

  test('the hours add up to the days', () => {
    for (const centreMidnight of [0, 5_400, 7 * HOUR]) {
      const { days, hours } = simulate(made({ centreMidnight }), '2016', 0);
      for (const name of ['recorded', 'onTime', 'delayed'] as const) {
        const sum = (values: Int32Array) => values.reduce((all, one) => all + one, 0);
        expect(sum(hours[name])).toBe(sum(days[name]));
      }
    }
  });
});
