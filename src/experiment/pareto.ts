/** Which of several are beaten: no better on any count, and worse on one. */

/**
 * For each the first one that beats it: no count is more there, and at least one is less. Equals do not
 * beat each other. @param points as many counts each, less being better; Infinity is worst, NaN beats nothing and is
 * not beaten
 * @example beatenBy([[1, 10], [2, 5], [3, 6], [4, 1]]) // [undefined, undefined, 1, undefined]
 */
export function beatenBy(points: readonly (readonly number[])[]): (number | undefined)[] {
  return points.map((own) => {
    const at = points.findIndex(
      (other) =>
        other.every((count, i) => count <= own[i]!) && other.some((count, i) => count < own[i]!),
    );
    return at < 0 ? undefined : at;
  });
}
