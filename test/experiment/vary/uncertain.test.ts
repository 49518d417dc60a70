import { expect, test } from 'vitest';
import type { Assumed } from '../../../src/experiment/vary/assumed.ts';
import { drawnOf, draws } from '../../../src/experiment/vary/uncertain.ts';

/** A number between ends; what is set is the number itself. */
const assumed = (own: number, low: number, high: number): Assumed => ({
  ...{ key: 'a', value: `${own}`, whole: 'value', own, low, high, ends: [`${low}`, `${high}`] },
  at: (number) => ({ shown: `${number}`, key: 'a', text: `${number}` }),
});

function moments(one: Assumed) {
  const values = draws([one], 4_000, 'uncertain').map(([setting]) => Number(setting!.text));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance, least: Math.min(...values), most: Math.max(...values) };
}

test.each([
  // Triangular: mean (low + own + high) / 3, variance (sum of squares - sum of products) / 18.
  ['triangular', assumed(2, 0, 10), 4, (0 + 4 + 100 - 0 - 0 - 20) / 18],
  ['triangular', assumed(0, 0, 6), 2, 36 / 18],
  ['triangular', assumed(6, 0, 6), 4, 36 / 18],
  ['uniform', assumed(11, 0, 6), 3, 36 / 12],
] as const)('%s between the ends, with its mean and variance: %#', (law, one, mean, variance) => {
  expect(drawnOf(one).law).toBe(law);
  const found = moments(one);
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 4_000));
  // The kurtosis of either law is at most 2.4: the variance has a standard error below 1.2 of it over sqrt(n).
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan((4 * 1.2) / Math.sqrt(4_000));
  expect(found.least).toBeGreaterThanOrEqual(one.low);
  expect(found.most).toBeLessThanOrEqual(one.high);
});

test('assumptions are drawn apart from each other, and the first draws do not hang on their number', () => {
  const two = [assumed(5, 0, 10), assumed(5, 0, 10)];
  const [few, many] = [draws(two, 5, 'x'), draws(two, 50, 'x')];
  expect(few.map((draw) => draw.map(({ text }) => text))).toEqual(
    many.slice(0, 5).map((draw) => draw.map(({ text }) => text)),
  );
  expect(few[0]![0]!.text).not.toBe(few[0]![1]!.text);
});
