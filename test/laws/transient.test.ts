import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/run/outcome.ts';
import { exponential, match, planOf, poisson } from '../plans.ts';
import { type Check, expectLaws, replicate } from './replicate.ts';

/** Mean number present in an M/M/1 queue from empty, by steps of the chain's own equations. */
function present(rate: (t: number) => number, until: number): number {
  const STEP = 0.002;
  let chances = new Float64Array(400);
  chances[0] = 1;
  for (let step = 0; step < Math.round(until / STEP); step++) {
    const births = rate((step + 0.5) * STEP);
    const next = chances.slice();
    for (let n = 0; n + 1 < chances.length; n++) {
      const flow = STEP * (births * chances[n]! - chances[n + 1]!);
      next[n]! -= flow;
      next[n + 1]! += flow;
    }
    chances = next;
  }
  return chances.reduce((sum, chance, n) => sum + n * chance, 0);
}

const RUNS = 1500;
const surge = (t: number) => (t < 20 ? 1.5 : 0.5);

const presentAt = (step: number, exact: number, spread: number): Check => [
  `present after step ${step + 1}`,
  (outcome: Outcome) => outcome.steps.atCentre[step]!,
  exact,
  spread,
];

describe('one server, from empty', () => {
  test('the equations have the values known elsewhere', () => {
    expect(present(() => 0.8, 5)).toBeCloseTo(1.469461, 3);
    expect(present(surge, 20)).toBeCloseTo(11.86322, 2);
    expect(present(surge, 40)).toBeCloseTo(4.577618, 2);
  });

  test('fills slowly towards its mean', () => {
    const plan = planOf(
      { end: 21, series: 5, match: match({ service: exponential(1) }) },
      poisson([0, 0.8]),
    );
    expectLaws(replicate(plan, RUNS), [presentAt(0, 1.469461, 2), presentAt(3, 2.647635, 3.5)]);
  });

  test('a surge and its decay', () => {
    const plan = planOf(
      { end: 41, series: 20, match: match({ service: exponential(1) }) },
      poisson([0, 1.5], [20, 0.5]),
    );
    expectLaws(replicate(plan, RUNS), [presentAt(0, 11.86322, 8), presentAt(1, 4.577618, 7)]);
  });
});
