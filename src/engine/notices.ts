/**
 * Event notices, the entries of a calendar: a notice is an integer, what it says lies together in one
 * buffer, 24 bytes each:
 *
 *   0 time  8 order  16 code  20 next
 *
 * The parts of the calendar hand each other notices, never times: a fraction that is handed to a
 * function which V8 has not put into its caller has to be put on the heap first.
 */

import { enlarged } from './enlarged.ts';
import type { Records } from './records.ts';

/** No notice; slot 0 is never given out, so that an array of zeros holds none. */
export const NO_NOTICE = 0;

const BYTES = 24;

export class Notices {
  private free = NO_NOTICE;
  private used = 0;
  private slots = 1024;
  private doubles: Float64Array;
  private ints: Int32Array;

  constructor() {
    const buffer = new ArrayBuffer(BYTES * this.slots);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
  }

  create(time: number, order: number, code: number): number {
    const notice = this.newSlot();
    this.doubles[3 * notice] = time;
    this.doubles[3 * notice + 1] = order;
    this.ints[6 * notice + 4] = code;
    return notice;
  }

  /** Lays down a notice in a record, and gives up its slot. */
  layDown(notice: number, { doubles, ints }: Records, record: number): void {
    doubles[3 * record] = this.doubles[3 * notice]!;
    doubles[3 * record + 1] = this.doubles[3 * notice + 1]!;
    ints[6 * record + 4] = this.ints[6 * notice + 4]!;
    this.release(notice);
  }

  /** Gives one that was laid down a slot again. */
  getUp({ doubles, ints }: Records, record: number): number {
    const notice = this.newSlot();
    this.doubles[3 * notice] = doubles[3 * record]!;
    this.doubles[3 * notice + 1] = doubles[3 * record + 1]!;
    this.ints[6 * notice + 4] = ints[6 * record + 4]!;
    return notice;
  }

  release(notice: number): void {
    this.setNext(notice, this.free);
    this.free = notice;
  }

  /** When it is due [s]. */
  time(notice: number): number {
    return this.doubles[3 * notice]!;
  }

  /** What is due and to whom. */
  code(notice: number): number {
    return this.ints[6 * notice + 4]!;
  }

  /** The next one of its list. */
  next(notice: number): number {
    return this.ints[6 * notice + 5]!;
  }

  setNext(notice: number, next: number): void {
    this.ints[6 * notice + 5] = next;
  }

  /** Whether one is due before another: by time, then by order. */
  isBefore(one: number, other: number): boolean {
    const a = this.doubles[3 * one]!;
    const b = this.doubles[3 * other]!;
    return a < b || (a === b && this.doubles[3 * one + 1]! < this.doubles[3 * other + 1]!);
  }

  /** Puts a notice into a list that is in order, and gives the first of it. */
  insert(first: number, notice: number): number {
    if (first === NO_NOTICE || this.isBefore(notice, first)) {
      this.setNext(notice, first);
      return notice;
    }
    let before = first;
    let after = this.next(before);
    while (after !== NO_NOTICE && this.isBefore(after, notice)) {
      before = after;
      after = this.next(after);
    }
    this.setNext(notice, after);
    this.setNext(before, notice);
    return first;
  }

  private newSlot(): number {
    const notice = this.free;
    if (notice === NO_NOTICE) {
      if (++this.used === this.slots) this.grow();
      return this.used;
    }
    this.free = this.next(notice);
    return notice;
  }

  private grow(): void {
    const buffer = enlarged(this.ints.buffer as ArrayBuffer, BYTES);
    this.slots = buffer.byteLength / BYTES;
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
  }
}
