/** Looks up a scenario as it is written out. */

/**
 * The value at a dotted path ("match.speed"), if there is one. A key may hold a point itself ("0.5 h"),
 * so the longest key that fits is taken.
 */
export function valueAt(written: unknown, path: string): unknown {
  return below(written, path.split('.'));
}

function below(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return value ?? undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (let end = path.length; end > 0; end--) {
    const key = path.slice(0, end).join('.');
    if (Object.hasOwn(value, key)) {
      return below((value as Readonly<Record<string, unknown>>)[key], path.slice(end));
    }
  }
  return undefined;
}
