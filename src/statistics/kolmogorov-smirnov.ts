/** Whether two samples may be of one law. */

export interface Apart {
  /** Greatest distance of the two empirical distributions, 0 to 1. */
  readonly distance: number;
  /** Chance of that distance or more where both are of one continuous law. */
  readonly p: number;
}

/**
 * The test of Kolmogorov and Smirnov, two-sided and exact: samples of one law are mixed in any order with the
 * same chance, and each order is a path on a grid, which either goes so far from the diagonal or does not (J. L.
 * Hodges, "The significance probability of the Smirnov two-sample test", Arkiv för Matematik 3, 1958). With ties
 * the chance is too large. Time grows with the product of both sizes.
 * @param one at least one value @param other at least one
 * @example kolmogorovSmirnov([10, 20, 30, 40], [1, 2, 3, 4, 5]) // distance 1, p 2 / 126
 */
export function kolmogorovSmirnov(one: readonly number[], other: readonly number[]): Apart {
  const [m, n] = [one.length, other.length];
  const reach = furthest(one, other);
  // Of the paths to each point of a row, the share that has gone so far.
  const share = new Float64Array(n + 1);
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const before = (i > 0 ? i * share[j]! : 0) + (j > 0 ? j * share[j - 1]! : 0);
      share[j] = Math.abs(i * n - j * m) >= reach ? 1 : before / Math.max(1, i + j);
    }
  }
  return { distance: reach / (m * n), p: share[n]! };
}

/** The distance times the sizes of both, a whole number. */
function furthest(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((values) => [...values].sort((x, y) => x - y)) as [
    number[],
    number[],
  ];
  let most = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i]!, b[j]!);
    while (a[i]! <= at) i++;
    while (b[j]! <= at) j++;
    most = Math.max(most, Math.abs(i * b.length - j * a.length));
  }
  return most;
}
