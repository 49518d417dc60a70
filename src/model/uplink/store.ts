/**
 * The finite store of each office. A submission counts until the centre has acknowledged it: waiting,
 * being sent, between two tries, or stranded. Those ready to be sent stand in the line.
 */

import { type Entities, NOBODY } from '../../engine/entities.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import type { Holder } from '../flow.ts';
import { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import { Held } from '../stage/held.ts';
import { type StoreLines, storeLines } from './store-lines.ts';

interface StoreOptions {
  readonly offices: number;
  /** One that was held before a full store has room now. */
  readonly accept: (entity: number) => void;
  /** One leaves the line because a newer one takes its place. */
  readonly overwritten: (entity: number) => void;
}

export class Store {
  readonly line: StoreLines;
  private readonly entities: Entities;
  private readonly held: Held;
  private readonly stored: Int32Array;
  private readonly room: Quantity;

  constructor(
    context: Context,
    { room, isNewestFirst }: SenderPlan,
    private readonly options: StoreOptions,
  ) {
    const { offices, accept } = options;
    this.entities = context.entities;
    this.line = storeLines(context, offices, isNewestFirst);
    this.stored = new Int32Array(offices);
    this.room = new Quantity(context, room, Purpose.room, () => {
      for (let office = 0; office < offices; office++) this.letIn(office);
    });
    this.held = new Held(context.entities, offices, {
      isFull: (office) => this.isFull(office),
      accept,
    });
  }

  isFull(office: number): boolean {
    return this.stored[office]! >= this.room.at(office);
  }

  hold(office: number, entity: number, holder: Holder): void {
    this.held.hold(office, entity, holder);
  }

  /** Makes room by losing the oldest in line; what is being sent or between two tries is spared. */
  makesRoom(office: number): boolean {
    const oldest = this.line.takeOldest(office);
    if (oldest === NOBODY) return false;
    this.remove(office);
    this.options.overwritten(oldest);
    return true;
  }

  /** Submissions in the store of an office. */
  count(office: number): number {
    return this.stored[office]!;
  }

  /** When the oldest in line was recorded [s]; Infinity for none. */
  oldest(office: number): number {
    const first = this.line.oldest(office);
    return first === NOBODY ? Number.POSITIVE_INFINITY : this.entities.bornAt(first);
  }

  add(office: number): void {
    this.stored[office]!++;
  }

  /** A place is free; `letIn` gives it to who is held. */
  remove(office: number): void {
    this.stored[office]!--;
  }

  letIn(office: number): void {
    this.held.letIn(office);
  }
}
