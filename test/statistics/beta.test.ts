import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile, binomialCdf, studentQuantile } from '../../src/statistics/beta.ts';

describe("Student's t", () => {
  // Abramowitz and Stegun, table 26.10; the last from SciPy 1.11, t.ppf.
  test.each([
    [0.975, 1, 12.706_205],
    [0.975, 9, 2.262_157],
    [0.995, 30, 2.749_996],
    [0.9, 2, 1.885_618],
    [0.6, 5, 0.267_181],
    [1 - 0.05 / 8, 9, 3.110_934_823],
  ])('at %f with %f degrees of freedom', (p, degrees, t) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 6);
    expect(studentQuantile(1 - p, degrees)).toBeCloseTo(-t, 6);
  });

  test('with one degree is Cauchy, with two has a closed form', () => {
    for (const p of [0.500_001, 0.7, 0.95, 0.999_999]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 9);
      const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expect(studentQuantile(p, 2) / two).toBeCloseTo(1, 9);
    }
  });
});

describe('beta and binomial', () => {
  test('of whole shapes are polynomials', () => {
    for (const x of [0.001, 0.2, 0.5, 0.9]) {
      expect(betaCdf(2, 1, x)).toBeCloseTo(x * x, 13);
      expect(betaCdf(1, 3, x)).toBeCloseTo(1 - (1 - x) ** 3, 13);
      expect(betaQuantile(2, 1, x * x)).toBeCloseTo(x, 13);
    }
  });

  test('binomial by counting', () => {
    expect([-1, 0, 1, 2, 3].map((k) => binomialCdf(k, 3, 0.5))).toEqual(
      [0, 0.125, 0.5, 0.875, 1].map((p) => expect.closeTo(p, 12)),
    );
  });

  test('the quantile undoes the law, far out too', () => {
    for (const p of [1e-9, 0.025, 0.5, 0.975]) {
      expect(betaCdf(3, 998, betaQuantile(3, 998, p)) / p).toBeCloseTo(1, 9);
    }
  });
});
