/**
 * The future event list: a ring of buckets, the present one in order.
 *
 * Order of events: time, then rank, then the sequence in which they were scheduled. Rank and sequence
 * are one number (`rank x 2^51 + sequence`), so that a tie costs one comparison.
 *
 * What falls before `limit`, the end of the present bucket, stands in two places: in `first`, a list in
 * order of what the bucket held when it was reached, and in the heap `late`, what was scheduled since, and
 * what a crowded bucket had too much of. The ring holds, one list a bucket, what falls into the lap of
 * buckets after it; `beyond`, one list, all later ones, which are filed again when half of a lap has gone
 * by. The width of a bucket is a power of two, so that bucket borders are exact and a rounding error can
 * never let one entry overtake another. It adjusts itself to the density of the entries, the number of
 * buckets to their number. Price: more code than a heap, whose cost grows with the number of entries.
 */

import { LateHeap } from './late-heap.ts';
import { NO_NOTICE, Notices } from './notices.ts';

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
const NARROWEST = 2 ** -20;
const WIDEST = 2 ** 20;
const FEWEST_BUCKETS = 2 ** 14;
const MOST_BUCKETS = 2 ** 20;
/** Buckets for each entry, at least: nearly all then lie in the lap, and few are filed twice. */
const ROOMY = 2;
/** Entries of a bucket: outside these bounds its width is fitted to the number in the middle. */
const SPARSE = 1.25;
const COMFORTABLE = 2;
const CROWDED = 5;
/** Entries of a bucket that are put in order one by one. */
const SORTED = 16;

export class Wheel implements Calendar {
  now = 0;
  subject = 0;
  size = 0;
  private sequence = 0;

  private readonly notices = new Notices();
  private first = NO_NOTICE;
  private readonly late = new LateHeap(this.notices);
  /** By bucket: the last one filed, and through it the others. */
  private ring = new Int32Array(FEWEST_BUCKETS);
  private mask = FEWEST_BUCKETS - 1;
  private inRing = 0;
  private beyond = NO_NOTICE;
  /** The first bucket that something beyond the ring falls into. */
  private firstBeyond = Number.POSITIVE_INFINITY;

  private width = 1;
  private perWidth = 1;
  /** Buckets are numbered from instant 0: the first not yet reached, the first beyond the ring. */
  private reached = 0;
  private horizon = FEWEST_BUCKETS;
  /** Start of the bucket reached [s]. */
  private limit = 0;
  /** Since the last tuning: buckets passed, those that had entries, the entries, and those filed again. */
  private passed = 0;
  private visited = 0;
  private loaded = 0;
  private refiled = 0;
  private tunedAt = 0;

  schedule(time: number, rank: Rank, kind: Kind, subject: number): void {
    if (!(time >= this.now) || time === Number.POSITIVE_INFINITY) this.complains(time);
    if (subject > LARGEST_SUBJECT) throw new RangeError(`subject ${subject} is too large`);
    const order = rank * RANK_STEP + this.sequence++;
    const notice = this.notices.create(time, order, (subject << KIND_BITS) | kind);
    this.size++;
    if (time < this.limit) this.late.push(notice);
    else this.file(notice);
  }

  next(): Kind {
    const { notices, late } = this;
    let notice = this.first;
    if (notice === NO_NOTICE && late.size === 0) {
      if (this.size === 0) return NONE;
      this.refill();
      notice = this.first;
    }
    if (late.size === 0 || late.isAfter(notice)) this.first = notices.next(notice);
    else notice = late.pop();
    const code = notices.code(notice);
    this.now = notices.time(notice);
    this.subject = code >> KIND_BITS;
    this.size--;
    notices.release(notice);
    return code & KIND_MASK;
  }

  /** Files a notice, not before `limit`, into the ring or beyond it. */
  private file(notice: number): void {
    const bucket = Math.floor(this.notices.time(notice) * this.perWidth);
    if (bucket < this.horizon) {
      const place = bucket & this.mask;
      this.notices.setNext(notice, this.ring[place]!);
      this.ring[place] = notice;
      this.inRing++;
    } else {
      this.notices.setNext(notice, this.beyond);
      this.beyond = notice;
      if (bucket < this.firstBeyond) this.firstBeyond = bucket;
    }
  }

  /** Moves on to the next bucket that has entries, and puts them in order. */
  private refill(): void {
    const work = this.sequence - this.tunedAt + this.refiled;
    if (work > 4096 + 2 * this.size) this.tune();
    if (this.inRing === 0) this.jump();
    if (2 * (this.horizon - this.reached) <= this.ring.length) this.extend();
    const { ring, mask } = this;
    let place = this.reached & mask;
    let passed = 1;
    for (; ring[place] === NO_NOTICE; passed++) place = (place + 1) & mask;
    this.passed += passed;
    this.reached += passed;
    this.limit = this.reached * this.width;
    this.load(place);
  }

  /** On to the first bucket of what is beyond the ring, which is empty. */
  private jump(): void {
    this.passed += this.firstBeyond - this.reached;
    this.reached = this.firstBeyond;
  }

  private load(place: number): void {
    const { notices, ring } = this;
    let count = 0;
    let next: number;
    for (let notice = ring[place]!; notice !== NO_NOTICE; notice = next) {
      next = notices.next(notice);
      if (count++ < SORTED) this.first = notices.insert(this.first, notice);
      else this.late.push(notice);
    }
    ring[place] = NO_NOTICE;
    this.inRing -= count;
    this.loaded += count;
    this.visited++;
  }

  /** Moves the horizon to a whole lap from here; what was beyond may no longer be. */
  private extend(): void {
    this.horizon = this.reached + this.ring.length;
    if (this.firstBeyond >= this.horizon) return;
    const { beyond } = this;
    this.beyond = NO_NOTICE;
    this.firstBeyond = Number.POSITIVE_INFINITY;
    this.refiled += this.fileAll(beyond);
  }

  /** @returns the length of the list */
  private fileAll(list: number): number {
    let count = 0;
    let next: number;
    for (let notice = list; notice !== NO_NOTICE; notice = next) {
      next = this.notices.next(notice);
      this.file(notice);
      count++;
    }
    return count;
  }

  /** Fits the width to the density met since the last time, and the ring to the size; nothing is due before `limit`. */
  private tune(): void {
    const perBucket = (this.sequence - this.tunedAt) / Math.max(1, this.visited);
    const isSparse = this.passed > 8 * (this.loaded + 1) && perBucket < SPARSE;
    let { width } = this;
    if (isSparse || this.refiled > 4 * (this.loaded + 1)) width *= 4;
    else if (perBucket > CROWDED) width /= 2 ** Math.round(Math.log2(perBucket / COMFORTABLE));
    width = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.tunedAt = this.sequence;
    this.passed = 0;
    this.visited = 0;
    this.loaded = 0;
    this.refiled = 0;
    const isCramped = ROOMY * this.size > this.ring.length && this.ring.length < MOST_BUCKETS;
    if (width !== this.width || isCramped) this.rebuild(width);
  }

  private rebuild(width: number): void {
    const all = this.takeAll();
    let buckets = this.ring.length;
    while (buckets < ROOMY * this.size && buckets < MOST_BUCKETS) buckets *= 2;
    this.ring = new Int32Array(buckets);
    this.mask = buckets - 1;
    this.width = width;
    this.perWidth = 1 / width;
    // Everything filed lies at or after the limit, which falls into the bucket to be looked at next.
    this.reached = Math.floor(this.limit * this.perWidth);
    this.horizon = this.reached + buckets;
    this.fileAll(all);
  }

  /** Takes everything out of the ring and from beyond it, as one list. */
  private takeAll(): number {
    const { notices, ring } = this;
    let all = this.beyond;
    let next: number;
    for (let place = 0; place < ring.length; place++) {
      for (let notice = ring[place]!; notice !== NO_NOTICE; notice = next) {
        next = notices.next(notice);
        notices.setNext(notice, all);
        all = notice;
      }
    }
    this.beyond = NO_NOTICE;
    this.firstBeyond = Number.POSITIVE_INFINITY;
    this.inRing = 0;
    return all;
  }

  private complains(time: number): never {
    throw new RangeError(`an event at ${time} s was scheduled at ${this.now} s`);
  }
}
