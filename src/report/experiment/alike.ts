/** What it means that two were alike in every replication: no more than so many replications can show. */

import type { Difference } from '../../experiment/compare.ts';
import { unlikeAtMost } from '../../statistics/intervals.ts';
import type { Format } from '../format.ts';
import { wrapped } from '../wrapped.ts';

/**
 * A sentence where some difference is one of pairs that are all alike; nothing where none is, nor of one
 * replication, which has no interval either.
 * @param count replications @param each level of each interval: the shares hold together with them
 */
export function alikeSentence(
  differences: readonly (Difference | undefined)[],
  count: number,
  each: number,
  f: Format,
): string | undefined {
  const isAlike = differences.some((one) => one?.apart === 'same');
  if (!isAlike || count < 2) return undefined;
  const others = f.share(unlikeAtMost(count, each), 1);
  const runs = f.count(count);
  return f.language === 'id'
    ? `Sama persis: pada semua ${runs} ulangan; menurut ini saja hingga ${others} ulangan lain dapat berbeda.`
    : `Exactly alike: in all ${runs} replications; by these alone up to ${others} of others may differ.`;
}

/** The same as lines of the terminal. */
export function alikeLines(...given: Parameters<typeof alikeSentence>): string[] {
  const sentence = alikeSentence(...given);
  return sentence === undefined ? [] : wrapped(sentence);
}
