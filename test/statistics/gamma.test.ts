import { describe, expect, test } from 'vitest';
import { gammaCdf, gammaQuantile, gammaTail, logGamma } from '../../src/statistics/gamma.ts';

describe('the logarithm of the gamma function', () => {
  test('is that of a factorial', () => {
    let factorial = 0;
    for (let n = 1; n <= 150; n++) {
      expect(Math.abs(logGamma(n) - factorial)).toBeLessThan(1e-12 * Math.max(1, factorial));
      factorial += Math.log(n);
    }
  });

  test('at a half, and below', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 13);
    expect(logGamma(1e-8)).toBeCloseTo(Math.log(1e8), 7);
  });
});

/** Of a whole shape: the chance of at least `a` Poisson events of mean x. */
function erlangCdf(a: number, x: number): number {
  let term = Math.exp(-x);
  let below = 0;
  for (let n = 0; n < a; n++) {
    below += term;
    term *= x / (n + 1);
  }
  return 1 - below;
}

describe('the distribution function', () => {
  test('is that of a Poisson count for a whole shape', () => {
    for (const a of [1, 2, 5, 30]) {
      for (const x of [0.1, 1, 4, 6, 29, 31, 60]) {
        expect(gammaCdf(a, x)).toBeCloseTo(erlangCdf(a, x), 12);
        expect(gammaTail(a, x)).toBeCloseTo(1 - erlangCdf(a, x), 12);
      }
    }
  });

  test('keeps its digits in both far tails', () => {
    expect(gammaTail(1, 300) / Math.exp(-300)).toBeCloseTo(1, 11);
    expect(gammaTail(2, 300) / (301 * Math.exp(-300))).toBeCloseTo(1, 11);
    expect(gammaCdf(3, 1e-5) / (1e-15 / 6)).toBeCloseTo(1, 4);
    expect([gammaCdf(2, 0), gammaCdf(2, -1), gammaTail(2, 0)]).toEqual([0, 0, 1]);
  });
});

describe('the quantile', () => {
  test('is the inverse of the distribution function, for shapes small and large', () => {
    for (const a of [0.05, 0.3, 1, 1.7, 16, 400, 1e4]) {
      for (const p of [1e-12, 1e-4, 0.01, 0.3, 0.5, 0.8, 0.99, 0.99999]) {
        const x = gammaQuantile(a, p);
        const [found, expected] = p < 0.5 ? [gammaCdf(a, x), p] : [gammaTail(a, x), 1 - p];
        if (x > 1e-290) expect(found / expected).toBeCloseTo(1, 9);
      }
    }
  });
});
