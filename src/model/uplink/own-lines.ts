/** Transfers that have a line to themselves: each is over when its size has passed at full speed. */

import { Rank } from '../../engine/calendar.ts';
import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { Context } from '../context.ts';
import { Happens } from '../kinds.ts';
import type { Carrier, Transfer } from './transfer.ts';

export class OwnLines implements Carrier {
  /** Under way at each office, known by name only where something may interrupt them. */
  private readonly carried: Lines | undefined;

  constructor(
    private readonly context: Context,
    offices: number,
    isInterrupted: boolean,
  ) {
    this.carried = isInterrupted ? new Lines(context.entities, offices) : undefined;
  }

  carry(entity: number, office: number, transfer: Transfer): void {
    this.endIn(transfer.seconds, transfer.fails, entity, office);
  }

  isOver(entity: number, office: number, failed: boolean): boolean {
    const { calendar, entities } = this.context;
    const kind = failed ? Happens.transferFails : Happens.transferEnds;
    if (!entities.isDue(entity, kind, calendar.now)) return false;
    this.carried?.remove(office, entity);
    return true;
  }

  first(office: number): number {
    return this.carried?.first(office) ?? NOBODY;
  }

  /** While it is halted, the due of its timer is what is left of it [s]. */
  halt(entity: number, office: number): void {
    const { calendar, entities } = this.context;
    const { now } = calendar;
    const due = entities.due(entity);
    const fails = entities.isDue(entity, Happens.transferFails, due);
    this.carried!.remove(office, entity);
    entities.awaits(entity, fails ? Happens.haltedFails : Happens.haltedEnds, due - now);
  }

  goOn(entity: number, office: number): void {
    const { entities } = this.context;
    const left = entities.due(entity);
    this.endIn(left, entities.isDue(entity, Happens.haltedFails, left), entity, office);
  }

  private endIn(seconds: number, fails: boolean, entity: number, office: number): void {
    const { calendar, entities } = this.context;
    const due = calendar.now + seconds;
    const kind = fails ? Happens.transferFails : Happens.transferEnds;
    this.carried?.append(office, entity);
    entities.awaits(entity, kind, due);
    calendar.schedule(due, Rank.ending, kind, entity);
  }
}
