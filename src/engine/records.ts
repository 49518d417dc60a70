/**
 * Memory of those who wait and have no slot meanwhile: records of 24 bytes, in blocks of 16 that lie
 * side by side, so that a line is read as it was written, in order. Of entities and of notices:
 *
 *   0 bornAt  8 since  16 key   20 place  22 attempts  23 state
 *   0 time    8 order  16 code
 */

import { enlarged } from './enlarged.ts';

const BYTES = 24;
/** Records of a block. */
const BLOCK = 16;
const NO_BLOCK = 0;
/** Where place, attempts and state of an entity stand together: nobody is laid down here. */
const EMPTY = -1;
const FEWEST_BLOCKS = 64;
/** Room for 33 million who wait, at last. */
const MOST_BLOCKS = 2 ** 21;

/** Where the first and the last record of a line, and how many it has, stand in an array of lines. */
export const enum Laid {
  first = 1,
  last = 2,
  count = 3,
}

export class Records {
  doubles = new Float64Array((FEWEST_BLOCKS * BLOCK * BYTES) / 8);
  ints = new Int32Array(this.doubles.buffer);
  /** By block: the next one of its line, or of those that are free. Block 0 is never given out. */
  private nexts = new Int32Array(FEWEST_BLOCKS);
  private free = NO_BLOCK;
  private used = NO_BLOCK;

  /** The first record of a block of one's own. */
  private firstOfNew(): number {
    return this.newBlock() * BLOCK;
  }

  /** The record after another in its line, which has at least one more. */
  after(record: number): number {
    const next = record + 1;
    return next % BLOCK === 0 ? this.nexts[(record / BLOCK) | 0]! * BLOCK : next;
  }

  /** Room for one more at the end of a line, after its last record. */
  private addAfter(last: number): number {
    const next = last + 1;
    if (next % BLOCK !== 0) return next;
    const block = this.newBlock();
    this.nexts[(last / BLOCK) | 0] = block;
    return block * BLOCK;
  }

  /** Room for one more at the end of the line at `line` in an array of lines, which notes it. */
  roomBehind(lines: Int32Array, line: number): number {
    if (lines[line + Laid.count]!++ > 0) {
      lines[line + Laid.last] = this.addAfter(lines[line + Laid.last]!);
    } else {
      lines[line + Laid.last] = this.firstOfNew();
      lines[line + Laid.first] = lines[line + Laid.last]!;
    }
    return lines[line + Laid.last]!;
  }

  /** Room for one more before the first record of a line. */
  addBefore(first: number): number {
    if (first % BLOCK !== 0) return first - 1;
    const block = this.newBlock();
    this.nexts[block] = first / BLOCK;
    return block * BLOCK + BLOCK - 1;
  }

  /** Gives up the first record of a line; the next one, which means nothing if it was the `only` one. */
  drop(first: number, only: boolean): number {
    const next = this.after(first);
    this.ints[6 * first + 5] = EMPTY;
    if (only || (first + 1) % BLOCK === 0) this.release((first / BLOCK) | 0);
    return next;
  }

  /** When the one laid down here was born [s]. */
  bornAt(record: number): number {
    return this.doubles[3 * record]!;
  }

  /** Visits those laid down, block after block. */
  each(visit: (record: number) => void): void {
    for (let record = BLOCK; record < BLOCK * (this.used + 1); record++) {
      if (this.ints[6 * record + 5] !== EMPTY) visit(record);
    }
  }

  move(from: number, to: number): void {
    this.doubles[3 * to] = this.doubles[3 * from]!;
    this.doubles[3 * to + 1] = this.doubles[3 * from + 1]!;
    this.ints[6 * to + 4] = this.ints[6 * from + 4]!;
    this.ints[6 * to + 5] = this.ints[6 * from + 5]!;
  }

  private newBlock(): number {
    const block = this.free;
    if (block !== NO_BLOCK) this.free = this.nexts[block]!;
    else if (++this.used === this.nexts.length) this.grow();
    return block === NO_BLOCK ? this.emptied(this.used) : block;
  }

  private emptied(block: number): number {
    for (let record = BLOCK * block; record < BLOCK * (block + 1); record++) {
      this.ints[6 * record + 5] = EMPTY;
    }
    return block;
  }

  private release(block: number): void {
    this.nexts[block] = this.free;
    this.free = block;
  }

  private grow(): void {
    const buffer = enlarged(this.ints.buffer as ArrayBuffer, BLOCK * BYTES, MOST_BLOCKS);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
    const nexts = new Int32Array(buffer.byteLength / (BLOCK * BYTES));
    nexts.set(this.nexts);
    this.nexts = nexts;
  }
}
