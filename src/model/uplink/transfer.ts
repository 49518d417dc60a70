/** One transfer of a submission over an office's line: how much it is, and whether it fails. */

import { COUNTED_TRIES } from '../../scenario/plan/limits.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import { type Context, fate } from '../context.ts';
import { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';

export class Transfer {
  /** [B] */
  bytes = 0;
  /** Line time it costs [s] with the line to itself, at most the time-out. */
  seconds = 0;
  /** It fails at its end, if it is not cut before. */
  breaks = false;
  /** It fails, with the line to itself: at its end, or at the time-out. */
  fails = false;
  private readonly speed: LineSpeed;
  private readonly size: Quantity;
  private readonly failing: Quantity;
  private readonly draws: DrawsOfTries;

  constructor(
    context: Context,
    private readonly plan: SenderPlan,
  ) {
    this.speed = new LineSpeed(context, plan);
    this.size = new Quantity(context, plan.size, Purpose.size);
    this.failing = new Quantity(context, plan.fails, Purpose.failure);
    this.draws = new DrawsOfTries(context, Purpose.failure);
  }

  /** Works out the next try of a submission: size by the citizen, failure by citizen and try. */
  plans(entity: number, office: number): void {
    this.bytes = this.size.of(entity, office);
    const needed = this.bytes / this.speed.at(office);
    const share = this.failing.at(office);
    this.breaks = share !== 0 && this.draws.draw(entity, office) < share;
    this.fails = needed > this.plan.timeout || this.breaks;
    this.seconds = Math.min(needed, this.plan.timeout);
  }
}

/** Carries what has started to its end. */
export interface Carrier {
  carry(entity: number, office: number, transfer: Transfer): void;
  /** Whether an event of a transfer is no stale one, so that it is over. */
  isOver(entity: number, office: number, failed: boolean): boolean;
  /** One that is under way, or NOBODY. */
  first(office: number): number;
  /** Takes one off the line, in a way that it may go on. */
  halt(entity: number, office: number): void;
  goOn(entity: number, office: number): void;
}

/** The useful speed of a line [B/s]. */
export class LineSpeed {
  private readonly speed: Quantity;
  private readonly useful: Quantity | undefined;

  /** @param stepped called after a dated change */
  constructor(context: Context, { speed, useful }: SenderPlan, stepped?: () => void) {
    this.speed = new Quantity(context, speed, Purpose.speed, stepped);
    this.useful = useful && new Quantity(context, useful, Purpose.speed, stepped);
  }

  at(office: number): number {
    const speed = this.speed.at(office);
    return this.useful === undefined ? speed : speed * this.useful.at(office);
  }
}

/** Draws that belong to a submission and its try; beyond the tries that are counted, to the office. */
export class DrawsOfTries {
  /** By office: tries beyond those that are counted. */
  private readonly drawn: Int32Array;

  constructor(
    private readonly context: Context,
    private readonly purpose: Purpose,
  ) {
    this.drawn = new Int32Array(context.identity.length);
  }

  draw(entity: number, office: number): number {
    const { entities, chance, identity } = this.context;
    const attempt = entities.attempts(entity);
    if (attempt < COUNTED_TRIES) return fate(this.context, this.purpose, entity, attempt);
    // With one draw for all later tries, who is unlucky once would never get through.
    const number = this.drawn[office]!++;
    return chance.draw(this.purpose, identity[office]!, number, COUNTED_TRIES);
  }
}
