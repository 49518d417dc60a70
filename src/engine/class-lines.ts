/**
 * Waiting lines whose entities belong to classes: one line for each class at each place. Served is
 * the first of the lowest class that has one waiting or, `inTurn`, of the next class after the one
 * served last, round and round. Inside a class: first come, first served.
 *
 * Which classes have somebody waiting is a row of bits for each place, so that ten thousand classes
 * cost a walk over some hundred words and not over as many lines.
 */

import { type Entities, NOBODY } from './entities.ts';
import { Lines } from './lines.ts';

const WORD = 32;

export class ClassLines {
  private readonly lines: Lines;
  private readonly lengths: Int32Array;
  private readonly words: number;
  private readonly waiting: Int32Array;
  /** By place: where the search begins. */
  private readonly turn: Int32Array;

  /** @param classOf class of an entity, from 0 to `classes` less one, always the same */
  constructor(
    entities: Entities,
    places: number,
    private readonly classes: number,
    private readonly inTurn: boolean,
    private readonly classOf: (entity: number) => number,
  ) {
    this.lines = new Lines(entities, places * classes);
    this.lengths = new Int32Array(places);
    this.words = Math.ceil(classes / WORD);
    this.waiting = new Int32Array(places * this.words);
    this.turn = new Int32Array(places);
  }

  length(place: number): number {
    return this.lengths[place]!;
  }

  append(place: number, entity: number): void {
    const itsClass = this.classOf(entity);
    this.lines.append(place * this.classes + itsClass, entity);
    const word = place * this.words + Math.floor(itsClass / WORD);
    this.waiting[word] = this.waiting[word]! | (1 << (itsClass % WORD));
    this.lengths[place]!++;
  }

  /** Takes out the one that is served next and gives it, or NOBODY. */
  take(place: number): number {
    if (this.lengths[place] === 0) return NOBODY;
    let itsClass = this.classFrom(place, this.turn[place]!);
    if (itsClass === this.classes) itsClass = this.classFrom(place, 0);
    const entity = this.lines.first(place * this.classes + itsClass);
    this.removeFrom(place, itsClass, entity);
    if (this.inTurn) this.turn[place] = itsClass + 1;
    return entity;
  }

  remove(place: number, entity: number): void {
    this.removeFrom(place, this.classOf(entity), entity);
  }

  private removeFrom(place: number, itsClass: number, entity: number): void {
    const line = place * this.classes + itsClass;
    this.lines.remove(line, entity);
    this.lengths[place]!--;
    if (this.lines.length(line) > 0) return;
    const word = place * this.words + Math.floor(itsClass / WORD);
    this.waiting[word] = this.waiting[word]! & ~(1 << (itsClass % WORD));
  }

  /** The lowest class from `least` on with somebody waiting, or the number of classes. */
  private classFrom(place: number, least: number): number {
    let mask = -1 << (least % WORD);
    for (let word = Math.floor(least / WORD); word < this.words; word++) {
      const bits = this.waiting[place * this.words + word]! & mask;
      if (bits !== 0) return word * WORD + WORD - 1 - Math.clz32(bits & -bits);
      mask = -1;
    }
    return this.classes;
  }
}
