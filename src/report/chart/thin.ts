/** Fewer points for the same picture. */

/**
 * Indices that draw the same line on `columns` pixel columns: of each column the first, lowest,
 * highest and last value (M4: Jugel et al., VLDB 2014). All indices where they are few anyway.
 *
 * thinned([0, 0, 5, 0, 0, 0, 0, 0], 1) is [0, 2, 7].
 */
export function thinned(values: ArrayLike<number>, columns: number): number[] {
  const length = values.length;
  const parts = Math.max(1, Math.floor(columns));
  if (length <= 4 * parts) return Array.from({ length }, (_, i) => i);
  const kept: number[] = [];
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * length) / parts);
    const to = Math.floor(((part + 1) * length) / parts);
    if (to > from) kept.push(...extremes(values, from, to));
  }
  return kept;
}

function extremes(values: ArrayLike<number>, from: number, to: number): number[] {
  let low = from;
  let high = from;
  for (let i = from; i < to; i++) {
    if ((values[i] ?? 0) < (values[low] ?? 0)) low = i;
    if ((values[i] ?? 0) > (values[high] ?? 0)) high = i;
  }
  return [...new Set([from, low, high, to - 1])].sort((a, b) => a - b);
}
