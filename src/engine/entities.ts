/**
 * What moves through the model: an entity is an integer, its attributes lie together in one buffer.
 * Slots exist only for what is in flight and are used again; 40 bytes each:
 *
 *   0 bornAt  8 since  16 due  24 next  28 previous  32 key  36 place  38 attempts  39 state
 *
 * The sign bit of the key tells a copy from its original.
 *
 * One array for each attribute was tried first. With millions in flight every access then went to
 * another line of memory, and a run of the country took about twice as long.
 */

import { enlarged } from './enlarged.ts';

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
  /** Slots ever given out, for a walk over `1 .. used`. */
  used = 0;
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
    let entity = this.free;
    if (entity !== NOBODY) this.free = this.next(entity);
    else {
      entity = ++this.used;
      if (entity === this.slots) this.grow();
    }
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
    this.halves[20 * entity + 18] = NOWHERE;
    this.bytes[40 * entity + 39] = 0;
    this.setNext(entity, this.free);
    this.free = entity;
    this.inUse--;
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

  private grow(): void {
    const buffer = enlarged(this.bytes.buffer as ArrayBuffer, BYTES);
    this.slots = buffer.byteLength / BYTES;
    this.bytes = new Uint8Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    this.halves = new Uint16Array(buffer);
  }
}
