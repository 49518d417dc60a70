/**
 * Waiting lines, one a place, linked through the entities themselves: no line allocates.
 *
 * Who takes the first one touches nobody else: with millions in line, each further one is another wait
 * for memory. So the `previous` of the first means nothing.
 */

import { type Entities, NOBODY } from './entities.ts';

const STRIDE = 4;
const HEAD = 0;
const TAIL = 1;
const LENGTH = 2;

export class Lines {
  /** Head, tail and length of each line, side by side: four numbers a place. */
  private readonly ends: Int32Array;
  /** Waiting in all places together. */
  total = 0;

  constructor(
    private readonly entities: Entities,
    places: number,
  ) {
    this.ends = new Int32Array(STRIDE * places);
  }

  length(place: number): number {
    return this.ends[STRIDE * place + LENGTH]!;
  }

  /** The one that has waited longest, or NOBODY. */
  first(place: number): number {
    return this.ends[STRIDE * place + HEAD]!;
  }

  /** The one that came last, or NOBODY. */
  last(place: number): number {
    return this.ends[STRIDE * place + TAIL]!;
  }

  /** The one who stands before another, or NOBODY. */
  before(place: number, entity: number): number {
    return entity === this.first(place) ? NOBODY : this.entities.previous(entity);
  }

  append(place: number, entity: number): void {
    this.insertAfter(place, this.ends[STRIDE * place + TAIL]!, entity);
  }

  /** Puts an entity before all others. */
  prepend(place: number, entity: number): void {
    this.insertAfter(place, NOBODY, entity);
  }

  /** Puts an entity before the first one that was born later: oldest first. */
  insertByAge(place: number, entity: number): void {
    const entities = this.entities;
    const born = entities.bornAt(entity);
    let before = NOBODY;
    let after = this.ends[STRIDE * place + HEAD]!;
    while (after !== NOBODY && entities.bornAt(after) <= born) {
      before = after;
      after = entities.next(after);
    }
    this.insertAfter(place, before, entity);
  }

  /** The same, for one that was born late: it is looked for from the end. */
  insertByAgeFromEnd(place: number, entity: number): void {
    const entities = this.entities;
    const born = entities.bornAt(entity);
    let before = this.ends[STRIDE * place + TAIL]!;
    while (before !== NOBODY && entities.bornAt(before) > born) before = this.before(place, before);
    this.insertAfter(place, before, entity);
  }

  /** Takes the first out and gives it, or NOBODY. */
  take(place: number): number {
    const entity = this.ends[STRIDE * place + HEAD]!;
    if (entity !== NOBODY) this.remove(place, entity);
    return entity;
  }

  remove(place: number, entity: number): void {
    const entities = this.entities;
    const after = entities.next(entity);
    if (entity === this.first(place)) {
      this.ends[STRIDE * place + HEAD] = after;
      if (after === NOBODY) this.ends[STRIDE * place + TAIL] = NOBODY;
    } else {
      const before = entities.previous(entity);
      entities.setNext(before, after);
      if (after === NOBODY) this.ends[STRIDE * place + TAIL] = before;
      else entities.setPrevious(after, before);
    }
    this.ends[STRIDE * place + LENGTH]!--;
    this.total--;
  }

  /** Puts an entity after another in the line, or at the head after NOBODY. */
  insertAfter(place: number, before: number, entity: number): void {
    const entities = this.entities;
    const after = before === NOBODY ? this.ends[STRIDE * place + HEAD]! : entities.next(before);
    entities.setPrevious(entity, before);
    entities.setNext(entity, after);
    if (before === NOBODY) this.ends[STRIDE * place + HEAD] = entity;
    else entities.setNext(before, entity);
    if (after === NOBODY) this.ends[STRIDE * place + TAIL] = entity;
    else entities.setPrevious(after, entity);
    this.ends[STRIDE * place + LENGTH]!++;
    this.total++;
  }
}
