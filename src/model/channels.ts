/** The transfers under way at each office: how many there may be at once, and when each is over. */

import { Rank } from '../engine/calendar.ts';
import type { SenderPlan } from '../scenario/plan.ts';
import type { Context } from './context.ts';
import { Happens, StageId } from './kinds.ts';
import { Transfer } from './transfer.ts';

/** A transfer is over: it failed (or was cut at the time-out), or the centre has the submission. */
type Concludes = (entity: number, office: number, failed: boolean) => void;

export class Channels {
  private readonly busy: Int32Array;
  private readonly most: number;
  private readonly transfer: Transfer;

  constructor(
    private readonly context: Context,
    plan: SenderPlan,
    offices: number,
    private readonly concludes: Concludes,
  ) {
    this.busy = new Int32Array(offices);
    this.most = plan.servers === 1 ? 1 : Number.POSITIVE_INFINITY;
    this.transfer = new Transfer(context, plan);
  }

  hasFree(office: number): boolean {
    return this.busy[office]! < this.most;
  }

  /** Starts a transfer; without line time it is over at once. */
  start(entity: number, office: number): void {
    this.context.observer.started(StageId.uplink, entity);
    this.transfer.plans(entity, office);
    if (this.transfer.seconds === 0) this.concludes(entity, office, this.transfer.fails);
    else this.carry(entity, office);
  }

  /** An event of a transfer; whether it was not a stale one, so that the transfer is over. */
  ends(entity: number, office: number, failed: boolean): boolean {
    const { calendar, entities } = this.context;
    const kind = failed ? Happens.transferFails : Happens.transferEnds;
    if (!entities.isDue(entity, kind, calendar.now)) return false;
    this.busy[office]!--;
    this.concludes(entity, office, failed);
    return true;
  }

  private carry(entity: number, office: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + this.transfer.seconds;
    const kind = this.transfer.fails ? Happens.transferFails : Happens.transferEnds;
    this.busy[office]!++;
    entities.awaits(entity, kind, due);
    calendar.schedule(due, Rank.ending, kind, entity);
  }
}
