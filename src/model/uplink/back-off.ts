/** Waits between tries. */

import { COUNTED_TRIES } from '../../scenario/plan/limits.ts';
import type { BackOffPlan } from '../../scenario/plan/plan.ts';
import { type Context, fate } from '../context.ts';
import type { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import { growsByItself, OwnRefusals } from '../stage/own-refusals.ts';

/**
 * Growth of a wait: min(first x growth^k, longest).
 * @param first the first wait [s] @param k number of the wait, from 0 @param longest [s]
 * @example grownWait(60, 2, 3600, 3) // 480
 */
function grownWait(first: number, growth: number, longest: number, k: number): number {
  let wait = first;
  for (let step = 0; step < k && wait < longest; step++) wait *= growth;
  return Math.min(wait, longest);
}

export class BackOff {
  /** Number of the next draw of each line's own sequence. */
  private readonly drawn: Int32Array;
  private readonly first: Quantity;
  /** Only where submissions wait by themselves after refusals, ever longer. */
  private readonly refusals: OwnRefusals | undefined;

  constructor(
    private readonly context: Context,
    private readonly plan: BackOffPlan & { readonly whose?: 'line' | 'submission' },
    waitPurpose: Purpose,
    private readonly jitterPurpose: Purpose,
  ) {
    this.first = new Quantity(context, plan.wait, waitPurpose);
    this.drawn = new Int32Array(context.identity.length);
    this.refusals = growsByItself(plan) ? new OwnRefusals(context.entities) : undefined;
  }

  /** Wait number `k` (from 0) of a line [s]. */
  ofLine(office: number, k: number): number {
    return this.inSequence(office, k, 0);
  }

  /** The wait of a submission by itself after a refusal [s], longer with each in a row. */
  afterRefusal(entity: number, office: number): number {
    return this.inSequence(office, this.refusals?.next(entity) ?? 0, 0);
  }

  /** A submission was admitted: its next refusal is the first again. */
  forget(entity: number): void {
    this.refusals?.forget(entity);
  }

  /**
   * Wait number `k` (from 0) of a submission by itself [s], by its own chance; beyond the tries that
   * are counted from a sequence of the office, so that waits go on changing.
   */
  own(entity: number, office: number, k: number): number {
    if (k >= COUNTED_TRIES) return this.inSequence(office, k, COUNTED_TRIES);
    const wait = this.grown(this.first.of(entity, office, k), k);
    if (this.plan.jitter === 0) return wait;
    return wait * (1 - this.plan.jitter * fate(this.context, this.jitterPurpose, entity, k));
  }

  /** A start some time within the jitter of the first wait [s], so that not all start at once. */
  start(office: number): number {
    const number = this.drawn[office]!++;
    return this.first.at(office, number) * this.jitter(office, number);
  }

  /** `attempt` keeps the draws of a sequence apart from those of citizens. */
  private inSequence(office: number, k: number, attempt: number): number {
    const number = this.drawn[office]!++;
    const first = this.first.at(office, number, attempt);
    return this.grown(first, k) * (1 - this.jitter(office, number, attempt));
  }

  private grown(first: number, k: number): number {
    return grownWait(first, this.plan.growth, this.plan.longest, k);
  }

  /** The share of a wait that jitter takes off. */
  private jitter(office: number, number: number, attempt = 0): number {
    if (this.plan.jitter === 0) return 0;
    const { chance, identity } = this.context;
    return this.plan.jitter * chance.draw(this.jitterPurpose, identity[office]!, number, attempt);
  }
}
