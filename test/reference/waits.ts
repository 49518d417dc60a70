/** How long lines and submissions wait before they try again [s]. */

import { Purpose } from '../../src/model/kinds.ts';
import type { BackOffPlan, SenderPlan } from '../../src/scenario/plan/plan.ts';
import { Amount, type Person, type Run } from './run.ts';

export class Waits {
  private readonly refused: Amount;
  private readonly failed: Amount;
  /** By office: what its line has drawn so far. */
  private readonly drawn = new Map<number, number>();

  constructor(
    private readonly run: Run,
    private readonly plan: Pick<SenderPlan, 'refused' | 'failed'>,
  ) {
    this.refused = new Amount(run, plan.refused.wait, Purpose.refusedWait);
    this.failed = new Amount(run, plan.failed.wait, Purpose.failedWait);
  }

  /** After a refusal: wait number `k` of a line, from 0. */
  ofLine(office: number, k: number): number {
    const { first, jitter } = this.drawsOfLine(office);
    return grown(first, k, this.plan.refused) * (1 - jitter);
  }

  /** At a reopening: some time within the jitter of a first wait. */
  untilStart(office: number): number {
    const { first, jitter } = this.drawsOfLine(office);
    return first * jitter;
  }

  /** After a failure: wait number `k` of a submission, from 0, by its own chance. */
  ofOne(person: Person, office: number, k: number): number {
    const first = this.failed.of(person, office, k);
    const share = this.run.draw(Purpose.failedJitter, person.place, person.number, k);
    return grown(first, k, this.plan.failed) * (1 - this.plan.failed.jitter * share);
  }

  private drawsOfLine(office: number): { first: number; jitter: number } {
    const number = this.drawn.get(office) ?? 0;
    this.drawn.set(office, number + 1);
    const share = this.run.draw(Purpose.refusedJitter, office, number);
    return { first: this.refused.next(office, number), jitter: this.plan.refused.jitter * share };
  }
}

/** The first wait grows each time, up to the longest. */
function grown(first: number, k: number, { growth, longest }: BackOffPlan): number {
  let wait = first;
  for (let step = 0; step < k; step++) wait *= growth;
  return Math.min(wait, longest);
}
