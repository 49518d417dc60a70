/** A birth-death chain on its way: how likely each number present is at an instant, from empty. */

import type { Flow } from './flow.ts';

interface Chain {
  /** Arrivals; they find room up to `most`. */
  readonly births: Flow;
  /** Rate of leaving with n present. */
  readonly deaths: (present: number) => number;
  /** Most that may be present; for an unlimited line a number that is never reached. */
  readonly most: number;
}

interface Reached {
  /** By number present. */
  readonly chances: Float64Array;
  /** Time spent with each number present, in expectation. */
  readonly spent: Float64Array;
}

/** Steps per unit of the fastest rate: the fourth-order rule is then good to nine digits. */
const FINENESS = 20;

/**
 * Kolmogorov's forward equations, by Runge and Kutta's fourth-order rule.
 * @returns what holds at each of `instants`, which ascend
 * @example reached({ births: flow([0, 0.8]), deaths: (n) => Math.min(n, 1), most: 400 }, [5]) // mean 1.469461
 */
export function reached(chain: Chain, instants: readonly number[]): Reached[] {
  const { births, deaths, most } = chain;
  const leaving = Float64Array.from({ length: most + 1 }, (_, n) => (n === 0 ? 0 : deaths(n)));
  let chances: Float64Array = new Float64Array(most + 1);
  const spent = new Float64Array(most + 1);
  chances[0] = 1;
  const found: Reached[] = [];
  let now = 0;
  for (const cut of [...new Set([...births.from, ...instants])].sort((a, b) => a - b)) {
    const rate = births.rate[births.from.findLastIndex((from) => from <= now)]!;
    chances = run(chances, spent, { rate, leaving, seconds: cut - now });
    now = cut;
    if (instants.includes(cut)) found.push({ chances, spent: spent.slice() });
  }
  return found;
}

interface Stretch {
  readonly rate: number;
  readonly leaving: Float64Array;
  readonly seconds: number;
}

/** Runs over a stretch of constant rates and adds up the time spent. */
function run(start: Float64Array, spent: Float64Array, { rate, leaving, seconds }: Stretch) {
  const steps = Math.ceil(seconds * FINENESS * (rate + leaving.at(-1)!));
  const step = seconds / steps;
  let chances: Float64Array = start;
  for (let i = 0; i < steps; i++) {
    const one = slope(chances, rate, leaving);
    const two = slope(moved(chances, one, step / 2), rate, leaving);
    const three = slope(moved(chances, two, step / 2), rate, leaving);
    const four = slope(moved(chances, three, step), rate, leaving);
    for (let n = 0; n < spent.length; n++) {
      spent[n]! += step * (chances[n]! + (step / 6) * (one[n]! + two[n]! + three[n]!));
    }
    chances = chances.map(
      (chance, n) => chance + (step / 6) * (one[n]! + 2 * two[n]! + 2 * three[n]! + four[n]!),
    );
  }
  return chances;
}

function moved(chances: Float64Array, by: Float64Array, step: number): Float64Array {
  return chances.map((chance, n) => chance + step * by[n]!);
}

/** How fast each chance grows. */
function slope(chances: Float64Array, rate: number, leaving: Float64Array): Float64Array {
  const slopes = new Float64Array(chances.length);
  for (let n = 0; n + 1 < chances.length; n++) {
    const flow = rate * chances[n]! - leaving[n + 1]! * chances[n + 1]!;
    slopes[n]! -= flow;
    slopes[n + 1]! += flow;
  }
  return slopes;
}
