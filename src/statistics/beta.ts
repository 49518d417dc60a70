/**
 * The beta law, and what follows from it: Student's t and the binomial.
 *
 * Continued fraction of the regularised incomplete beta function by Lentz's method (Press et al.,
 * Numerical Recipes, 6.4); quantiles by bisection down to neighbouring doubles, because they are asked
 * for a few thousand times in an experiment, not in a run. Relative errors of probabilities below 1e-12.
 */

import { logGamma } from './gamma.ts';

/** P(X <= x) for shapes `a` and `b` above 0. @param x in [0, 1] @example betaCdf(1, 1, 0.3) // 0.3 */
export function betaCdf(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast below the mean; above it, the other tail does.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** x with betaCdf(a, b, x) = p. @param p in (0, 1) @example betaQuantile(1, 1, 0.3) // 0.3 */
export function betaQuantile(a: number, b: number, p: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (betaCdf(a, b, middle) < p) low = middle;
    else high = middle;
  }
}

/**
 * t with P(T <= t) = p.
 * @param p in (0, 1) @param degrees of freedom, above 0
 * @example studentQuantile(0.975, 9) // 2.262157
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const outside = 2 * (1 - p);
  // Near the middle 1 - x would lose its digits, far out x would.
  if (outside > 0.5) {
    const y = betaQuantile(0.5, degrees / 2, 1 - outside);
    return Math.sqrt((degrees * y) / (1 - y));
  }
  const x = betaQuantile(degrees / 2, 0.5, outside);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** P(X <= k) of `n` trials with chance `p`. @example binomialCdf(1, 2, 0.5) // 0.75 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaCdf(n - k, k + 1, 1 - p);
}

function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let factor = 1;
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d || tiny);
      c = 1 + term / c || tiny;
      factor = c * d;
      h *= factor;
    }
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return h;
}
