/** What can be said of a law without drawing from it: its mean, its tail, its mean below a limit. */

import { gammaCdf, gammaTail, logGamma } from '../statistics/gamma.ts';
import { inverseMean } from './inverse-law.ts';
import type { Law } from './laws.ts';
import { sigmaOf } from './sampler.ts';

/** Mean of a law, in its own unit. @example mean({kind: 'uniform', low: 1, high: 3}) // 2 */
export function mean(law: Law): number {
  switch (law.kind) {
    case 'uniform':
      return (law.low + law.high) / 2;
    case 'triangular':
      return (law.low + law.mode + law.high) / 3;
    case 'inverse':
      return inverseMean(law.of);
    default:
      return law.mean;
  }
}

/** P(X > x), from 0 to 1. @example tail({kind: 'exponential', mean: 1}, Math.LN2) // 0.5 */
export function tail(law: Law, x: number): number {
  if (x < 0) return 1;
  switch (law.kind) {
    case 'constant':
      return law.mean > x ? 1 : 0;
    case 'exponential':
      return Math.exp(-x / law.mean);
    case 'uniform':
      return clamp((law.high - x) / (law.high - law.low));
    case 'triangular':
      return triangularTail(law.low, law.mode, law.high, x);
    case 'lognormal':
    case 'lognormal-p95':
      return lognormal(law, x).tail;
    case 'gamma':
      if (law.cv === 0) return law.mean > x ? 1 : 0;
      return gammaTail(law.cv ** -2, x / (law.mean * law.cv ** 2));
    case 'erlang':
      return gammaTail(law.phases, (x * law.phases) / law.mean);
    case 'weibull':
      return Math.exp(-((x / weibullScale(law)) ** law.shape));
    case 'hyperexponential':
      return phases(law).reduce((sum, [p, m]) => sum + p * Math.exp(-x / m), 0);
    case 'inverse':
      return 1 - tail(law.of, 1 / x);
  }
}

/**
 * E[X; X <= x]: what values up to x contribute to the mean, from 0 to the mean.
 * @example meanBelow({kind: 'uniform', low: 0, high: 2}, 1) // 0.25
 */
export function meanBelow(law: Law, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return mean(law);
  switch (law.kind) {
    case 'constant':
      return law.mean > x ? 0 : law.mean;
    case 'exponential':
      return law.mean * gammaCdf(2, x / law.mean);
    case 'uniform': {
      const top = Math.min(Math.max(x, law.low), law.high);
      return (top * top - law.low * law.low) / (2 * (law.high - law.low));
    }
    case 'triangular':
      return triangularBelow(law.low, law.mode, law.high, x);
    case 'lognormal':
    case 'lognormal-p95':
      return lognormal(law, x).below;
    case 'gamma':
      if (law.cv === 0) return law.mean > x ? 0 : law.mean;
      return law.mean * gammaCdf(law.cv ** -2 + 1, x / (law.mean * law.cv ** 2));
    case 'erlang':
      return law.mean * gammaCdf(law.phases + 1, (x * law.phases) / law.mean);
    case 'weibull':
      return law.mean * gammaCdf(1 + 1 / law.shape, (x / weibullScale(law)) ** law.shape);
    case 'hyperexponential':
      return phases(law).reduce((sum, [p, m]) => sum + p * m * gammaCdf(2, x / m), 0);
    case 'inverse':
      throw new Error('only times are inverses, and the mean of no time is taken below a limit');
  }
}

/** P(Z > z) for the standard normal law, relative error below 1e-12 in both tails. */
export function normalTail(z: number): number {
  // Beyond 140 deviations a double has no room for the tail.
  const half = gammaTail(0.5, Math.min(z * z, 2e4) / 2) / 2;
  return z > 0 ? half : 1 - half;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

type Lognormal = Extract<Law, { kind: 'lognormal' | 'lognormal-p95' }>;

function lognormal(law: Lognormal, x: number): { tail: number; below: number } {
  const sigma =
    law.kind === 'lognormal' ? Math.sqrt(Math.log1p(law.cv ** 2)) : sigmaOf(law.mean, law.p95);
  const half = sigma / 2;
  // At cv 0 the quotient is infinite on either side of the mean, or 0/0 at it.
  const z = x === law.mean && sigma === 0 ? Infinity : Math.log(x / law.mean) / sigma;
  return { tail: normalTail(z + half), below: law.mean * normalTail(half - z) };
}

function weibullScale(law: Extract<Law, { kind: 'weibull' }>): number {
  return law.mean / Math.exp(logGamma(1 + 1 / law.shape));
}

/** Share and mean of the two phases, each with half of the mean. */
function phases(law: Extract<Law, { kind: 'hyperexponential' }>): [number, number][] {
  const square = law.cv ** 2;
  const p = (1 + Math.sqrt((square - 1) / (square + 1))) / 2;
  return [
    [p, law.mean / (2 * p)],
    [1 - p, law.mean / (2 * (1 - p))],
  ];
}

function triangularTail(low: number, mode: number, high: number, x: number): number {
  if (x <= low) return 1;
  if (x >= high) return 0;
  if (x < mode) return 1 - (x - low) ** 2 / ((high - low) * (mode - low));
  return (high - x) ** 2 / ((high - low) * (high - mode));
}

/** Each side of the triangle integrates u times a line: u^3/3 and u^2/2. */
function triangularBelow(low: number, mode: number, high: number, x: number): number {
  const side = (from: number, to: number, foot: number, slope: number) =>
    slope * ((to ** 3 - from ** 3) / 3 - (foot * (to ** 2 - from ** 2)) / 2);
  const rising = Math.min(Math.max(x, low), mode);
  const falling = Math.min(Math.max(x, mode), high);
  const steepness = 2 / (high - low);
  const left = mode > low ? side(low, rising, low, steepness / (mode - low)) : 0;
  const right = high > mode ? side(mode, falling, high, -steepness / (high - mode)) : 0;
  return left + right;
}
