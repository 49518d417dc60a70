/**
 * What moves through the model: an entity is an integer, its attributes lie together in one buffer.
 * Slots are used again; 32 bytes each, half of a line of the processor's cache:
 *
 *   0 bornAt  8 since  16 due  24 key  28 word: place x 2^16 + attempts x 2^8 + state
 *
 * The sign bit of the key tells a copy from its original. Place, attempts and state are one word, because
 * a processor waits for bytes that it has just written when it reads them again as part of a word.
 * Neighbours in a line stand apart, 8 bytes of each: few entities are in lines that are linked.
 *
 * One that waits for its turn in a long line can be laid down in a record of 24 bytes and give up its
 * slot: with millions in flight, tens of thousands have one, and stay in the processor's cache. With a
 * slot for each of them, a run of the country took a third longer; with one array for each attribute, in
 * which every access went to another line of memory, about twice as long again.
 */

import { enlarged } from './enlarged.ts';
import { Records } from './records.ts';

/** No entity; slot 0 is never given out, so that an array of zeros holds nobody. */
export const NOBODY = 0;

/** `place` of a slot that is not in use. Places go from 0 to this less one. */
export const NOWHERE = 0xffff;

const BYTES = 32;
const KIND_MASK = 31;
/** Of the word: the bits of the attempts. */
const ATTEMPTS = 0xff00;
const KEY_MASK = 0x7fffffff;

export class Entities {
  inUse = 0;
  peak = 0;
  /** Slots ever given out. */
  used = 0;
  /** Of those in use that wait without a slot. */
  readonly records = new Records();
  private free = NOBODY;
  /** By place: in use. */
  private readonly counts = new Int32Array(NOWHERE);
  private slots: number;
  private doubles: Float64Array;
  private ints: Int32Array;
  /** By slot: the next and the previous one in its line. */
  private neighbours: Int32Array;

  constructor(slots = 1024) {
    const buffer = new ArrayBuffer(slots * BYTES);
    this.slots = slots;
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    this.neighbours = new Int32Array(2 * slots);
  }

  create(place: number, key: number): number {
    const entity = this.newSlot();
    this.doubles[4 * entity] = -1;
    this.ints[8 * entity + 6] = key;
    this.ints[8 * entity + 7] = place << 16;
    this.counts[place]!++;
    if (++this.inUse > this.peak) this.peak = this.inUse;
    return entity;
  }

  /** A second one with the same place, key, start and attempts: to chance the same as its original. */
  copy(original: number): number {
    const entity = this.create(this.place(original), this.key(original) | ~KEY_MASK);
    this.setBornAt(entity, this.bornAt(original));
    this.setAttempts(entity, this.attempts(original));
    return entity;
  }

  isCopy(entity: number): boolean {
    return this.ints[8 * entity + 6]! < 0;
  }

  release(entity: number): void {
    this.counts[this.place(entity)]!--;
    this.inUse--;
    this.freeSlot(entity);
  }

  /** Lays down one that waits: it stays in use without a slot, and without a timer. */
  layDown(entity: number, record: number): void {
    const { doubles, ints } = this.records;
    doubles[3 * record] = this.doubles[4 * entity]!;
    doubles[3 * record + 1] = this.doubles[4 * entity + 1]!;
    ints[6 * record + 4] = this.ints[8 * entity + 6]!;
    ints[6 * record + 5] = this.ints[8 * entity + 7]! & ~KIND_MASK;
    this.freeSlot(entity);
  }

  /** Gives one that was laid down a slot again. */
  getUp(record: number): number {
    const entity = this.newSlot();
    this.fill(entity, record);
    return entity;
  }

  /**
   * Visits all in use, in no order.
   * @param visit gets a name for `look`, and the place
   */
  each(visit: (name: number, place: number) => void): void {
    for (let entity = 1; entity <= this.used; entity++) {
      if (this.place(entity) !== NOWHERE) visit(entity, this.place(entity));
    }
    this.records.each((record) => visit(-record, this.place(this.look(-record))));
  }

  /** One named by `each`, to be looked at; of those laid down one at a time, in the slot that is nobody's. */
  look(name: number): number {
    if (name > 0) return name;
    this.fill(NOBODY, -name);
    return NOBODY;
  }

  private fill(entity: number, record: number): void {
    const { doubles, ints } = this.records;
    this.doubles[4 * entity] = doubles[3 * record]!;
    this.doubles[4 * entity + 1] = doubles[3 * record + 1]!;
    this.ints[8 * entity + 6] = ints[6 * record + 4]!;
    this.ints[8 * entity + 7] = ints[6 * record + 5]!;
  }

  /** How many of a place are in use. */
  inUseOf(place: number): number {
    return this.counts[place]!;
  }

  /** Start of the entity's clock [s]; negative while it has not started. */
  bornAt(entity: number): number {
    return this.doubles[4 * entity]!;
  }

  setBornAt(entity: number, instant: number): void {
    this.doubles[4 * entity] = instant;
  }

  /** Entry into the present stage [s]. */
  since(entity: number): number {
    return this.doubles[4 * entity + 1]!;
  }

  setSince(entity: number, instant: number): void {
    this.doubles[4 * entity + 1] = instant;
  }

  /** Instant of its one timer [s]. */
  due(entity: number): number {
    return this.doubles[4 * entity + 2]!;
  }

  /** Neighbours in its one line. */
  next(entity: number): number {
    return this.neighbours[2 * entity]!;
  }

  setNext(entity: number, neighbour: number): void {
    this.neighbours[2 * entity] = neighbour;
  }

  previous(entity: number): number {
    return this.neighbours[2 * entity + 1]!;
  }

  setPrevious(entity: number, neighbour: number): void {
    this.neighbours[2 * entity + 1] = neighbour;
  }

  /** Its number among those of its place, below 2^31: with the place, its identity for chance. */
  key(entity: number): number {
    return this.ints[8 * entity + 6]! & KEY_MASK;
  }

  /** Where it came from. */
  place(entity: number): number {
    return this.ints[8 * entity + 7]! >>> 16;
  }

  /** 0 to 255. */
  attempts(entity: number): number {
    return (this.ints[8 * entity + 7]! & ATTEMPTS) >> 8;
  }

  setAttempts(entity: number, attempts: number): void {
    const word = 8 * entity + 7;
    this.ints[word] = (this.ints[word]! & ~ATTEMPTS) | (attempts << 8);
  }

  /** Sets the one timer, of a kind from 1 to 31; an earlier one becomes stale. */
  awaits(entity: number, kind: number, due: number): void {
    const word = 8 * entity + 7;
    this.ints[word] = (this.ints[word]! & ~KIND_MASK) | kind;
    this.doubles[4 * entity + 2] = due;
  }

  /** Clears the one timer; the calendar's entry becomes stale. */
  settles(entity: number): void {
    const word = 8 * entity + 7;
    this.ints[word] = this.ints[word]! & ~KIND_MASK;
  }

  /** Whether an event of this kind, now, is the entity's timer and not a stale one. */
  isDue(entity: number, kind: number, now: number): boolean {
    return (this.ints[8 * entity + 7]! & KIND_MASK) === kind && this.due(entity) === now;
  }

  /** Sets one of the model's own marks: 32, 64 or 128. */
  mark(entity: number, mark: number): void {
    const word = 8 * entity + 7;
    this.ints[word] = this.ints[word]! | mark;
  }

  /** Takes one of the model's own marks off. */
  unmark(entity: number, mark: number): void {
    const word = 8 * entity + 7;
    this.ints[word] = this.ints[word]! & ~mark;
  }

  marked(entity: number, mark: number): boolean {
    return (this.ints[8 * entity + 7]! & mark) !== 0;
  }

  private newSlot(): number {
    const entity = this.free;
    if (entity === NOBODY) {
      if (++this.used === this.slots) this.grow();
      return this.used;
    }
    this.free = this.ints[8 * entity + 6]!;
    return entity;
  }

  private freeSlot(entity: number): void {
    this.ints[8 * entity + 7] = NOWHERE << 16;
    this.ints[8 * entity + 6] = this.free;
    this.free = entity;
  }

  private grow(): void {
    const buffer = enlarged(this.ints.buffer as ArrayBuffer, BYTES);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    this.neighbours = new Int32Array(enlarged(this.neighbours.buffer as ArrayBuffer, 8));
    this.slots = Math.min(buffer.byteLength / BYTES, this.neighbours.length / 2);
  }
}
