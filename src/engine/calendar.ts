/**
 * The future event list: a ring of buckets, the present one in order.
 *
 * Order of events: time, then rank, then the sequence in which they were scheduled. Rank and sequence
 * are one number (`rank x 2^50 + sequence`), so that a tie costs one comparison.
 *
 * What falls before `limit`, the end of the present bucket, stands in two places: in `first`, a list in
 * order of what the bucket held when it was reached, and in the heap `late`, what was scheduled since, and
 * what a crowded bucket had too much of. The ring holds, one list a bucket, what falls into the lap of
 * buckets after it. All later ones are laid down in `ahead`; when half of a lap has gone by, the ring takes
 * in as much again. The width of a bucket is a power of two, so that bucket borders are exact and a
 * rounding error can never let one entry overtake another. It adjusts itself to the density of the
 * entries. Price: more code than a heap, whose cost grows with the number of entries.
 */

import { Ahead } from './ahead.ts';
import { LateHeap } from './late-heap.ts';
import { NO_NOTICE, Notices } from './notices.ts';

/** Of what happens at one instant: changes of the world (the first four), then all else. */
export const enum Rank {
  /** Something closes or breaks down: what is shut from an instant on does not open at it. */
  closing = 0,
  /** A number changes, or a day begins: what opens at that instant finds it so. */
  change = 1,
  /** Something that others ask opens or is mended, before those who ask. */
  opening = 2,
  /** Those who ask open. */
  askerOpening = 3,
  ending = 4,
  arrival = 5,
  observation = 6,
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
const RANK_STEP = 2 ** 50;
const NARROWEST = 2 ** -20;
const WIDEST = 2 ** 20;
/** Of the ring: they and their notices, 17,000 in a run of the country, fit into the cache of a core. */
const BUCKETS = 2 ** 14;
const MASK = BUCKETS - 1;
/** Buckets of an epoch, which the ring takes in at once. */
const EPOCH = BUCKETS / 2;
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
  private readonly ring = new Int32Array(BUCKETS);
  private inRing = 0;
  private readonly ahead = new Ahead(this.notices);

  private width = 1;
  private perWidth = 1;
  /** Buckets are numbered from instant 0: the first not yet reached, the first beyond the ring. */
  private reached = 0;
  private horizon = 0;
  /** Start of the bucket reached [s]. */
  private limit = 0;
  /** Since the last tuning: buckets passed, those that had entries, and the entries. */
  private passed = 0;
  private visited = 0;
  private loaded = 0;
  private tunedAt = 0;

  constructor() {
    this.rebuild(1);
  }

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

  /** Files a notice, not before `limit`, into the ring or ahead of it. */
  private file(notice: number): void {
    const bucket = Math.floor(this.notices.time(notice) * this.perWidth);
    if (bucket < this.horizon) {
      const place = bucket & MASK;
      this.notices.setNext(notice, this.ring[place]!);
      this.ring[place] = notice;
      this.inRing++;
    } else this.ahead.layDown(notice);
  }

  /** Moves on to the next bucket that has entries, and puts them in order. */
  private refill(): void {
    if (this.sequence - this.tunedAt > 4096 + 2 * this.size) this.tune();
    if (this.inRing === 0) this.jump();
    while (this.horizon - this.reached <= EPOCH) this.extend();
    const { ring } = this;
    let place = this.reached & MASK;
    let passed = 1;
    for (; ring[place] === NO_NOTICE; passed++) place = (place + 1) & MASK;
    this.passed += passed;
    this.reached += passed;
    this.limit = this.reached * this.width;
    this.load(place);
  }

  /** On to the first epoch of what is ahead of the ring, which is empty. */
  private jump(): void {
    this.ahead.skip();
    this.horizon = EPOCH * this.ahead.epoch;
    this.passed += this.horizon - this.reached;
    this.reached = this.horizon;
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

  /** The ring takes in one more epoch. */
  private extend(): void {
    this.horizon += EPOCH;
    this.fileAll(this.ahead.open());
  }

  private fileAll(list: number): void {
    let next: number;
    for (let notice = list; notice !== NO_NOTICE; notice = next) {
      next = this.notices.next(notice);
      this.file(notice);
    }
  }

  /** Fits the width to the density met since the last time; nothing is due before `limit`. */
  private tune(): void {
    const perBucket = (this.sequence - this.tunedAt) / Math.max(1, this.visited);
    let { width } = this;
    if (this.passed > 8 * (this.loaded + 1) && perBucket < SPARSE) width *= 4;
    else if (perBucket > CROWDED) width /= 2 ** Math.round(Math.log2(perBucket / COMFORTABLE));
    width = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.tunedAt = this.sequence;
    this.passed = 0;
    this.visited = 0;
    this.loaded = 0;
    if (width !== this.width) this.rebuild(width);
  }

  private rebuild(width: number): void {
    const list = this.takeRing();
    this.width = width;
    this.perWidth = 1 / width;
    // Everything filed lies at or after the limit, which falls into the bucket to be looked at next.
    this.reached = Math.floor(this.limit * this.perWidth);
    const beyond = Math.floor(this.reached / EPOCH) + BUCKETS / EPOCH;
    this.horizon = EPOCH * beyond;
    this.ahead.startAt(beyond, this.perWidth / EPOCH, (laidDown) => this.fileAll(laidDown));
    this.fileAll(list);
  }

  /** Takes everything out of the ring, as one list. */
  private takeRing(): number {
    const { notices, ring } = this;
    let list = NO_NOTICE;
    let next: number;
    for (let place = 0; this.inRing > 0; place++) {
      for (let notice = ring[place]!; notice !== NO_NOTICE; notice = next) {
        next = notices.next(notice);
        notices.setNext(notice, list);
        list = notice;
        this.inRing--;
      }
      ring[place] = NO_NOTICE;
    }
    return list;
  }

  private complains(time: number): never {
    throw new RangeError(`an event at ${time} s was scheduled at ${this.now} s`);
  }
}
