/** Draws from a law: one uniform number a variate, one hidden class, one switch. */

import { gammaQuantile, logGamma } from '../statistics/gamma.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import type { Law } from './laws.ts';

const enum Shape {
  constant,
  exponential,
  uniform,
  triangular,
  lognormal,
  gamma,
  weibull,
  hyperexponential,
  inverse,
}

export class Sampler {
  constructor(
    private readonly shape: Shape,
    private readonly a: number,
    private readonly b = 0,
    private readonly c = 0,
    private readonly of: Sampler | undefined = undefined,
  ) {}

  /**
   * The variate that belongs to a uniform number: the quantile of the law at `u`, but for the
   * hyperexponential, whose phase and time both come from `u`, and for an inverse, which is that of the
   * variate of its law.
   * @param u in the open interval (0, 1)
   */
  at(u: number): number {
    switch (this.shape) {
      case Shape.constant:
        return this.a;
      case Shape.exponential:
        return -this.a * Math.log(1 - u);
      case Shape.uniform:
        return this.a + (this.b - this.a) * u;
      case Shape.triangular:
        return triangular(this.a, this.b, this.c, u);
      case Shape.lognormal:
        return Math.exp(this.a + this.b * normalQuantile(u));
      case Shape.gamma:
        return this.b * gammaQuantile(this.a, u);
      case Shape.weibull:
        return this.a * Math.exp(Math.log(-Math.log(1 - u)) / this.b);
      case Shape.hyperexponential:
        return u < this.a
          ? -this.b * Math.log(1 - u / this.a)
          : -this.c * Math.log(1 - (u - this.a) / (1 - this.a));
      case Shape.inverse:
        return 1 / this.of!.at(u);
    }
  }
}

/** The sampler of a law. */
export function sampler(law: Law): Sampler {
  switch (law.kind) {
    case 'constant':
      return new Sampler(Shape.constant, law.mean);
    case 'exponential':
      return new Sampler(Shape.exponential, law.mean);
    case 'uniform':
      return new Sampler(Shape.uniform, law.low, law.high);
    case 'triangular':
      return new Sampler(Shape.triangular, law.low, law.mode, law.high);
    case 'lognormal':
      return lognormal(law.mean, Math.sqrt(Math.log(1 + law.cv * law.cv)));
    case 'lognormal-p95':
      return lognormal(law.mean, sigmaOf(law.mean, law.p95));
    case 'gamma':
      if (law.cv === 0) return new Sampler(Shape.constant, law.mean);
      return new Sampler(Shape.gamma, 1 / (law.cv * law.cv), law.mean * law.cv * law.cv);
    case 'erlang':
      return new Sampler(Shape.gamma, law.phases, law.mean / law.phases);
    case 'weibull':
      return new Sampler(
        Shape.weibull,
        law.mean / Math.exp(logGamma(1 + 1 / law.shape)),
        law.shape,
      );
    case 'hyperexponential':
      return balanced(law.mean, law.cv);
    case 'inverse':
      return new Sampler(Shape.inverse, 0, 0, 0, sampler(law.of));
  }
}

function lognormal(mean: number, sigma: number): Sampler {
  return new Sampler(Shape.lognormal, Math.log(mean) - (sigma * sigma) / 2, sigma);
}

/**
 * Sigma of the lognormal law with a mean and a 95th percentile: the smaller root of
 * z sigma - sigma^2 / 2 = ln(p95 / mean), z the normal quantile of 0.95.
 */
export function sigmaOf(mean: number, p95: number): number {
  const z = normalQuantile(0.95);
  const root = z * z - 2 * Math.log(p95 / mean);
  if (!(p95 > mean) || root < 0) {
    throw new RangeError(`no lognormal law has mean ${mean} and 95th percentile ${p95}`);
  }
  return z - Math.sqrt(root);
}

/**
 * Two phases, each with half of the mean: p m1 = (1 - p) m2 (Allen, Probability, Statistics and Queueing
 * Theory, 1990).
 */
function balanced(mean: number, cv: number): Sampler {
  const square = cv * cv;
  const share = (1 + Math.sqrt((square - 1) / (square + 1))) / 2;
  return new Sampler(Shape.hyperexponential, share, mean / (2 * share), mean / (2 * (1 - share)));
}

function triangular(low: number, mode: number, high: number, u: number): number {
  const split = (mode - low) / (high - low);
  return u < split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
