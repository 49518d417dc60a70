/** Intervals as JSON has them. */

/** [low, high], in the unit of what it is of; null where there is none. */
export function endsOf(
  interval: { readonly low: number; readonly high: number } | null,
): readonly [low: number, high: number] | null {
  return interval && [interval.low, interval.high];
}
