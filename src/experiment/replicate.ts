/** Independent replications of one scenario, counted together as they come. */

import { figuresOf } from '../run/figures.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan.ts';
import type { TargetPlan } from '../scenario/target-plan.ts';
import { type Daily, DailySum } from './daily.ts';
import { type Estimate, estimates } from './estimates.ts';
import { type Fates, fatesOf } from './fates.ts';
import { inOrder } from './in-order.ts';
import { type Precision, Watch } from './precision.ts';
import { Sample } from './sample.ts';
import { type Judged, judge, targetFigures } from './targets.ts';

/** Gives replication 0, 1, 2, ...; may be asked for several at a time. */
type Simulate = (replication: number) => Promise<Outcome>;

export interface Wanted {
  /** Replications to make; with a precision, at most. */
  readonly most: number;
  readonly precision?: Precision;
  /** How many may be under way and not yet counted. */
  readonly ahead: number;
  readonly targets?: readonly TargetPlan[];
}

export interface Study {
  readonly plan: Plan;
  readonly count: number;
  readonly sample: Sample;
  readonly estimates: readonly Estimate[];
  readonly daily: Daily;
  readonly fates?: Fates;
  /** In the order of the targets. */
  readonly judged: readonly Judged[];
  /** The named output that has not the precision asked for, at the cap. */
  readonly widest?: string;
  /** Over all replications; the submissions in flight at most in one. */
  readonly events: number;
  readonly submissionsInFlightPeak: number;
  /** One of the replications as it was: the only one, or a typical one. */
  readonly shown: Outcome;
}

/**
 * Makes replications until there are enough, in the order of their numbers whatever the workers, so that
 * the study is the same to the last bit. An outcome is let go once it is counted.
 */
export async function replicate(plan: Plan, simulate: Simulate, wanted: Wanted): Promise<Study> {
  const sample = new Sample();
  const extra = new Sample();
  const days = new DailySum();
  const targets = wanted.targets ?? [];
  const watch = wanted.precision && new Watch(wanted.precision);
  const totals = { events: 0, submissionsInFlightPeak: 0 };
  let last: Outcome | undefined;
  const count = await inOrder(wanted.most, wanted.ahead, simulate, (outcome) => {
    sample.add(figuresOf(plan, outcome));
    extra.add(targetFigures(plan, outcome, targets));
    days.add(outcome.days);
    totals.events += outcome.events;
    totals.submissionsInFlightPeak = Math.max(
      totals.submissionsInFlightPeak,
      outcome.submissionsInFlightPeak,
    );
    last = outcome;
    return watch?.after(sample) ?? 'go on';
  });
  const typical = typicalOf(sample);
  const shown = last!.replication === typical ? last! : await simulate(typical);
  const fates = fatesOf(sample);
  return {
    plan,
    count,
    sample,
    estimates: [...estimates(sample)],
    daily: days.means(),
    ...(fates && { fates }),
    judged: judge(targets, sample, extra),
    ...(watch?.widest !== undefined && { widest: watch.widest }),
    ...totals,
    shown,
  };
}

/**
 * The replication in the middle by its mean time to an answer (of two, the lower): charts show one that
 * happened, since a mean of several shows a course that none took.
 */
function typicalOf(sample: Sample): number {
  const values = sample.column('national', 'turnRound.mean')?.values ?? [];
  const order = values.map((value, replication) => ({ value, replication }));
  // Nobody's delay is below any.
  order.sort((a, b) => (a.value || 0) - (b.value || 0) || a.replication - b.replication);
  return order[(order.length - 1) >> 1]?.replication ?? 0;
}
