import { expect, test } from 'vitest';
import { availability } from '../../src/run/availability.ts';
import { fluid } from '../../src/run/fluid/fluid.ts';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import { match, planOf, poisson, value } from '../plans.ts';

const failure = (up: number, down: number, keeps: number): FailurePlan => ({
  up: { kind: 'constant', mean: up },
  down: { kind: 'exponential', mean: down },
  scope: 'unit',
  unitOf: new Uint16Array(1),
  keeps,
  work: 'resume',
});

test('what breakdowns leave is up over up and down, and a share of down', () => {
  expect(availability(undefined)).toBe(1);
  expect(availability([failure(10, 2, 0)])).toBeCloseTo(5 / 6, 12);
  expect(availability([failure(10, 2, 0.5), failure(3, 1, 0)])).toBeCloseTo((11 / 12) * 0.75, 12);
});

test('the estimate of a run counts with it', () => {
  const plan = planOf(
    { end: 86_400, match: match({ service: value(1), failures: [failure(10, 10, 0)] }) },
    poisson([0, 1]),
  );
  // One a second comes, half of them can be served.
  expect(fluid(plan).notAnswered).toBeCloseTo(43_200, 0);
});
