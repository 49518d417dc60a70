import { expect, test } from 'vitest';
import { clearedAt } from '../../src/run/drain.ts';
import type { StepSeries } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { listed, match, planOf, value } from '../plans.ts';

const DAY = 86_400;

/** Days of so many recorded against a capacity of 1,000 a day. */
function series(recorded: readonly number[]): StepSeries {
  let waiting = 0;
  const line = recorded.map((count) => {
    waiting = Math.max(0, waiting + count - 1_000);
    return waiting;
  });
  const none = new Int32Array(recorded.length);
  return {
    step: DAY,
    recorded: Int32Array.from(recorded),
    delivered: none,
    answered: none,
    refused: none,
    persons: none,
    atOffice: none,
    stranded: none,
    atCentre: Int32Array.from(line),
  };
}
const days = (count: number, of: number) => Array.from({ length: count }, () => of);
const plan = { deadline: DAY, end: 1e9, series: DAY } as Plan;

test('a backlog of 15,000 shrinks by 600 a day: gone on day 25 after the surge, when 400 or fewer wait', () => {
  // After 24 days 600 wait, after 25 none: the capacity of a day does it.
  expect(clearedAt(plan, series([...days(30, 1_500), ...days(40, 400)]))).toBe(55 * DAY);
});

test('it is not gone by the end, or there never was one', () => {
  expect(clearedAt(plan, series([...days(30, 1_500), ...days(24, 400)]))).toBeNull();
  expect(clearedAt(plan, series(days(9, 1_000)))).toBe(0);
});

test('a target of two days lets two days of records wait', () => {
  const twoDays = { deadline: 2 * DAY, end: 1e9, series: DAY } as Plan;
  // 800 may wait: after 24 days 600 do.
  expect(clearedAt(twoDays, series([...days(30, 1_500), ...days(40, 400)]))).toBe(54 * DAY);
});

test('a deadline of a part of a step lets that part of its records wait', () => {
  const noon = { deadline: DAY / 2, end: 1e9, series: DAY } as Plan;
  // Each day 1,000 come and 1,000 wait at its end, 500 of them for more than half a day.
  const steady = { ...series(days(9, 0)), recorded: Int32Array.from(days(9, 1_000)) };
  expect(clearedAt(noon, { ...steady, atCentre: Int32Array.from(days(9, 1_000)) })).toBeNull();
  expect(clearedAt(noon, { ...steady, atCentre: Int32Array.from(days(9, 500)) })).toBe(0);
  const longer = { deadline: 1.4 * DAY, end: 1e9, series: DAY } as Plan;
  // 1.4 days of 400: 560 may wait, after 24 days 600 do, after 25 none.
  expect(clearedAt(longer, series([...days(30, 1_500), ...days(40, 400)]))).toBe(55 * DAY);
});

test('a run of more steps than a call takes arguments has an end too', () => {
  const long = planOf({ end: 2e5 + 0.5, series: 1, deadline: 5 }, listed(1));
  const { steps } = simulate(long, '2016', 0);
  expect(steps.recorded).toHaveLength(200_001);
  expect(clearedAt(long, steps)).toBe(0);
});

test('what the end of the run cuts off the last step counts', () => {
  const cleared = (end: number, ...at: number[]) => {
    const slow = match({ service: value(30) });
    const short = planOf({ end, series: 50, deadline: 5, match: slow }, listed(...at));
    return clearedAt(short, simulate(short, '2016', 0).steps);
  };
  // Within the first step: two wait for longer than the deadline, or nobody any more.
  expect(cleared(40, 0, 1, 2)).toBeNull();
  expect(cleared(34, 0)).toBe(0);
  // Answered at 30, 60 and 90: two wait at 50, none at 99 any more.
  expect(cleared(99, 0, 1, 2)).toBe(99);
  expect(cleared(89, 0, 1, 2)).toBeNull();
  expect(cleared(200, 0, 1, 2)).toBe(100);
});
