/**
 * A model held against the record: of each published figure, where nine in ten runs of the model would lie,
 * and whether that meets what the source leaves open. What happened is taken for one more run, so that the
 * interval is one of prediction and not of a mean. A wide interval meets much: the score says how wide.
 *
 * With the assumptions drawn from their ranges, each draw is first held against the figures by which the
 * scenario was set, and only the draws that agree with all of them predict the others: rejection, as in
 * approximate Bayesian computation (Beaumont, "Approximate Bayesian computation in evolution and ecology",
 * Annual Review of Ecology, Evolution, and Systematics 41, 2010), with a tolerance that is chance alone: a draw
 * that is true is kept nine times in ten, however many figures there are (Bonferroni).
 */

import type { Observed, ObservedPlan } from '../../scenario/lay-out/observed.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import {
  type Interval,
  meanResiduals,
  oneMore,
  predictionInterval,
  rankInterval,
} from '../../statistics/intervals.ts';
import type { PointResult } from '../vary/replicate-points.ts';
import type { Unvaried } from '../vary/sensitivity.ts';
import { type Told, toldOf } from '../vary/told.ts';
import type { Drawn, DrawnSetting } from '../vary/uncertain.ts';

/** Of the intervals of prediction. */
export const PREDICTED = 0.9;

export interface Tested {
  readonly figure: ObservedPlan;
  /** Of the runs that predict it [submissions]. */
  readonly mean: number;
  /** Nine in ten runs; no count is negative. */
  readonly predicted: Interval;
  /** Whether the interval meets what the source leaves open, or where it lies. */
  readonly verdict: 'agrees' | 'too low' | 'too high';
  /** Interval score over the value as published: 0 is best. */
  readonly score: number;
}

/** One setting of the assumptions, or the scenario as it is. */
interface Draw {
  /** In the order of the assumptions; none of the scenario as it is. */
  readonly settings: readonly DrawnSetting[];
  /** The command that runs it alone. */
  readonly command: string;
  readonly failed?: string;
  /** Whether it agrees with all figures by which the scenario was set. */
  readonly isKept: boolean;
}

export interface BackTest {
  readonly plan: Plan;
  readonly seed: string;
  /** Of each draw. */
  readonly replications: number;
  readonly tested: readonly Tested[];
  /** Of days or places that are not in the run. */
  readonly left: readonly Observed[];
  /** One, where the scenario was run as it is. */
  readonly draws: readonly Draw[];
  /** What the figures by which the scenario was set say of the assumptions that were drawn. */
  readonly told: readonly Told[];
  /** Assumptions that were not drawn, where others were. */
  readonly notDrawn: readonly Unvaried[];
}

interface Asked extends Pick<BackTest, 'plan' | 'seed' | 'replications' | 'left' | 'notDrawn'> {
  readonly figures: readonly ObservedPlan[];
  readonly drawn: readonly Drawn[];
  readonly draws: readonly Pick<Draw, 'settings' | 'command'>[];
}

/** Of one draw, by figure and replication. */
type Counts = readonly (readonly number[])[];

/**
 * @param results of the scenario as it is, or of each draw, in their order
 * @throws what made the scenario or every draw fail
 */
export function backTest(asked: Asked, results: readonly PointResult[]): BackTest {
  const { figures, drawn, draws: settings, ...head } = asked;
  const counted = results.map((one) => ('failed' in one ? undefined : one.gathered.onRecord!));
  const known = counted.filter((one) => one !== undefined);
  const failure = results.find((one) => 'failed' in one);
  if (known.length === 0 && failure && 'failed' in failure) throw failure.failed;
  const chance = figures.map((_, i) => known.map((of) => meanResiduals(of[i]!).residuals));
  const fits = figures.filter(({ use }) => use === 'fit').length;
  const each = 1 - (1 - PREDICTED) / fits;
  // Where one more run of a draw would lie; what is by chance is taken from all draws together.
  const around = (of: Counts, i: number) => oneMore(meanResiduals(of[i]!).value, chance[i]!, each);
  const agrees = (of: Counts) =>
    figures.every((figure, i) => figure.use === 'check' || meets(figure, around(of, i)));
  const isAlone = results.length === 1;
  const kept = known.filter((of) => isAlone || agrees(of));
  // Where no draw is kept, none predicts what the scenario was not set by.
  const tested = figures.flatMap((figure, i): Tested[] => {
    const runs = (figure.use === 'fit' ? known : kept).flatMap((of) => of[i]!);
    if (runs.length === 0) return [];
    return [judged(figure, runs, (isAlone ? predictionInterval : rankInterval)(runs, PREDICTED))];
  });
  const draws = results.map((one, i): Draw => {
    const draw = settings[i]!;
    if ('failed' in one) return { ...draw, failed: one.failed.message, isKept: false };
    return { ...draw, isKept: kept.includes(one.gathered.onRecord!) };
  });
  const told = toldOf(
    drawn,
    draws.filter(({ failed }) => failed === undefined),
  );
  return { ...head, tested, draws, told };
}

function judged(figure: ObservedPlan, runs: readonly number[], interval: Interval): Tested {
  const predicted = { low: Math.max(0, interval.low), high: interval.high };
  const miss = predicted.high < figure.low ? 'too low' : 'too high';
  const verdict = meets(figure, predicted) ? 'agrees' : miss;
  const { value: mean } = meanResiduals(runs);
  return { figure, mean, predicted, verdict, score: scoreOf(figure, predicted) };
}

function meets({ low, high }: Interval, other: Interval): boolean {
  return other.low <= high && low <= other.high;
}

/**
 * Gneiting and Raftery, "Strictly proper scoring rules", JASA 102 (2007), 6.2: the width and, for what lies
 * outside, its distance times 2 / (1 - level). The figure is where its source leaves it nearest. Over the value as
 * published, so that a figure of one town counts as one of the country does: scores of one record can be compared.
 */
function scoreOf({ low, high, value }: ObservedPlan, predicted: Interval): number {
  const missed = Math.max(0, predicted.low - high, low - predicted.high);
  return (predicted.high - predicted.low + (2 / (1 - PREDICTED)) * missed) / value;
}
