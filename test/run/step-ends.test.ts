import { expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import { stepCount, stepEnd, stepShare } from '../../src/run/step-ends.ts';
import { listed, match, planOf, value } from '../plans.ts';

test('the last step is as long as the end of the run leaves it', () => {
  const cut = { series: 50, end: 80 };
  expect(stepCount(cut)).toBe(2);
  expect([-1, 0, 1].map((step) => stepEnd(cut, step))).toEqual([0, 50, 80]);
  expect([0, 1].map((step) => stepShare(cut, step))).toEqual([1, 0.6]);
  // Three times 0.1 is more than 0.3.
  expect(stepCount({ series: 0.1, end: 0.3 })).toBe(3);
  expect(stepCount({ series: 50, end: 100 })).toBe(2);
});

test('a cut step is in all series, and its waiting counts for its time', () => {
  const slow = match({ service: value(30) });
  // Answered at 30, 60 and 90: two wait at 50, one at 80.
  const plan = planOf({ end: 80, series: 50, match: slow }, listed(0, 1, 2));
  const { steps, held, utilisation } = simulate(plan, '2016', 0);
  expect([...steps.recorded]).toEqual([3, 0]);
  expect([...steps.answered]).toEqual([1, 1]);
  expect([...steps.atCentre]).toEqual([2, 1]);
  expect([...held.match]).toEqual([2.6]);
  expect([...utilisation['match']!]).toEqual([1, 1]);
});
