import { expect, test } from 'vitest';
import { beatenBy } from '../../src/experiment/pareto.ts';

test('of costs and drops A(1,10) B(2,5) C(3,6) D(4,1) only C is beaten, by B', () => {
  const points = [
    [1, 10],
    [2, 5],
    [3, 6],
    [4, 1],
  ];
  expect(beatenBy(points)).toEqual([undefined, undefined, 1, undefined]);
});

test('equals do not beat each other; one that is worse on a single count is beaten', () => {
  expect(
    beatenBy([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([undefined, undefined]);
  expect(
    beatenBy([
      [1, 2],
      [1, 1],
    ]),
  ).toEqual([1, undefined]);
  expect(
    beatenBy([
      [Number.POSITIVE_INFINITY, 1],
      [5, 1],
    ]),
  ).toEqual([1, undefined]);
  expect(beatenBy([[3], [1], [2]])).toEqual([1, undefined, 1]);
});
