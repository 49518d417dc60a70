/**
 * What moves through the model: an entity is an integer, its attributes lie together in one buffer.
 * Slots are used again; 40 bytes each:
 *
 *   0 bornAt  8 since  16 due  24 next  28 previous  32 key  36 place  38 attempts  39 state
 *
 * The sign bit of the key tells a copy from its original.
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

const BYTES = 40;
const KIND_MASK = 31;
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
  private halves: Uint16Array;
  private bytes: Uint8Array;

  constructor(slots = 1024) {
    const buffer = new ArrayBuffer(slots * BYTES);
    this.slots = slots;
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    this.halves = new Uint16Array(buffer);
    this.bytes = new Uint8Array(buffer);
  }

  create(place: number, key: number): number {
    const entity = this.newSlot();
    this.halves[20 * entity + 18] = place;
    this.ints[10 * entity + 8] = key;
    this.doubles[5 * entity] = -1;
    this.bytes[40 * entity + 38] = 0;
    this.bytes[40 * entity + 39] = 0;
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
    return this.ints[10 * entity + 8]! < 0;
  }

  release(entity: number): void {
    this.counts[this.halves[20 * entity + 18]!]!--;
    this.inUse--;
    this.freeSlot(entity);
  }

  /** Lays down one that waits: it stays in use without a slot, and without a timer. */
  layDown(entity: number, record: number): void {
    const { doubles, ints } = this.records;
    this.settles(entity);
    doubles[3 * record] = this.doubles[5 * entity]!;
    doubles[3 * record + 1] = this.doubles[5 * entity + 1]!;
    ints[6 * record + 4] = this.ints[10 * entity + 8]!;
    ints[6 * record + 5] = this.ints[10 * entity + 9]!;
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
    this.doubles[5 * entity] = doubles[3 * record]!;
    this.doubles[5 * entity + 1] = doubles[3 * record + 1]!;
    this.ints[10 * entity + 8] = ints[6 * record + 4]!;
    this.ints[10 * entity + 9] = ints[6 * record + 5]!;
  }

  /** How many of a place are in use. */
  inUseOf(place: number): number {
    return this.counts[place]!;
  }

  /** Start of the entity's clock [s]; negative while it has not started. */
  bornAt(entity: number): number {
    return this.doubles[5 * entity]!;
  }

  setBornAt(entity: number, instant: number): void {
    this.doubles[5 * entity] = instant;
  }

  /** Entry into the present stage [s]. */
  since(entity: number): number {
    return this.doubles[5 * entity + 1]!;
  }

  setSince(entity: number, instant: number): void {
    this.doubles[5 * entity + 1] = instant;
  }

  /** Instant of its one timer [s]. */
  due(entity: number): number {
    return this.doubles[5 * entity + 2]!;
  }

  /** Neighbours in its one line. */
  next(entity: number): number {
    return this.ints[10 * entity + 6]!;
  }

  setNext(entity: number, neighbour: number): void {
    this.ints[10 * entity + 6] = neighbour;
  }

  previous(entity: number): number {
    return this.ints[10 * entity + 7]!;
  }

  setPrevious(entity: number, neighbour: number): void {
    this.ints[10 * entity + 7] = neighbour;
  }

  /** Its number among those of its place, below 2^31: with the place, its identity for chance. */
  key(entity: number): number {
    return this.ints[10 * entity + 8]! & KEY_MASK;
  }

  /** Where it came from. */
  place(entity: number): number {
    return this.halves[20 * entity + 18]!;
  }

  /** 0 to 255. */
  attempts(entity: number): number {
    return this.bytes[40 * entity + 38]!;
  }

  setAttempts(entity: number, attempts: number): void {
    this.bytes[40 * entity + 38] = attempts;
  }

  /** Sets the one timer, of a kind from 1 to 31; an earlier one becomes stale. */
  awaits(entity: number, kind: number, due: number): void {
    const state = 40 * entity + 39;
    this.bytes[state] = (this.bytes[state]! & ~KIND_MASK) | kind;
    this.doubles[5 * entity + 2] = due;
  }

  /** Clears the one timer; the calendar's entry becomes stale. */
  settles(entity: number): void {
    const state = 40 * entity + 39;
    this.bytes[state] = this.bytes[state]! & ~KIND_MASK;
  }

  /** Whether an event of this kind, now, is the entity's timer and not a stale one. */
  isDue(entity: number, kind: number, now: number): boolean {
    return (this.bytes[40 * entity + 39]! & KIND_MASK) === kind && this.due(entity) === now;
  }

  /** Sets one of the model's own marks: 32, 64 or 128. */
  mark(entity: number, mark: number): void {
    const state = 40 * entity + 39;
    this.bytes[state] = this.bytes[state]! | mark;
  }

  /** Takes one of the model's own marks off. */
  unmark(entity: number, mark: number): void {
    const state = 40 * entity + 39;
    this.bytes[state] = this.bytes[state]! & ~mark;
  }

  marked(entity: number, mark: number): boolean {
    return (this.bytes[40 * entity + 39]! & mark) !== 0;
  }

  private newSlot(): number {
    const entity = this.free;
    if (entity === NOBODY) {
      if (++this.used === this.slots) this.grow();
      return this.used;
    }
    this.free = this.next(entity);
    return entity;
  }

  private freeSlot(entity: number): void {
    this.halves[20 * entity + 18] = NOWHERE;
    this.bytes[40 * entity + 39] = 0;
    this.setNext(entity, this.free);
    this.free = entity;
  }

  private grow(): void {
    const buffer = enlarged(this.bytes.buffer as ArrayBuffer, BYTES);
    this.slots = buffer.byteLength / BYTES;
    this.bytes = new Uint8Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    this.halves = new Uint16Array(buffer);
  }
}
