/**
 * The finite store of each office. A submission counts until the centre has acknowledged it: waiting,
 * being sent, between two tries, or stranded. Those ready to be sent stand in the line, oldest first.
 */

import { type Entities, NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';
import type { Context } from '../context.ts';
import type { Holder } from '../flow.ts';
import { Purpose } from '../kinds.ts';
import { Quantity } from '../quantity.ts';
import { Held } from '../stage/held.ts';

interface StoreOptions {
  readonly offices: number;
  /** One that was held before a full store has room now. */
  readonly accept: (entity: number) => void;
  /** One leaves the line because a newer one takes its place. */
  readonly overwritten: (entity: number, office: number) => void;
}

export class Store {
  readonly line: Lines;
  private readonly entities: Entities;
  private readonly held: Held;
  private readonly stored: Int32Array;
  private readonly room: Quantity;
  private readonly isNewestFirst: boolean;
  /** By office: nobody in line was recorded before [s]. */
  private readonly earliest: Float64Array;

  constructor(
    context: Context,
    { room, isNewestFirst }: SenderPlan,
    private readonly options: StoreOptions,
  ) {
    const { offices, accept } = options;
    this.entities = context.entities;
    this.isNewestFirst = isNewestFirst;
    this.line = new Lines(context.entities, offices);
    this.stored = new Int32Array(offices);
    this.earliest = new Float64Array(offices).fill(Number.NEGATIVE_INFINITY);
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
    const oldest = this.line.take(office);
    if (oldest === NOBODY) return false;
    this.remove(office);
    this.options.overwritten(oldest, office);
    return true;
  }

  /** Takes one out of the line that is to be sent: the first, or the last, where the newest go first. */
  take(entity: number, office: number): void {
    this.line.remove(office, entity);
    if (!this.isNewestFirst) this.earliest[office] = this.entities.bornAt(entity);
  }

  /**
   * Into the line again, by age; the young stand at its end, where the newest go first. Mostly it is older
   * than all in line, which shows without a look at the first of them, one more wait for memory.
   */
  putBack(entity: number, office: number): void {
    const born = this.entities.bornAt(entity);
    if (this.isNewestFirst) this.line.insertByAgeFromEnd(office, entity);
    else if (born < this.earliest[office]!) {
      this.line.prepend(office, entity);
      this.earliest[office] = born;
    } else this.line.insertByAge(office, entity);
  }

  /** Submissions in the store of an office. */
  count(office: number): number {
    return this.stored[office]!;
  }

  /** When the oldest in line was recorded [s]; Infinity for none. */
  oldest(office: number): number {
    const first = this.line.first(office);
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
