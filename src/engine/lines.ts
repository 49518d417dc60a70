/** Waiting lines, one a place, linked through the entities themselves: no line allocates. */

import { type Entities, NOBODY } from './entities.ts';

export class Lines {
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly lengths: Int32Array;
  /** Waiting in all places together. */
  total = 0;

  constructor(
    private readonly entities: Entities,
    places: number,
  ) {
    this.head = new Int32Array(places);
    this.tail = new Int32Array(places);
    this.lengths = new Int32Array(places);
  }

  length(place: number): number {
    return this.lengths[place]!;
  }

  /** The one that has waited longest, or NOBODY. */
  first(place: number): number {
    return this.head[place]!;
  }

  append(place: number, entity: number): void {
    this.insertAfter(place, this.tail[place]!, entity);
  }

  /** Puts an entity before the first one that was born later: oldest first. */
  insertByAge(place: number, entity: number): void {
    const { entities } = this;
    const born = entities.bornAt(entity);
    let before = NOBODY;
    let after = this.head[place]!;
    while (after !== NOBODY && entities.bornAt(after) <= born) {
      before = after;
      after = entities.next(after);
    }
    this.insertAfter(place, before, entity);
  }

  /** Takes the first out and gives it, or NOBODY. */
  take(place: number): number {
    const entity = this.head[place]!;
    if (entity !== NOBODY) this.remove(place, entity);
    return entity;
  }

  remove(place: number, entity: number): void {
    const { entities } = this;
    const before = entities.previous(entity);
    const after = entities.next(entity);
    if (before === NOBODY) this.head[place] = after;
    else entities.setNext(before, after);
    if (after === NOBODY) this.tail[place] = before;
    else entities.setPrevious(after, before);
    this.lengths[place]!--;
    this.total--;
  }

  private insertAfter(place: number, before: number, entity: number): void {
    const { entities } = this;
    const after = before === NOBODY ? this.head[place]! : entities.next(before);
    entities.setPrevious(entity, before);
    entities.setNext(entity, after);
    if (before === NOBODY) this.head[place] = entity;
    else entities.setNext(before, entity);
    if (after === NOBODY) this.tail[place] = entity;
    else entities.setPrevious(after, entity);
    this.lengths[place]!++;
    this.total++;
  }
}
