import { describe, expect, test } from 'vitest';
import { inverseMean } from '../../src/engine/inverse-law.ts';
import { mean, tail } from '../../src/engine/law-moments.ts';
import { type PlainLaw, scaledLaw } from '../../src/engine/laws.ts';
import { sampler } from '../../src/engine/sampler.ts';

const LAWS: PlainLaw[] = [
  { kind: 'constant', mean: 4 },
  { kind: 'uniform', low: 1, high: 4 },
  { kind: 'triangular', low: 1, mode: 2, high: 5 },
  { kind: 'triangular', low: 2, mode: 2, high: 5 },
  { kind: 'triangular', low: 1, mode: 5, high: 5 },
  { kind: 'lognormal', mean: 1.5, cv: 0.5 },
  { kind: 'lognormal-p95', mean: 1.5, p95: 2.6 },
  { kind: 'gamma', mean: 2, cv: 0.3 },
  { kind: 'weibull', mean: 2, shape: 4 },
  { kind: 'erlang', mean: 3, phases: 9 },
];

describe('the mean of an inverse', () => {
  test('has values known elsewhere', () => {
    expect(inverseMean({ kind: 'uniform', low: 1, high: Math.E })).toBeCloseTo(
      1 / (Math.E - 1),
      14,
    );
    // 1/X of the lognormal law is lognormal, with the same cv.
    expect(inverseMean({ kind: 'lognormal', mean: 2, cv: 1 })).toBeCloseTo(1, 14);
    expect(inverseMean({ kind: 'erlang', mean: 1, phases: 2 })).toBeCloseTo(2, 14);
    // Gamma(3/2) Gamma(1/2) = pi / 2.
    expect(inverseMean({ kind: 'weibull', mean: 1, shape: 2 })).toBeCloseTo(Math.PI / 2, 12);
  });

  test.each(LAWS)('is what its draws come to: $kind', (law) => {
    const [n, drawn] = [200_000, sampler({ kind: 'inverse', of: law })];
    let sum = 0;
    for (let i = 0; i < n; i++) sum += drawn.at((i + 0.5) / n);
    expect(sum / n / mean({ kind: 'inverse', of: law })).toBeCloseTo(1, 3);
  });

  test.each([
    { kind: 'exponential', mean: 1 },
    { kind: 'hyperexponential', mean: 1, cv: 2 },
    { kind: 'erlang', mean: 1, phases: 1 },
    { kind: 'gamma', mean: 1, cv: 1 },
    { kind: 'weibull', mean: 1, shape: 1 },
    { kind: 'uniform', low: 0, high: 1 },
    { kind: 'triangular', low: 0, mode: 1, high: 2 },
  ] as const)('is none where the number comes near to 0: $kind', (law) => {
    expect(inverseMean(law)).toBe(Infinity);
  });
});

test.each(LAWS)('its tail is what is left of the number below the inverse: $kind', (of) => {
  const law = { kind: 'inverse', of } as const;
  if (of.kind === 'constant') {
    expect([tail(law, 0.2), tail(law, 0.3)]).toEqual([1, 0]);
    return;
  }
  for (const u of [0.01, 0.5, 0.9]) expect(tail(law, sampler(law).at(u))).toBeCloseTo(u, 10);
});

test('twice as long is half as fast', () => {
  const law = { kind: 'inverse', of: { kind: 'lognormal', mean: 3, cv: 0.5 } } as const;
  const twice = scaledLaw(law, 2);
  for (const u of [0.1, 0.7]) expect(sampler(twice).at(u)).toBeCloseTo(2 * sampler(law).at(u), 12);
});
