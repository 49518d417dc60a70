/**
 * Whether replications meet what the planner wants: met, missed, or not decided.
 *
 * Without `in` the mean over the replications is judged (the ratio of totals, for a share): it is met
 * when the one-sided confidence bound on the bad side is inside, missed when the one on the good side is
 * outside. With `in: 90 %` it is the chance that a replication meets it, by Clopper and Pearson's
 * one-sided bounds. Either verdict is wrong with a chance of at most 1 - `sure`. One replication alone
 * decides nothing.
 */

import type { Figure } from '../run/figures.ts';
import type { Outcome } from '../run/outcome.ts';
import { overWindows } from '../run/windows.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import { type Interval, proportionInterval } from '../statistics/intervals.ts';
import { estimate } from './estimates.ts';
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
}

/** The figures that targets need of a run beside those of the summary; named by their number. */
export function targetFigures(outcome: Outcome, targets: readonly TargetPlan[]) {
  return targets.flatMap((target, index): Figure[] => {
    const { measure, windows, atMost } = target;
    const figure = (value: number | null): Figure[] => [
      { place: 'national', measure: `targets.${index}`, unit: 's', value },
    ];
    if (windows === undefined) return [];
    return figure(overWindows(outcome, measure, windows, atMost ? 'greatest' : 'least'));
  });
}

/** @param extra of `targetFigures` */
export function judge(
  targets: readonly TargetPlan[],
  sample: Sample,
  extra: Sample,
): readonly Judged[] {
  return targets.map((target, index) => {
    const column =
      extra.column('national', `targets.${index}`) ?? sample.column(target.place, target.measure);
    if (column === undefined) throw new Error(`no figure ${target.measure} of ${target.place}`);
    return target.in === undefined ? byMean(target, column) : byShare(target, target.in, column);
  });
}

function byMean(target: TargetPlan, column: Column): Judged {
  const count = column.values.length;
  const { value, interval } = estimate(column, 2 * target.sure - 1);
  const { atMost } = target;
  const bound = eased(target);
  const none = { target, value, interval, count };
  if (value === null) {
    // What no replication reached is later than any bound; what some reached has no mean.
    const isLater = atMost && count > 1 && column.values.every(Number.isNaN) && !column.isRatio;
    return { ...none, verdict: isLater ? 'missed' : 'undecided' };
  }
  if (interval === null) return { ...none, verdict: 'undecided' };
  const { low, high } = interval;
  const isMet = atMost ? high <= bound : low >= bound;
  const isMissed = atMost ? low > bound : high < bound;
  return { ...none, verdict: isMet ? 'met' : isMissed ? 'missed' : 'undecided' };
}

/** The bound, dust let through. */
function eased({ atMost, bound }: TargetPlan): number {
  return bound + (atMost ? DUST : -DUST) * Math.abs(bound);
}

function byShare(target: TargetPlan, wanted: number, { values }: Column): Judged {
  const { atMost, sure } = target;
  const bound = eased(target);
  const hits = values.filter((value) => (atMost ? value <= bound : value >= bound)).length;
  const interval = proportionInterval(hits, values.length, 2 * sure - 1);
  const verdict = interval.low >= wanted ? 'met' : interval.high < wanted ? 'missed' : 'undecided';
  return { target, verdict, value: hits / values.length, interval, count: values.length };
}
