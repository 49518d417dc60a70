/**
 * Replications of several plans side by side. The chances of a replication hang on seed, purpose, place
 * and number alone, so that plans with one seed meet the same citizens in the same replication: common
 * random numbers need no code of their own.
 */

import type { Outcome } from '../run/outcome.ts';
import type { ObservedPlan } from '../scenario/lay-out/observed.ts';
import type { TargetPlan } from '../scenario/lay-out/targets.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { type Gathered, Gathering } from './gather.ts';
import { inOrder } from './in-order.ts';

/** One of several plans that are run beside each other. */
export interface Variant {
  /** What it is called: the name of an option, "match.speed=50 000 /day". */
  readonly label: string;
  readonly plan: Plan;
  readonly seed: string;
  readonly targets?: readonly TargetPlan[];
  /** Figures of the record to be counted in every run. */
  readonly record?: readonly ObservedPlan[];
}

/** Gives replication 0, 1, 2, ... of a variant; may be asked for several at a time. */
type SimulateOne = (variant: number, replication: number) => Promise<Outcome>;

interface WantedOfAll {
  /** Replications of each variant, at most. */
  readonly most: number;
  /** How many runs may be under way and not yet counted. */
  readonly ahead: number;
  /** Asked after every replication that all variants have. */
  readonly enough?: (gatherings: readonly Gathering[]) => 'go on' | 'stop';
  /** Sees every outcome in order before it is let go. */
  readonly see?: (outcome: Outcome, variant: number) => void;
}

/**
 * Makes replication 0 of every variant, then replication 1, and so on; all variants have as many. Taken
 * in that order whatever the workers, so that what comes out is the same to the last bit.
 */
export async function replicateAll(
  variants: readonly Variant[],
  simulate: SimulateOne,
  { most, ahead, enough, see }: WantedOfAll,
): Promise<readonly Gathered[]> {
  const width = variants.length;
  const gatherings = variants.map((variant) => new Gathering(variant));
  const start = (index: number) => simulate(index % width, Math.floor(index / width));
  await inOrder(most * width, ahead, start, (outcome, index) => {
    const variant = index % width;
    gatherings[variant]!.add(outcome);
    see?.(outcome, variant);
    return variant < width - 1 ? 'go on' : (enough?.(gatherings) ?? 'go on');
  });
  return gatherings.map((gathering) => gathering.gathered());
}
