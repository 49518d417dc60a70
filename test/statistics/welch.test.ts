import { mean } from 'simple-statistics';
import { expect, test } from 'vitest';
import { studentQuantile } from '../../src/statistics/beta.ts';
import { meanInterval } from '../../src/statistics/intervals.ts';
import { welchInterval } from '../../src/statistics/welch.ts';

function spread(values: readonly number[], level = 0.95) {
  const value = mean([...values]);
  return { value, half: meanInterval(values, level).high - value, count: values.length };
}

test("Student's own sleep data: what t.test of R prints for them", () => {
  const first = spread([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const second = spread([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const { low, high } = welchInterval(second, first, 0.95, 0.95);
  expect(low).toBeCloseTo(-3.3654832, 6);
  expect(high).toBeCloseTo(0.2054832, 6);
});

test('two counts and two variances by hand: 23/6 and 1587/511 degrees, whatever level was stated', () => {
  const half = studentQuantile(0.995, 1587 / 511) * Math.sqrt(23 / 6);
  for (const stated of [0.8, 0.95]) {
    const found = welchInterval(
      spread([1, 4, 7], stated),
      spread([3, 4, 6, 7], stated),
      stated,
      0.99,
    );
    expect(found.low).toBeCloseTo(1 - half, 9);
    expect(found.high).toBeCloseTo(1 + half, 9);
  }
});

test('no more degrees than where both vary alike: of two and three values 25/11, not 49/17', () => {
  const half = studentQuantile(0.995, 25 / 11) * Math.sqrt(7 / 3);
  const [two, three] = [spread([1, 3]), spread([4, 6, 8])];
  expect(welchInterval(two, three, 0.95, 0.99).high).toBeCloseTo(4 + half, 9);
  expect(welchInterval(three, two, 0.95, 0.99).high).toBeCloseTo(-4 + half, 9);
});

test('what never varies has no width, and one side that varies has its own degrees', () => {
  const still = { value: 5, half: 0, count: 3 };
  expect(welchInterval(still, { ...still, value: 7 }, 0.95, 0.99)).toEqual({ low: 2, high: 2 });
  const own = meanInterval([1, 2, 6], 0.95);
  const found = welchInterval({ ...still, value: 0 }, spread([1, 2, 6]), 0.95, 0.95);
  expect(found.low).toBeCloseTo(own.low, 9);
  expect(found.high).toBeCloseTo(own.high, 9);
});
