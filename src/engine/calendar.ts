/**
 * The future event list: a two-level bucket wheel over a small binary heap.
 *
 * Order of events: time, then rank, then the sequence in which they were scheduled. Rank and sequence
 * are one number (`rank x 2^51 + sequence`), so that a tie costs one comparison.
 *
 * The heap holds what falls before `limit`, the end of the present bucket; the fine ring the rest of
 * the present lap, the coarse ring the laps after it, `overflow` what lies beyond. An entry moves at
 * most coarse -> fine -> heap. The width of a bucket is a power of two, so that bucket borders are
 * exact and a rounding error can never let one entry overtake another; it adjusts itself to the density
 * of the entries. Price: more code than a heap, whose cost grows with the number of entries.
 *
 * The entry at the head leaves a hole: most events schedule their successor at once, which then sinks
 * from the root in one pass instead of two.
 */

import { NearHeap } from './near-heap.ts';
import { Piles, WIDTH } from './piles.ts';

/** World changes, then endings, then arrivals, then observation. */
export const enum Rank {
  change = 0,
  ending = 1,
  arrival = 2,
  observation = 3,
}

/** What happens at an event; a model names its own kinds, 0 to 31. */
export type Kind = number;

/** Returned by `next` when nothing is left. */
export const NONE = -1;

/** Subjects are integers from 0 to this. */
export const LARGEST_SUBJECT = 2 ** 26 - 1;

export interface Calendar {
  /** Instant of the present event [s]; never goes back. */
  readonly now: number;
  /** Subject of the present event. */
  readonly subject: number;
  /** Number of entries not yet due. */
  readonly size: number;
  /** Adds an entry at `time`, which must not lie before `now`. */
  schedule(time: number, rank: Rank, kind: Kind, subject: number): void;
  /** Advances to the next entry and gives its kind, or NONE. */
  next(): Kind;
}

const KIND_BITS = 5;
const KIND_MASK = 31;
const RANK_STEP = 2 ** 51;
/** Buckets of a lap, and laps of the coarse ring. */
const BUCKETS = 1024;
const LAPS = 4096;
/** Piles: the buckets of the present lap, the laps after it, and what lies beyond. */
const COARSE = BUCKETS;
const OVERFLOW = COARSE + LAPS;
const NARROWEST = 2 ** -20;
const WIDEST = 2 ** 20;
/** A bucket is halved and doubled until it holds about this many entries. */
const COMFORTABLE = 6;
const CROWDED = 24;

export class Wheel implements Calendar {
  now = 0;
  subject = 0;
  size = 0;
  private sequence = 0;

  private readonly heap = new NearHeap();
  /** The root of the heap is the present event, already given out. */
  private hole = false;

  private readonly piles = new Piles(BUCKETS + LAPS + 1);
  private inFine = 0;
  private inCoarse = 0;
  private overflowLap = Number.POSITIVE_INFINITY;

  private width = 1;
  private perWidth = 1;
  private lap = -1;
  private bucket = BUCKETS - 1;
  private limit = 0;
  private loaded = 0;
  private visited = 0;
  private skipped = 0;
  private tunedAt = 0;

  schedule(time: number, rank: Rank, kind: Kind, subject: number): void {
    if (!(time >= this.now) || time === Number.POSITIVE_INFINITY) {
      throw new RangeError(`an event at ${time} s was scheduled at ${this.now} s`);
    }
    if (subject > LARGEST_SUBJECT) throw new RangeError(`subject ${subject} is too large`);
    const order = rank * RANK_STEP + this.sequence++;
    const code = (subject << KIND_BITS) | kind;
    this.size++;
    if (time >= this.limit) this.file(time, order, code);
    else if (this.hole) {
      this.hole = false;
      this.heap.replaceTop(time, order, code);
    } else this.heap.push(time, order, code);
  }

  next(): Kind {
    if (this.hole) {
      this.hole = false;
      this.heap.drop();
    }
    if (this.heap.size === 0) {
      if (this.size === 0) return NONE;
      this.refill();
    }
    const code = this.heap.topCode;
    this.now = this.heap.topTime;
    this.subject = code >> KIND_BITS;
    this.size--;
    this.hole = true;
    return code & KIND_MASK;
  }

  /** Files an entry, not before `limit`, into a ring or the overflow. */
  private file(time: number, order: number, code: number): void {
    const tick = Math.floor(time * this.perWidth);
    const lap = Math.floor(tick / BUCKETS);
    if (lap === this.lap) {
      this.piles.put(tick & (BUCKETS - 1), time, order, code);
      this.inFine++;
    } else if (lap < this.lap + LAPS) {
      this.piles.put(COARSE + (lap & (LAPS - 1)), time, order, code);
      this.inCoarse++;
    } else {
      this.piles.put(OVERFLOW, time, order, code);
      if (lap < this.overflowLap) this.overflowLap = lap;
    }
  }

  /** Moves on to the next bucket that has entries, and its entries into the heap. */
  private refill(): void {
    if (this.sequence - this.tunedAt > 4096 + 2 * this.size) this.tune();
    while (this.inFine === 0) this.nextLap();
    while (this.piles.isEmpty(++this.bucket)) this.skipped++;
    this.limit = (this.lap * BUCKETS + this.bucket + 1) * this.width;
    this.visited++;
    const loaded = this.piles.take(this.bucket);
    const { taken } = this.piles;
    for (let at = 0; at < WIDTH * loaded; at += WIDTH) {
      this.heap.push(taken[at]!, taken[at + 1]!, taken[at + 2]!);
    }
    this.inFine -= loaded;
    this.loaded += loaded;
  }

  private nextLap(): void {
    this.lap = this.inCoarse === 0 ? this.overflowLap : this.lap + 1;
    if (this.overflowLap <= this.lap) {
      this.overflowLap = Number.POSITIVE_INFINITY;
      this.refile(OVERFLOW);
    }
    this.bucket = -1;
    this.skipped++;
    this.inCoarse -= this.refile(COARSE + (this.lap & (LAPS - 1)));
  }

  /** Files the entries of a pile anew, and gives their number. */
  private refile(pile: number): number {
    const count = this.piles.take(pile);
    const { taken } = this.piles;
    for (let at = 0; at < WIDTH * count; at += WIDTH) {
      this.file(taken[at]!, taken[at + 1]!, taken[at + 2]!);
    }
    return count;
  }

  /** Fits the width to the density met since the last time; the heap is empty. */
  private tune(): void {
    const perBucket = (this.sequence - this.tunedAt) / Math.max(1, this.visited);
    const sparse = this.skipped > 8 * (this.loaded + 1) && perBucket < COMFORTABLE / 2;
    let width = this.width;
    if (perBucket > CROWDED) width /= 2 ** Math.round(Math.log2(perBucket / COMFORTABLE));
    else if (sparse) width *= 4;
    width = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.tunedAt = this.sequence;
    this.visited = 0;
    this.loaded = 0;
    this.skipped = 0;
    if (width !== this.width) this.rebuild(width);
  }

  private rebuild(width: number): void {
    const entries: [time: number, order: number, code: number][] = [];
    for (let pile = 0; pile <= OVERFLOW; pile++) {
      const count = this.piles.take(pile);
      const { taken } = this.piles;
      for (let at = 0; at < WIDTH * count; at += WIDTH) {
        entries.push([taken[at]!, taken[at + 1]!, taken[at + 2]!]);
      }
    }
    this.overflowLap = Number.POSITIVE_INFINITY;
    this.inFine = 0;
    this.inCoarse = 0;
    this.width = width;
    this.perWidth = 1 / width;
    // Everything filed lies at or after the limit, so the present bucket must end at or before it; the
    // next one, which is loaded now, moves the limit.
    const tick = Math.floor(this.limit * this.perWidth) - 1;
    this.lap = Math.floor(tick / BUCKETS);
    this.bucket = tick - this.lap * BUCKETS;
    for (const entry of entries) this.file(...entry);
  }
}
