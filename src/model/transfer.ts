/** One transfer of a submission over an office's line: how long it takes, and whether it fails. */

import type { SenderPlan } from '../scenario/plan.ts';
import { type Context, fate } from './context.ts';
import { Purpose } from './kinds.ts';
import { Quantity } from './quantity.ts';

/** Tries of a submission that are counted one by one; later ones draw from a sequence of the office. */
export const COUNTED_TRIES = 255;

export class Transfer {
  /** Line time it costs [s], at most the time-out. */
  seconds = 0;
  fails = false;
  private readonly speed: Quantity;
  private readonly size: Quantity;
  private readonly failing: Quantity;
  /** By office: tries beyond those that are counted. */
  private readonly later: Int32Array;

  constructor(
    private readonly context: Context,
    private readonly plan: SenderPlan,
  ) {
    this.speed = new Quantity(context, plan.speed, Purpose.speed);
    this.size = new Quantity(context, plan.size, Purpose.size);
    this.failing = new Quantity(context, plan.fails, Purpose.failure);
    this.later = new Int32Array(context.identity.length);
  }

  /** Works out the next try of a submission: size by the citizen, failure by citizen and try. */
  plans(entity: number, office: number): void {
    const needed = this.size.of(entity, office) / this.speed.of(entity, office);
    this.fails = needed > this.plan.timeout || this.breaks(entity, office);
    this.seconds = Math.min(needed, this.plan.timeout);
  }

  private breaks(entity: number, office: number): boolean {
    const share = this.failing.at(office);
    if (share === 0) return false;
    const { entities, chance, identity } = this.context;
    const attempt = entities.attempts(entity);
    if (attempt < COUNTED_TRIES)
      return fate(this.context, Purpose.failure, entity, attempt) < share;
    // With one draw for all later tries, who is unlucky once would never get through.
    const number = this.later[office]!++;
    return chance.draw(Purpose.failure, identity[office]!, number, COUNTED_TRIES) < share;
  }
}
