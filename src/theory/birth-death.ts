/**
 * Queues in which at most one comes or goes at a time: how likely each number present is in the long run.
 * M/M/c/K, Erlang A, Engset's finite sources and the repair shop are all such chains.
 */

/** Chains are cut where the rest weighs nothing, or at the latest here. */
const MOST = 100_000;
const NOTHING = 1e-18;

/**
 * Chances of each number present, from 0 to the last that can be reached. The product form: chance(n + 1)
 * is chance(n) x births(n) / deaths(n + 1).
 * @param births rate from n to n + 1; 0 ends the chain
 * @param deaths rate from n to n - 1, in the same unit
 * @throws Error if the chain has no long run: more are born than die
 * @example stationary((n) => (n < 2 ? 1 : 0), () => 1) // [1/3, 1/3, 1/3]
 */
export function stationary(
  births: (present: number) => number,
  deaths: (present: number) => number,
): number[] {
  const weights = [1];
  let total = 1;
  for (let n = 0; births(n) > 0; n++) {
    const ratio = births(n) / deaths(n + 1);
    const weight = weights[n]! * ratio;
    if (ratio < 1 && weight / (1 - ratio) < NOTHING * total) break;
    if (n === MOST) throw new Error('more are born than die: there is no long run');
    weights.push(weight);
    total += weight;
  }
  return weights.map((weight) => weight / total);
}

/** Sum of value(n) x chance of n. */
export function expected(chances: readonly number[], value: (present: number) => number): number {
  return chances.reduce((sum, chance, present) => sum + chance * value(present), 0);
}

/** Mean number in line behind so many servers. */
export function meanLine(chances: readonly number[], servers: number): number {
  return expected(chances, (present) => Math.max(0, present - servers));
}

/** Chance that all servers are busy. */
export function allBusy(chances: readonly number[], servers: number): number {
  return expected(chances, (present) => (present >= servers ? 1 : 0));
}
