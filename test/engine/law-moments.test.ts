import { describe, expect, test } from 'vitest';
import { mean, meanBelow, normalTail, tail } from '../../src/engine/law-moments.ts';
import type { Law } from '../../src/engine/laws.ts';
import { sampler } from '../../src/engine/sampler.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';

const LAWS: Law[] = [
  { kind: 'exponential', mean: 2 },
  { kind: 'uniform', low: 1, high: 4 },
  { kind: 'triangular', low: 1, mode: 2, high: 5 },
  { kind: 'triangular', low: 0, mode: 0, high: 3 },
  { kind: 'lognormal', mean: 1.5, cv: 0.5 },
  { kind: 'lognormal-p95', mean: 1.5, p95: 2.6 },
  { kind: 'gamma', mean: 2, cv: 0.7 },
  { kind: 'weibull', mean: 2, shape: 1.5 },
  { kind: 'erlang', mean: 3, phases: 4 },
  { kind: 'hyperexponential', mean: 2, cv: 1.5 },
];

describe('the tail', () => {
  test('has values known elsewhere', () => {
    expect(normalTail(0)).toBe(0.5);
    expect(normalTail(1.96)).toBeCloseTo(0.024997895148220435, 15);
    expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 14);
    expect(normalTail(6) / 9.865876450376981e-10).toBeCloseTo(1, 12);
    expect(tail({ kind: 'exponential', mean: 1 }, Math.LN2)).toBeCloseTo(0.5, 15);
    // Four phases of mean 1 beyond 4: e^-4 (1 + 4 + 8 + 32/3).
    expect(tail({ kind: 'erlang', mean: 4, phases: 4 }, 4)).toBeCloseTo(
      Math.exp(-4) * (13 + 32 / 3),
      14,
    );
    expect(tail({ kind: 'weibull', mean: 2, shape: 1 }, 2)).toBeCloseTo(Math.exp(-1), 14);
    expect(tail({ kind: 'lognormal-p95', mean: 1.5, p95: 2.6 }, 2.6)).toBeCloseTo(0.05, 13);
  });

  test.each(LAWS)('is the inverse of the quantile: $kind', (law) => {
    // The hyperexponential is drawn by phase, not by quantile.
    if (law.kind === 'hyperexponential') return;
    for (const u of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
      expect(tail(law, sampler(law).at(u))).toBeCloseTo(1 - u, 11);
    }
  });

  test('of a constant is a step', () => {
    for (const law of [
      { kind: 'constant', mean: 3 },
      { kind: 'gamma', mean: 3, cv: 0 },
      { kind: 'lognormal', mean: 3, cv: 0 },
    ] as const) {
      expect([tail(law, 2.9), tail(law, 3), tail(law, 3.1)]).toEqual([1, 0, 0]);
      expect([meanBelow(law, 2.9), meanBelow(law, 3), meanBelow(law, 3.1)]).toEqual([0, 3, 3]);
    }
  });
});

describe.each(LAWS)('the mean: $kind', (law) => {
  test('is the area under the tail', () => {
    expect(area(law, 400) / mean(law)).toBeCloseTo(1, 5);
  });

  test.each([0.5, 1.5, 2.5, 4.5])('below %d is the area up to it, less the rest', (x) => {
    expect(meanBelow(law, x)).toBeCloseTo(area(law, x) - x * tail(law, x), 5);
  });

  test('below infinity is all of it, below 0 nothing', () => {
    expect(meanBelow(law, Number.POSITIVE_INFINITY)).toBe(mean(law));
    expect(meanBelow(law, 1e6)).toBeCloseTo(mean(law), 9);
    expect(meanBelow(law, 0)).toBe(0);
  });
});

test('the normal tail undoes the quantile', () => {
  for (const p of [1e-9, 0.01, 0.4, 0.99]) {
    expect(normalTail(normalQuantile(p)) / (1 - p)).toBeCloseTo(1, 12);
  }
});

/** Integral of the tail from 0 by the midpoint rule. */
function area(law: Law, x: number): number {
  const parts = 40_000;
  let sum = 0;
  for (let i = 0; i < parts; i++) sum += tail(law, ((i + 0.5) * x) / parts);
  return (sum * x) / parts;
}
