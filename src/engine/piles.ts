/**
 * Piles of calendar entries (time, order, code), to be put down in any order and taken up as a whole.
 *
 * A pile is a list of chunks of eight entries. With linked single entries, each one's address would be
 * known only when the one before has come from memory.
 */

const ENTRIES = 8;
/** Numbers of an entry: time, order, code. */
export const WIDTH = 3;
const NO_CHUNK = 0;

export class Piles {
  private data = new Float64Array(WIDTH * ENTRIES * 1024);
  private below = new Int32Array(1024);
  /** What was taken last: time, order and code of each entry. */
  taken = new Float64Array(WIDTH * ENTRIES);
  private readonly top: Int32Array;
  /** Entries in the top chunk. */
  private readonly filled: Uint8Array;
  private free = NO_CHUNK;
  private fresh = NO_CHUNK + 1;

  constructor(piles: number) {
    this.top = new Int32Array(piles);
    this.filled = new Uint8Array(piles);
  }

  isEmpty(pile: number): boolean {
    return this.top[pile] === NO_CHUNK;
  }

  put(pile: number, time: number, order: number, code: number): void {
    let filled = this.filled[pile]!;
    if (filled === ENTRIES || this.top[pile] === NO_CHUNK) {
      const chunk = this.chunk();
      this.below[chunk] = this.top[pile]!;
      this.top[pile] = chunk;
      filled = 0;
    }
    const at = WIDTH * (ENTRIES * this.top[pile]! + filled);
    this.data[at] = time;
    this.data[at + 1] = order;
    this.data[at + 2] = code;
    this.filled[pile] = filled + 1;
  }

  /** Empties a pile into `taken`, in no particular order; gives the number of its entries. */
  take(pile: number): number {
    let chunk = this.top[pile]!;
    let filled = this.filled[pile]!;
    let length = 0;
    this.top[pile] = NO_CHUNK;
    while (chunk !== NO_CHUNK) {
      if (length + WIDTH * ENTRIES > this.taken.length) this.growTaken();
      const { data, taken } = this;
      const start = WIDTH * ENTRIES * chunk;
      const end = start + WIDTH * filled;
      for (let at = start; at < end; at++) taken[length++] = data[at]!;
      const after = this.below[chunk]!;
      this.below[chunk] = this.free;
      this.free = chunk;
      chunk = after;
      filled = ENTRIES;
    }
    return length / WIDTH;
  }

  private chunk(): number {
    const chunk = this.free;
    if (chunk !== NO_CHUNK) {
      this.free = this.below[chunk]!;
      return chunk;
    }
    if (this.fresh === this.below.length) this.grow();
    return this.fresh++;
  }

  private grow(): void {
    const data = new Float64Array(2 * this.data.length);
    data.set(this.data);
    this.data = data;
    const below = new Int32Array(2 * this.below.length);
    below.set(this.below);
    this.below = below;
  }

  private growTaken(): void {
    const taken = new Float64Array(2 * this.taken.length);
    taken.set(this.taken);
    this.taken = taken;
  }
}
