/** Exact answers of queues in which at most one comes or goes at a time. */

/**
 * Chances of each number present, from 0 to the last that can be reached.
 * @param births rate from n to n + 1 [1/s]; 0 ends the chain @param deaths rate from n to n - 1
 */
export function stationary(
  births: (present: number) => number,
  deaths: (present: number) => number,
): number[] {
  const weights = [1];
  for (let n = 0; n < 2000 && births(n) > 0; n++) {
    weights.push((weights[n]! * births(n)) / deaths(n + 1));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Sum of value(n) x chance of n. */
export function expected(chances: readonly number[], value: (present: number) => number): number {
  return chances.reduce((sum, chance, present) => sum + chance * value(present), 0);
}
