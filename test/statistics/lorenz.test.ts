import { expect, test } from 'vitest';
import { borneBy, gini, lorenz, worstPart } from '../../src/statistics/lorenz.ts';

const bearers = (...pairs: readonly (readonly [weight: number, ill: number])[]) =>
  pairs.map(([weight, ill]) => ({ weight, ill }));

test('the curve puts those first who bear least for their weight, whatever their order', () => {
  const curve = [
    [0, 0],
    [0.25, 0],
    [0.5, 0.25],
    [1, 1],
  ];
  // One waits not at all, one an hour, two an hour and a half each.
  expect(lorenz(bearers([2, 3], [1, 0], [1, 1]))).toEqual(curve);
  expect(lorenz(bearers([1, 1], [0, 0], [2, 3], [1, 0]))).toEqual(curve);
});

test.each([
  ['four of whom one bears all', bearers([1, 0], [1, 0], [1, 0], [1, 1]), 0.75],
  ['all alike', bearers([1, 2], [5, 10], [2, 4]), 0],
  // Areas below: 0, 0.03125, 0.3125.
  ['weights', bearers([2, 3], [1, 0], [1, 1]), 1 - 2 * 0.34375],
])('Gini of %s', (_, who, expected) => {
  expect(gini(who)).toBeCloseTo(expected, 12);
});

test('Gini does not hang on the unit of the ill, nor on how a group is split', () => {
  const who = bearers([3, 10], [4, 2], [1, 9]);
  const split = bearers([1, 10 / 3], [2, 20 / 3], [4, 2], [1, 9]);
  expect(gini(split)).toBeCloseTo(gini(who)!, 12);
  expect(gini(who.map(({ weight, ill }) => ({ weight, ill: 3600 * ill })))).toBeCloseTo(
    gini(who)!,
    12,
  );
});

test('of nothing there is none', () => {
  expect(gini([])).toBeNull();
  expect(gini(bearers([4, 0], [1, 0]))).toBeNull();
  expect(worstPart(bearers([0, 0]), 0.1)).toBeNull();
});

test('the worst part takes of who is at its limit only what is left', () => {
  expect(worstPart(bearers([9, 9], [2, 10]), 0.1)).toBeCloseTo(5, 12);
  // The worst fifth of ten: one at 8 h and one of those at 3 h.
  expect(worstPart(bearers([5, 5], [4, 12], [1, 8]), 0.2)).toBeCloseTo(5.5, 12);
  expect(worstPart(bearers([5, 5], [5, 10]), 1)).toBeCloseTo(1.5, 12);
});

test('the height of the curve is between its points, and at them', () => {
  const points = lorenz(bearers([1, 0], [1, 1], [2, 3]))!;
  for (const [share, height] of [
    [0, 0],
    [0.25, 0],
    [0.375, 0.125],
    [0.5, 0.25],
    [0.75, 0.625],
    [1, 1],
  ] as const)
    expect(borneBy(points, share)).toBeCloseTo(height, 12);
});
