/** The inverse of a number that is drawn: the time that something takes at a speed by a law. */

import { logGamma } from '../statistics/gamma.ts';
import type { PlainLaw } from './laws.ts';
import { sigmaOf } from './sampler.ts';

/**
 * Mean of 1/X; Infinity where X comes so near to 0 so often that there is none.
 * @example inverseMean({kind: 'erlang', mean: 1, phases: 2}) // 2
 */
export function inverseMean(law: PlainLaw): number {
  switch (law.kind) {
    case 'constant':
      return 1 / law.mean;
    case 'uniform':
      return law.low > 0 ? Math.log(law.high / law.low) / (law.high - law.low) : Infinity;
    case 'triangular':
      return law.low > 0 ? triangular(law.low, law.mode, law.high) : Infinity;
    case 'lognormal':
      return (1 + law.cv ** 2) / law.mean;
    case 'lognormal-p95':
      return Math.exp(sigmaOf(law.mean, law.p95) ** 2) / law.mean;
    case 'gamma':
      return ofGamma(law.cv ** -2, law.mean);
    case 'erlang':
      return ofGamma(law.phases, law.mean);
    case 'weibull': {
      if (law.shape <= 1) return Infinity;
      const [up, down] = [logGamma(1 + 1 / law.shape), logGamma(1 - 1 / law.shape)];
      return Math.exp(up + down) / law.mean;
    }
    case 'exponential':
    case 'hyperexponential':
      return Infinity;
  }
}

/** k / (k - 1) over the mean: the inverse gamma law. */
function ofGamma(shape: number, mean: number): number {
  return shape > 1 ? shape / (shape - 1) / mean : Infinity;
}

/** Each side of the triangle over x: u - foot ln u, from one end to the other. */
function triangular(low: number, mode: number, high: number): number {
  const steepness = 2 / (high - low);
  const left = mode > low ? (mode - low - low * Math.log(mode / low)) / (mode - low) : 0;
  const right = high > mode ? (high * Math.log(high / mode) - (high - mode)) / (high - mode) : 0;
  return steepness * (left + right);
}
