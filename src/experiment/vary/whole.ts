/** Whether a key of a scenario counts, so that nothing between two whole numbers is a value of it. */

import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { keyAt } from '../../scenario/schema/keys.ts';
import { valueAt } from '../../scenario/text/value-at.ts';

/** What the schema of a key reads; nothing where it refuses. */
export function dataAt(key: string, value: unknown): unknown {
  const read = keyAt(key)?.schema.safeParse(asWritten(value));
  return read?.success ? read.data : undefined;
}

/** Numbers as their text, as the schema reads them. */
function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asWritten(each)]));
}

/**
 * Whether a key, or a number inside the block that is its value, takes a whole number and no other.
 * @param path "station.servers", "uplink.speed.times"
 * @param whole a whole number that is to be tried there
 * @example of station.servers; not of uplink.failed.growth, which is a factor
 */
export function takesWholeOnly({ resolved }: Scenario, path: string, whole: number): boolean {
  const steps = path.split('.');
  const length = steps.findLastIndex((_, i) => keyAt(steps.slice(0, i + 1).join('.'))?.kind) + 1;
  const key = steps.slice(0, length).join('.');
  const inside = steps.slice(length).join('.');
  const takes = (number: number) => {
    const own = valueAt(resolved, key);
    const value = inside === '' ? number : { ...(own as object | undefined), [inside]: number };
    return dataAt(key, value) !== undefined;
  };
  return takes(whole) && !takes(whole + 0.5);
}
