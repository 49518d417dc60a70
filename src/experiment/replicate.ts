/** Independent replications of one scenario, counted together as they come. */

import type { Outcome } from '../run/outcome.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { type Band, BandBook } from './band.ts';
import type { Gathered } from './gather.ts';
import { type Precision, Watch } from './precision.ts';
import { replicateAll } from './replicate-all.ts';
import type { Sample } from './sample.ts';

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

export interface Study extends Gathered {
  /** The named output that has not the precision asked for, at the cap. */
  readonly widest?: string;
  /** Named outputs of the precision that were 0 in all replications, if there are any. */
  readonly never?: readonly string[];
  /** One of the replications as it was: the only one, or a typical one. */
  readonly shown: Outcome;
  /** Of several replications, where their backlogs lay. */
  readonly band?: Band;
}

/** What is known after the replications, without each by itself: all that a report says. */
export type Findings = Omit<Study, 'sample'>;

/**
 * Makes replications until there are enough, in the order of their numbers whatever the workers, so that
 * the study is the same to the last bit. An outcome is let go once it is counted.
 */
export async function replicate(plan: Plan, simulate: Simulate, wanted: Wanted): Promise<Study> {
  const { most, ahead, precision, targets = [] } = wanted;
  const watch = precision && new Watch(precision);
  const bands = new BandBook(plan);
  let last: Outcome | undefined;
  const [gathered] = await replicateAll(
    [{ label: plan.option, plan, seed: '', targets }],
    (_, replication) => simulate(replication),
    {
      most,
      ahead,
      enough: ([only]) => watch?.after(only!.sample) ?? 'go on',
      see: (outcome) => {
        last = outcome;
        bands.add(outcome);
      },
    },
  );
  const typical = typicalOf(gathered!.sample);
  const shown = last!.replication === typical ? last! : await simulate(typical);
  const { widest, never = [] } = watch ?? {};
  const band = bands.band();
  return {
    ...gathered!,
    ...(widest !== undefined && { widest }),
    ...(never.length > 0 && { never }),
    shown,
    ...(band && { band }),
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
