/** Objects of an answer in JSON, nested by the dotted names of measures. */

import { CLEARED } from '../run/measures.ts';

/** Null where there is none: a quantile that was not reached, a share of nothing. */
export type Value =
  | number
  | string
  | null
  | readonly [number, number]
  | readonly [string, string | null];
export interface Block {
  [key: string]: Value | Block;
}

/** Takes any key, `__proto__` too. */
export function empty(): Block {
  return Object.create(null);
}

/** Sets what is at a path of keys, and makes the blocks that lead there. */
export function put(block: Block, path: readonly string[], value: Value): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) block[key] = value;
  else {
    block[key] ??= empty();
    put(block[key] as Block, rest, value);
  }
}

/** Where a figure of the country or a regency stands: `cleared` needs a name beside its quantiles. */
export function pathOf(measure: string): readonly string[] {
  return measure === CLEARED ? [CLEARED, 'mean'] : measure.split('.');
}
