/**
 * How old submissions were when they were answered, and when last seen without an answer, in bins: few
 * numbers that replications can be added up by, and that the whole course of the delay can be drawn from.
 */

import type { Histogram } from '../statistics/histogram.ts';

/** Bins grow by 0.5 %; the first holds all up to a thousandth of the delay target. */
const GROWTH = 1.005;
const FIRST = Math.ceil(Math.log(1000) / Math.log(GROWTH));

export interface Ages {
  /** Answered, by bin of age; as long as `unfinished`. */
  readonly ended: Int32Array | Float64Array;
  /** Without an answer at the end of the run, by bin of age. */
  readonly unfinished: Int32Array | Float64Array;
  /** Dropped and lost: they will never be answered. */
  readonly never: number;
}

/** The oldest age in a bin [s]; bin `FIRST` ends at the target. */
export function oldest(bin: number, deadline: number): number {
  return deadline * GROWTH ** (bin - FIRST);
}

/** @param deadline the delay target [s], above 0 @param recorded all of them */
export function agesOf(over: Histogram, left: Histogram, recorded: number, deadline: number): Ages {
  const count = 1 + binOf(Math.max(over.longest, left.longest), deadline);
  return {
    ended: binned(over, count, deadline),
    unfinished: binned(left, count, deadline),
    never: recorded - over.count - left.count,
  };
}

function binned(histogram: Histogram, count: number, deadline: number): Int32Array {
  const bins = new Int32Array(count);
  for (const [age, number] of histogram.entries())
    bins[Math.min(count - 1, binOf(age, deadline))]! += number;
  return bins;
}

function binOf(age: number, deadline: number): number {
  if (age <= 0) return 0;
  return Math.max(0, FIRST + Math.ceil(Math.log(age / deadline) / Math.log(GROWTH)));
}
