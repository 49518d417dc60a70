/**
 * Two fates: some replications collapse and others do not. A mean over both describes neither.
 *
 * The rule, for the share of recorded submissions in each class at the end: put the replications in
 * order, and cut at the widest gap that leaves at least two on each side. They have two fates if the gap
 * is at least 5 percentage points, and at least as wide as twice the range on either side. Ten
 * replications are the fewest that are judged. Of twenty replications with a normal or an exponential
 * law fewer than 1 in 100 are taken for two (tested); that the two must be compact makes it miss some.
 */

import { mean } from 'simple-statistics';
import { CLASSES } from '../run/outcome.ts';
import { type Interval, proportionInterval } from '../statistics/intervals.ts';
import { LEVEL } from './estimates.ts';
import type { Sample } from './sample.ts';

const FEWEST = 10;
const SIDE = 2;
const LEAST_GAP = 0.05;
const RANGES = 2;

export interface Fates {
  /** The class of submissions in which they lie furthest apart: "onTime". */
  readonly of: (typeof CLASSES)[number];
  /** Replications, of how many, in which the share is the greater one, and the interval of the chance. */
  readonly above: number;
  readonly count: number;
  readonly chance: Interval;
  /** Mean share of the class where it is the greater one, and in the others. */
  readonly high: number;
  readonly low: number;
}

/** Nothing when the replications have one fate, or are too few to tell. */
export function fatesOf(sample: Sample): Fates | undefined {
  let found: (Fates & { readonly gap: number }) | undefined;
  for (const name of CLASSES) {
    const values = sample.column('national', `${name}.share`)?.values ?? [];
    if (values.some(Number.isNaN)) continue;
    const cut = split(values);
    if (cut === undefined || cut.gap <= (found?.gap ?? 0)) continue;
    const above = cut.high.length;
    found = {
      of: name,
      above,
      count: values.length,
      chance: proportionInterval(above, values.length, LEVEL),
      high: mean(cut.high),
      low: mean(cut.low),
      gap: cut.gap,
    };
  }
  if (found === undefined) return undefined;
  const { gap: _, ...fates } = found;
  return fates;
}

/** The two sides of the widest gap, if it parts two fates. */
export function split(values: readonly number[]) {
  if (values.length < FEWEST) return undefined;
  const ordered = [...values].sort((a, b) => a - b);
  let [at, gap] = [0, 0];
  for (let i = SIDE; i <= ordered.length - SIDE; i++) {
    const step = ordered[i]! - ordered[i - 1]!;
    if (step > gap) [at, gap] = [i, step];
  }
  const [low, high] = [ordered.slice(0, at), ordered.slice(at)];
  const range = (side: readonly number[]) => side.at(-1)! - side[0]!;
  if (gap < LEAST_GAP || gap < RANGES * Math.max(range(low), range(high))) return undefined;
  return { low, high, gap };
}
