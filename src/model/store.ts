/**
 * The finite store of each office. A submission counts until the centre has acknowledged it: waiting,
 * being sent, between two tries, or stranded.
 */

import type { Parameter } from '../scenario/plan.ts';
import type { Context } from './context.ts';
import { Purpose } from './kinds.ts';
import { Quantity } from './quantity.ts';

export class Store {
  private readonly stored: Int32Array;
  private readonly room: Quantity;

  /** @param grows called after a dated change of the room */
  constructor(context: Context, room: Parameter, offices: number, grows: () => void) {
    this.stored = new Int32Array(offices);
    this.room = new Quantity(context, room, Purpose.room, grows);
  }

  isFull(office: number): boolean {
    return this.stored[office]! >= this.room.at(office);
  }

  add(office: number): void {
    this.stored[office]!++;
  }

  remove(office: number): void {
    this.stored[office]!--;
  }
}
