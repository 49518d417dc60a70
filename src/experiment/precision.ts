/**
 * When replications are enough: every named output has the relative half-width asked for, and keeps it
 * during a look ahead. K. Hoad, S. Robinson and R. Davies, "Automated selection of the number of
 * replications for a discrete-event simulation", JORS 61 (2010). It stops on width, never on significance.
 *
 * A sample that stops when it looks narrow is narrow a little too often where values are skewed: of an M/M/1
 * queue of two hours at 80 % the interval of the mean delay holds in 89 % at a half-width of 20 %, in 92 % at 10 %
 * and in 93 % at 5 %; with two servers and room for three in 94 to 95 %.
 *
 * What never occurred has no width: a mean of 0 is only as sure as it is that few others have some. It is
 * precise once the share of other replications that may is at most the half-width asked for (the rule of three:
 * 59 replications for 5 %).
 */

import { unlikeAtMost } from '../statistics/intervals.ts';
import { estimate, LEVEL } from './estimates.ts';
import type { Sample } from './sample.ts';

/** Fewest replications at which the width is believed; with the look ahead, ten are made. */
const FEWEST = 5;

/** Outputs that are looked at when the user names none; see `figuresOf`. */
export const NAMED = ['recorded', 'onTime.share', 'turnRound.mean'] as const;

export interface Precision {
  /** Half-width over mean, of the 95 % interval. */
  readonly half: number;
  readonly measures: readonly string[];
}

/** Replications more that must keep the width, once `count` have it. @example lookAhead(200) // 10 */
export function lookAhead(count: number): number {
  return count <= 100 ? 5 : Math.floor((5 * count) / 100);
}

/** Follows a sample as it grows. */
export class Watch {
  /** Number of replications from which on the width has been kept. */
  private since: number | undefined;
  /** The named output that came last; undefined when all have the width. */
  widest: string | undefined;
  /** Named outputs that were 0 in all replications. */
  never: readonly string[] = [];

  constructor(private readonly precision: Precision) {}

  /** To be told after every replication. */
  after(sample: Sample): 'go on' | 'stop' {
    const { count } = sample;
    this.never = this.precision.measures.filter((measure) => isNever(sample, measure));
    this.widest = count < 2 ? this.precision.measures[0] : this.widestOf(sample);
    if (this.widest !== undefined || count < FEWEST) this.since = undefined;
    else this.since ??= count;
    const isEnough = this.since !== undefined && count >= this.since + lookAhead(this.since);
    return isEnough ? 'stop' : 'go on';
  }

  private widestOf(sample: Sample): string | undefined {
    const { measures, half } = this.precision;
    const widths = measures.map((measure) => ({ measure, width: relativeHalf(sample, measure) }));
    const [widest] = widths.sort((a, b) => b.width - a.width);
    return widest === undefined || widest.width <= half ? undefined : widest.measure;
  }
}

function isNever(sample: Sample, measure: string): boolean {
  return sample.column('national', measure)?.values.every((value) => value === 0) ?? false;
}

/**
 * Half-width over mean; 0 where nothing varies, infinite where there is no value. Of what never occurred the
 * largest share of other replications that may have some.
 */
function relativeHalf(sample: Sample, measure: string): number {
  if (isNever(sample, measure)) return unlikeAtMost(sample.count, LEVEL);
  const column = sample.column('national', measure);
  if (column === undefined) return Number.POSITIVE_INFINITY;
  const { value, interval } = estimate(column);
  if (value === null || interval === null) return Number.POSITIVE_INFINITY;
  // A low end cut off at 0 must not make it look narrower.
  const half = Math.max(interval.high - value, value - interval.low);
  return half === 0 ? 0 : half / value;
}
