import { describe, expect, test } from 'vitest';
import { normalTail } from '../../src/engine/law-moments.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';

describe('the normal quantile', () => {
  test.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99975, 3.4807564043462],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798405],
  ])('of %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(z)));
  });

  test('is the inverse of the tail over both tails and the middle', () => {
    for (let exponent = 0.31; exponent < 290; exponent *= 1.3) {
      const p = 10 ** -exponent;
      expect(normalTail(-normalQuantile(p)) / p).toBeCloseTo(1, 10);
    }
  });

  test('is as far above the middle as below', () => {
    for (const p of [0.01, 0.2, 0.075, 0.49]) {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 13);
    }
  });
});
