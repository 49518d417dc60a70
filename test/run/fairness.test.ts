import { expect, test } from 'vitest';
import { fairnessFigures } from '../../src/run/fairness.ts';
import type { Tally } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { byOffice, regencies, value } from '../plans.ts';

const tally = (recorded: number, answered: number, mean: number, gone = 0): Tally =>
  ({
    ...{ recorded, onTime: answered - 1, delayed: 1, dropped: gone, lost: 0 },
    turnRound: { finished: answered, unfinished: recorded - answered, mean },
  }) as Tally;
const figures = (plan: object, tallies: readonly Tally[]) => {
  const found = [...fairnessFigures(plan as Plan, { regencies: tallies })];
  return Object.fromEntries(found.map(({ measure, value: of }) => [measure, of]));
};
const lines = (...speeds: number[]) => ({ uplink: { speed: byOffice(...speeds) } });

test('regencies are weighed by their submissions; slow lines stand against the others', () => {
  // Three regencies of 1, 2 and 1 offices; the line of the second office of the second is the slow one.
  const plan = { ...regencies(1, 2, 1), ...lines(100, 900, 64, 128) };
  const found = figures(plan, [tally(60, 60, 10), tally(30, 15, 40), tally(10, 8, 100, 2)]);
  // 600, 1,200 and 1,000 of 2,800 borne by 60, 30 and 10: areas 0.064286, 0.128571, 0.082143.
  expect(found['fairness.gini']).toBeCloseTo(1 - 2 * 0.275, 12);
  // None of 60, 15 of 30, 2 of 10: 0, 2/17, 1 at 0.6, 0.7, 1.
  const area = 0.1 * (1 / 17) + 0.3 * 0.5 * (2 / 17 + 1);
  expect(found['fairness.unanswered.gini']).toBeCloseTo(1 - 2 * area, 12);
  expect(found['fairness.gone.gini']).toBeCloseTo(0.9, 12);
  expect(found['fairness.worstTenth.mean']).toBeCloseTo(100, 12);
  expect(found['fairness.slow.mean']).toBeCloseTo(40, 12);
  expect(found['fairness.others.mean']).toBeCloseTo(1600 / 70, 12);
  expect(found['fairness.slow.unanswered.share']).toBeCloseTo(0.5, 12);
  expect(found['fairness.others.unanswered.share']).toBeCloseTo(2 / 70, 12);
});

test('one regency is fair to itself, and lines that are all alike have no slow ones', () => {
  expect(figures(regencies(3), [tally(9, 9, 1)])).toEqual({});
  const alike = [lines(64, 64, 64), lines(64, 64, 128), { uplink: { speed: value(64) } }, {}];
  for (const some of alike)
    expect(
      Object.keys(figures({ ...regencies(1, 1, 1), ...some }, Array(3).fill(tally(9, 9, 1)))),
    ).toHaveLength(4);
});

test('nobody who waits is no unevenness', () => {
  const found = figures(regencies(1, 1), [tally(5, 5, 0), tally(5, 5, 0)]);
  expect(found).toEqual({
    'fairness.gini': null,
    'fairness.unanswered.gini': null,
    'fairness.gone.gini': null,
    'fairness.worstTenth.mean': 0,
  });
});
