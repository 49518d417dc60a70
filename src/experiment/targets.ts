/**
 * Whether replications meet what the planner wants: met, missed, or not decided.
 *
 * Without `in` the mean over the replications is judged (the ratio of totals, for a share): it is met
 * when the one-sided confidence bound on the bad side is inside, missed when the one on the good side is
 * outside; the bounds allow for skewness. With `in: 90 %` it is the chance that a replication meets it, by
 * Clopper and Pearson's one-sided bounds. Either verdict is wrong with a chance of at most 1 - `sure`. One
 * replication alone decides nothing. Replications that are all alike say nothing of how far others are from
 * them: their mean is taken for what it is, and how many others may differ is told beside what is met, and beside what
 * is missed where so many could still make it met.
 *
 * A percentile of delays that is not reached by the end, since too many are unfinished or will never be
 * answered, is later than any bound, and so is a backlog that is not gone. Where nobody is recorded there
 * is no percentile, and a share of nothing is none: such a replication speaks neither for nor against.
 */

import type { Figure } from '../run/figure.ts';
import { CLEARED, measureOf } from '../run/measures.ts';
import type { Outcome } from '../run/outcome.ts';
import { overWindows } from '../run/windows.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import { type Interval, proportionInterval, unlikeAtMost } from '../statistics/intervals.ts';
import { oneSided } from './estimates.ts';
import type { Column, Sample } from './sample.ts';

/**
 * A mean of equal numbers may differ from them in its last bit, and a percentage from the same share: a
 * bound is kept by what is beyond it by no more than this part of it.
 */
const DUST = 1e-12;

export type Verdict = 'met' | 'missed' | 'undecided';

export interface Judged {
  readonly target: TargetPlan;
  readonly verdict: Verdict;
  /** The mean, or the share of replications; null where it is not defined. */
  readonly value: number | null;
  /** From one one-sided bound to the other. */
  readonly interval: Interval | null;
  readonly count: number;
  /** Replications in which it is not reached by the end, if there are any. */
  readonly unreached?: number;
  /**
   * Of a mean, all replications being alike: the largest share of others that may differ, at `sure`. Absent of one
   * that is missed by more than these could change.
   */
  readonly unlike?: number;
}

/** The figures that targets need of a run beside those of the summary; named by their number. */
export function targetFigures(outcome: Outcome, targets: readonly TargetPlan[]) {
  return targets.flatMap((target, index): Figure[] => {
    const { measure, dimension, windows, atMost } = target;
    if (windows === undefined) return [];
    const unit = dimension === 'share' ? 'share' : 'submissions';
    const value = overWindows(outcome, measure, windows, atMost ? 'greatest' : 'least');
    return [{ place: 'national', measure: `targets.${index}`, unit, value }];
  });
}

/** @param extra of `targetFigures` */
export function judge(
  targets: readonly TargetPlan[],
  sample: Sample,
  extra: Sample,
): readonly Judged[] {
  return targets.map((target, index) => {
    const windowed = extra.column('national', `targets.${index}`);
    const column = windowed ?? sample.column(target.place, target.measure);
    if (column === undefined) throw new Error(`no figure ${target.measure} of ${target.place}`);
    const late = windowed === undefined ? lateIn(target, column, sample) : 0;
    const judged =
      target.in === undefined
        ? byMean(target, column, late)
        : byShare(target, target.in, column, late);
    return late === 0 ? judged : { ...judged, unreached: late };
  });
}

/** Number of replications in which a time is later than the end. */
export function lateIn(
  { place, measure }: Pick<TargetPlan, 'place' | 'measure'>,
  { values }: Column,
  sample: Sample,
): number {
  if (!measureOf(measure)?.mayBeLater) return 0;
  const recorded = sample.column(place, 'recorded')?.values;
  const isThere = (at: number) => measure === CLEARED || (recorded?.[at] ?? 0) > 0;
  return values.filter((value, at) => Number.isNaN(value) && isThere(at)).length;
}

function byMean(target: TargetPlan, column: Column, late: number): Judged {
  const count = column.values.length;
  const { value, interval } = oneSided(column, target.sure);
  const { atMost } = target;
  const bound = eased(target);
  const none = { target, value, interval, count };
  // What no replication reached is later than any bound; what some reached has no mean.
  if (value === null)
    return { ...none, verdict: atMost && count > 1 && late === count ? 'missed' : 'undecided' };
  if (interval === null) return { ...none, verdict: 'undecided' };
  const { low, high } = interval;
  const isMet = atMost ? high <= bound : low >= bound;
  const isMissed = atMost ? low > bound : high < bound;
  const verdict = isMet ? 'met' : isMissed ? 'missed' : 'undecided';
  const isAlike = column.values.every((one) => one === column.values[0]);
  const unlike = unlikeAtMost(count, target.sure);
  if (!isAlike || (isMissed && !couldMeet(target, value, unlike))) return { ...none, verdict };
  return { ...none, verdict, unlike };
}

/** Whether a mean of so many others at their best would meet it: nothing is below 0, no share above 1. */
function couldMeet({ atMost, bound, dimension }: TargetPlan, value: number, others: number) {
  const best = atMost ? 0 : dimension === 'share' ? 1 : Number.POSITIVE_INFINITY;
  const mean = (1 - others) * value + others * best;
  return atMost ? mean <= bound : mean >= bound;
}

/** The bound, dust let through. */
function eased({ atMost, bound }: TargetPlan): number {
  return bound + (atMost ? DUST : -DUST) * Math.abs(bound);
}

/** Whether the figure itself keeps the target, whatever its interval; one that is not there does not. */
export function isKept({ target, value }: Judged): boolean {
  if (value === null) return false;
  if (target.in !== undefined) return value >= target.in * (1 - DUST);
  return target.atMost ? value <= eased(target) : value >= eased(target);
}

/** Of replications that speak neither for nor against all may have met it, or none: both bounds hold for either. */
function byShare(target: TargetPlan, wanted: number, { values }: Column, late: number): Judged {
  const { atMost, sure } = target;
  const bound = eased(target);
  const count = values.length;
  const hits = values.filter((value) => (atMost ? value <= bound : value >= bound)).length;
  const silent = values.filter(Number.isNaN).length - (atMost ? late : 0);
  if (silent === count) return { target, verdict: 'undecided', value: null, interval: null, count };
  const boundsOf = (met: number) => proportionInterval(met, count, 2 * sure - 1);
  const interval = { low: boundsOf(hits).low, high: boundsOf(hits + silent).high };
  const verdict = interval.low >= wanted ? 'met' : interval.high < wanted ? 'missed' : 'undecided';
  return { target, verdict, value: hits / count, interval, count };
}
