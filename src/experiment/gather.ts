/** What replications of one plan say together, counted as they come; each is let go once it is counted. */

import { figuresOf } from '../run/figures.ts';
import { onRecord } from '../run/on-record.ts';
import type { Outcome } from '../run/outcome.ts';
import type { ObservedPlan } from '../scenario/lay-out/observed.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { type Daily, DailySum } from './daily.ts';
import { drained } from './drained.ts';
import { type Estimate, estimates } from './estimates.ts';
import { type Fates, fatesOf } from './fates.ts';
import { Sample } from './sample.ts';
import { type Judged, judge, targetFigures } from './targets.ts';

export interface Gathered {
  readonly plan: Plan;
  readonly count: number;
  readonly sample: Sample;
  readonly estimates: readonly Estimate[];
  readonly daily: Daily;
  readonly fates?: Fates;
  /** In the order of the targets. */
  readonly judged: readonly Judged[];
  /** Where figures of the record were asked for, by figure and replication [submissions]. */
  readonly onRecord?: readonly (readonly number[])[];
  /** Over all replications; the submissions in flight at most in one. */
  readonly events: number;
  readonly submissionsInFlightPeak: number;
}

/** What is gathered of. */
interface Subject {
  readonly plan: Plan;
  readonly targets?: readonly TargetPlan[];
  readonly record?: readonly ObservedPlan[];
}

export class Gathering {
  readonly sample = new Sample();
  private readonly extra = new Sample();
  private readonly plan: Plan;
  private readonly targets: readonly TargetPlan[];
  private readonly record: readonly ObservedPlan[];
  private readonly onRecord: readonly number[][];
  private readonly days = new DailySum();
  private events = 0;
  private submissionsInFlightPeak = 0;

  constructor({ plan, targets = [], record = [] }: Subject) {
    this.plan = plan;
    this.targets = targets;
    this.record = record;
    this.onRecord = record.map(() => []);
  }

  /** To be told in the order of the replications: then what comes out is the same to the last bit. */
  add(outcome: Outcome): void {
    this.sample.add(figuresOf(this.plan, outcome));
    this.extra.add(targetFigures(outcome, this.targets));
    this.days.add(outcome.days);
    this.record.forEach((figure, i) => {
      this.onRecord[i]!.push(onRecord(outcome, this.plan.centreMidnight, figure));
    });
    this.events += outcome.events;
    const peak = outcome.submissionsInFlightPeak;
    this.submissionsInFlightPeak = Math.max(this.submissionsInFlightPeak, peak);
  }

  /** The verdicts on the targets as things stand. */
  judged(): readonly Judged[] {
    return judge(this.targets, this.sample, this.extra);
  }

  gathered(): Gathered {
    const { plan, sample, days, onRecord, events, submissionsInFlightPeak } = this;
    const fates = fatesOf(sample);
    return {
      plan,
      count: sample.count,
      sample,
      estimates: [...estimates(sample), ...drained(sample)],
      daily: days.means(),
      ...(fates && { fates }),
      judged: this.judged(),
      ...(onRecord.length > 0 && { onRecord }),
      events,
      submissionsInFlightPeak,
    };
  }
}
