/** The submissions of each store that are ready to be sent, in one of two orders. */

import { NOBODY } from '../../engine/entities.ts';
import { Lines } from '../../engine/lines.ts';
import type { Context } from '../context.ts';
import { type LeftInOrder, leftInOrder } from '../stage/waiting.ts';

export interface StoreLines {
  /** One more, recorded after all others. */
  append(office: number, entity: number): void;
  /** Who is sent next, or NOBODY. */
  next(office: number): number;
  takeNext(office: number): number;
  /** Who was recorded first, or NOBODY. */
  oldest(office: number): number;
  takeOldest(office: number): number;
  /** Where it was, by its age. */
  putBack(office: number, entity: number): void;
}

export function storeLines(context: Context, offices: number, isNewestFirst: boolean): StoreLines {
  if (isNewestFirst) return new NewestSentFirst(new Lines(context.entities, offices));
  return new OldestSentFirst(leftInOrder(context, offices));
}

class OldestSentFirst implements StoreLines {
  constructor(private readonly line: LeftInOrder) {}

  append(office: number, entity: number): void {
    this.line.append(office, entity);
  }

  next(office: number): number {
    return this.line.first(office);
  }

  takeNext(office: number): number {
    return this.line.take(office);
  }

  oldest(office: number): number {
    return this.line.first(office);
  }

  takeOldest(office: number): number {
    return this.line.take(office);
  }

  putBack(office: number, entity: number): void {
    this.line.insertByAge(office, entity);
  }
}

class NewestSentFirst implements StoreLines {
  constructor(private readonly line: Lines) {}

  append(office: number, entity: number): void {
    this.line.append(office, entity);
  }

  next(office: number): number {
    return this.line.last(office);
  }

  takeNext(office: number): number {
    const entity = this.line.last(office);
    if (entity !== NOBODY) this.line.remove(office, entity);
    return entity;
  }

  oldest(office: number): number {
    return this.line.first(office);
  }

  takeOldest(office: number): number {
    return this.line.take(office);
  }

  /** The young stand at the end. */
  putBack(office: number, entity: number): void {
    this.line.insertByAgeFromEnd(office, entity);
  }
}
