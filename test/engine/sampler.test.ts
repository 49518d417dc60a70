import { describe, expect, test } from 'vitest';
import { mean, tail } from '../../src/engine/law-moments.ts';
import type { Law } from '../../src/engine/laws.ts';
import { sampler, sigmaOf } from '../../src/engine/sampler.ts';

/** Mean and variance by the middle of each of 200,000 equal steps of u. */
function moments(law: Law): { mean: number; variance: number } {
  const STEPS = 2e5;
  const draw = sampler(law);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < STEPS; i++) {
    const x = draw.at((i + 0.5) / STEPS);
    sum += x;
    squares += x * x;
  }
  return { mean: sum / STEPS, variance: squares / STEPS - (sum / STEPS) ** 2 };
}

const weibullCv2 = 4 / Math.PI - 1; // Shape 2: Rayleigh.
const sigma = sigmaOf(1.5, 2.6);

describe('the mean and the variance of a law', () => {
  test.each<[Law, number, number]>([
    [{ kind: 'constant', mean: 3 }, 3, 0],
    [{ kind: 'exponential', mean: 3 }, 3, 9],
    [{ kind: 'uniform', low: 2, high: 5 }, 3.5, 9 / 12],
    [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3, 21 / 18],
    [{ kind: 'triangular', low: 0, mode: 3, high: 3 }, 2, 0.5],
    [{ kind: 'lognormal', mean: 270, cv: 0.5 }, 270, 135 ** 2],
    [{ kind: 'lognormal', mean: 4, cv: 0 }, 4, 0],
    [{ kind: 'lognormal-p95', mean: 1.5, p95: 2.6 }, 1.5, 2.25 * Math.expm1(sigma ** 2)],
    [{ kind: 'gamma', mean: 2, cv: 0.3 }, 2, 0.36],
    [{ kind: 'gamma', mean: 2, cv: 1.5 }, 2, 9],
    [{ kind: 'gamma', mean: 2, cv: 0 }, 2, 0],
    [{ kind: 'weibull', mean: 5, shape: 2 }, 5, 25 * weibullCv2],
    [{ kind: 'erlang', mean: 6, phases: 3 }, 6, 12],
    [{ kind: 'hyperexponential', mean: 2, cv: 2 }, 2, 16],
    [{ kind: 'hyperexponential', mean: 2, cv: 1 }, 2, 4],
  ])('%j', (law, expected, variance) => {
    const found = moments(law);
    expect(found.mean / expected).toBeCloseTo(1, 4);
    // The last step of a long tail is cut in the middle.
    expect(Math.abs(found.variance - variance)).toBeLessThanOrEqual(1e-3 * variance + 1e-9);
  });
});

describe('the quantiles of a law', () => {
  test.each<[Law, number, number]>([
    [{ kind: 'exponential', mean: 1 }, 0.5, Math.LN2],
    [{ kind: 'exponential', mean: 2 }, 0.95, 2 * Math.log(20)],
    [{ kind: 'uniform', low: 2, high: 6 }, 0.25, 3],
    [{ kind: 'triangular', low: 0, mode: 1, high: 4 }, 0.25, 1],
    [{ kind: 'triangular', low: 0, mode: 1, high: 4 }, 0.75, 4 - Math.sqrt(3)],
    [{ kind: 'lognormal-p95', mean: 1.5, p95: 2.6 }, 0.95, 2.6],
    [{ kind: 'lognormal', mean: 3, cv: 1 }, 0.5, 3 / Math.SQRT2],
    // Shape 1 is exponential; chi-squared with 4 degrees of freedom has its 95 % point at 9.487729.
    [{ kind: 'gamma', mean: 2, cv: 1 }, 0.9, 2 * Math.log(10)],
    [{ kind: 'gamma', mean: 4, cv: Math.SQRT1_2 }, 0.95, 9.487729036781154],
    [{ kind: 'erlang', mean: 4, phases: 2 }, 0.95, 9.487729036781154],
    [{ kind: 'weibull', mean: 2, shape: 1 }, 0.9, 2 * Math.log(10)],
    [{ kind: 'weibull', mean: Math.sqrt(Math.PI) / 2, shape: 2 }, 0.5, Math.sqrt(Math.LN2)],
  ])('%j at %d', (law, u, expected) => {
    expect(sampler(law).at(u) / expected).toBeCloseTo(1, 12);
  });

  test('rise with u, to both ends', () => {
    const laws: Law[] = [
      { kind: 'gamma', mean: 1, cv: 3 },
      { kind: 'lognormal', mean: 1, cv: 0.5 },
      { kind: 'erlang', mean: 1, phases: 40 },
      { kind: 'triangular', low: 0, mode: 0, high: 1 },
      { kind: 'weibull', mean: 1, shape: 0.5 },
    ];
    const levels = [2 ** -54, 1e-9, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-9, 1 - 2 ** -53];
    for (const law of laws) {
      const values = levels.map((u) => sampler(law).at(u));
      expect(values.every((x) => x >= 0 && Number.isFinite(x))).toBe(true);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('share of the hyperexponential beyond each of some limits', () => {
    // Its phase and its time come from one number, so that only the shares can be told.
    const law: Law = { kind: 'hyperexponential', mean: 2, cv: 2 };
    const draw = sampler(law);
    for (const x of [0.1, 1, 3, 10]) {
      let beyond = 0;
      for (let i = 0; i < 1e5; i++) if (draw.at((i + 0.5) / 1e5) > x) beyond++;
      expect(beyond / 1e5).toBeCloseTo(tail(law, x), 4);
    }
    expect(mean(law)).toBe(2);
  });
});

describe('the lognormal law with a mean and a 95th percentile', () => {
  test('has the smaller of the two deviations that fit', () => {
    // z = 1.644854: z - sqrt(z^2 - 2 ln(2.6 / 1.5)).
    expect(sigmaOf(1.5, 2.6)).toBeCloseTo(0.3777897847332243, 13);
    expect(sigmaOf(1, 1.0001)).toBeLessThan(1e-4);
  });

  test('does not exist if the percentile is not above the mean, or too far above it', () => {
    expect(() => sigmaOf(2, 2)).toThrow(RangeError);
    // exp(z^2 / 2) = 3.868 is the most that any deviation gives.
    expect(() => sigmaOf(1, 3.87)).toThrow(RangeError);
    expect(sigmaOf(1, 3.86)).toBeGreaterThan(1.5);
  });
});
