/** One transfer of a submission over an office's line: how long it takes, and whether it fails. */

import type { SenderPlan } from '../scenario/plan.ts';
import { type Context, fate } from './context.ts';
import { Purpose } from './kinds.ts';
import { Quantity } from './quantity.ts';

export class Transfer {
  /** Line time it costs [s], at most the time-out. */
  seconds = 0;
  fails = false;
  private readonly speed: Quantity;
  private readonly size: Quantity;
  private readonly failing: Quantity;

  constructor(
    private readonly context: Context,
    private readonly plan: SenderPlan,
  ) {
    this.speed = new Quantity(context, plan.speed, Purpose.speed);
    this.size = new Quantity(context, plan.size, Purpose.size);
    this.failing = new Quantity(context, plan.fails, Purpose.failure);
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
    const attempt = this.context.entities.attempts(entity);
    return fate(this.context, Purpose.failure, entity, attempt) < share;
  }
}
