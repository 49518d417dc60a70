/** As many servers as are needed: nobody waits, and everybody is independent of everybody else. */

import type { Flow } from './flow.ts';
import { inflow } from './flow.ts';

/** Chances of 0, 1, 2, ... of the Poisson law, until the rest weighs nothing. @param mean up to 700 */
export function poissonChances(mean: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let n = 1; n <= mean || chances[n - 1]! > 1e-18; n++) {
    chances.push((chances[n - 1]! * mean) / n);
  }
  return chances;
}

/** Chance of more than n. @example poissonTail(30, 40) // 0.032309574 */
export function poissonTail(mean: number, n: number): number {
  return poissonChances(mean)
    .slice(n + 1)
    .reduce((sum, chance) => sum + chance, 0);
}

/** The least n with at least a share p at or below it. @example poissonQuantile(30, 0.95) // 39 */
export function poissonQuantile(mean: number, p: number): number {
  let below = 0;
  return poissonChances(mean).findIndex((chance) => {
    below += chance;
    return below >= p;
  });
}

/**
 * Mean number present at `t`, from empty at 0, with exponential stays (Mt/M/infinity). Each stretch of
 * constant rate adds what it brought, less those who have left since.
 * Eick, Massey and Whitt, Management Science 39 (1993).
 */
export function presentExponential(rate: Flow, meanStay: number, t: number): number {
  return rate.from.reduce((sum, from, i) => {
    const to = Math.min(t, rate.from[i + 1] ?? t);
    if (to <= from) return sum;
    const still = Math.exp(-(t - to) / meanStay) - Math.exp(-(t - from) / meanStay);
    return sum + rate.rate[i]! * meanStay * still;
  }, 0);
}

/** The same with constant stays (Mt/D/infinity): those who came within the last stay. */
export function presentConstant(rate: Flow, stay: number, t: number): number {
  return inflow(rate, t) - inflow(rate, t - stay);
}
