/**
 * What a calendar has to do later than its ring reaches, by epochs: stretches of time of equal length.
 *
 * A notice that is due in one of them is laid down in a record, behind the others of its epoch, and gives
 * up its place among the notices. When the ring gets there, the records of the epoch are read in the
 * order in which they were written, and are notices again. So the notices are those of the near future
 * alone and stay in the processor's cache, however many events are planned; each is moved once more.
 * Epochs are numbered from instant 0; what is due after the last one that is kept apart waits in one
 * line, and is looked through when the first of it is due to be opened.
 */

import { NO_NOTICE, type Notices } from './notices.ts';
import { Laid, Records } from './records.ts';

/** Epochs that are kept apart: of the entries of a calendar with a million, all but a few. */
const EPOCHS = 2 ** 10;
const MASK = EPOCHS - 1;
const STRIDE = 4;
/** The line of what is due later than all epochs that are kept apart. */
const LATER = STRIDE * EPOCHS;
/** Notices that come back at once when everything is sorted anew. */
const AT_ONCE = 4096;

export class Ahead {
  /** Notices laid down. */
  size = 0;
  /** The first epoch that is kept here. */
  epoch = 0;
  /** Epochs in a second. */
  private perSecond = 1;
  /** Where its line is. */
  private place = 0;
  private readonly records = new Records();
  private lines = new Int32Array(LATER + STRIDE);
  /** Of what is due after the epochs that are kept apart, the first one. */
  private firstLater = Number.POSITIVE_INFINITY;

  constructor(private readonly notices: Notices) {}

  /**
   * Lays down from now on what is due in an epoch or later, and gives what had been laid down, as lists of
   * some thousands: they may be laid down again.
   * @param perSecond epochs in a second, a power of two
   */
  startAt(epoch: number, perSecond: number, visit: (list: number) => void): void {
    const old = this.lines;
    this.lines = new Int32Array(old.length);
    this.epoch = epoch;
    this.perSecond = perSecond;
    this.firstLater = Number.POSITIVE_INFINITY;
    for (let line = 0; line <= LATER; line += STRIDE) {
      while (old[line + Laid.count]! > 0) visit(this.getUp(old, line, AT_ONCE));
    }
  }

  /** Lays down a notice that is due in `epoch` or later. */
  layDown(notice: number): void {
    const epoch = Math.floor(this.notices.time(notice) * this.perSecond);
    const from = epoch - this.epoch;
    let line = LATER;
    if (from < EPOCHS) line = STRIDE * ((this.place + from) & MASK);
    else if (epoch < this.firstLater) this.firstLater = epoch;
    this.notices.layDown(notice, this.records, this.records.roomBehind(this.lines, line));
    this.size++;
  }

  /** Moves on to the first epoch that has something, which there must be. */
  skip(): void {
    if (this.size === this.lines[LATER + Laid.count]) this.epoch = this.firstLater;
    while (this.epoch < this.firstLater && this.lines[STRIDE * this.place + Laid.count] === 0) {
      this.moveOn();
    }
  }

  /** Gives the notices of the first epoch as a list, and moves on to the next. */
  open(): number {
    if (this.epoch >= this.firstLater) this.sortLater();
    const list = this.getUp(this.lines, STRIDE * this.place, Number.POSITIVE_INFINITY);
    this.moveOn();
    return list;
  }

  private moveOn(): void {
    this.epoch++;
    this.place = (this.place + 1) & MASK;
  }

  /** Lays down again what was due after the epochs that are kept apart: some of it no longer is. */
  private sortLater(): void {
    const later = this.lines.slice(LATER);
    this.lines[LATER + Laid.count] = 0;
    this.firstLater = Number.POSITIVE_INFINITY;
    while (later[Laid.count]! > 0) {
      let next: number;
      for (let one = this.getUp(later, 0, AT_ONCE); one !== NO_NOTICE; one = next) {
        next = this.notices.next(one);
        this.layDown(one);
      }
    }
  }

  /** Takes the first ones of a line, `most` at most, and gives them as a list. */
  private getUp(lines: Int32Array, line: number, most: number): number {
    const { records, notices } = this;
    let record = lines[line + Laid.first]!;
    let left = lines[line + Laid.count]!;
    let list = NO_NOTICE;
    for (let count = 0; count < most && left > 0; count++) {
      const notice = notices.getUp(records, record);
      notices.setNext(notice, list);
      list = notice;
      record = records.drop(record, --left === 0);
    }
    this.size -= lines[line + Laid.count]! - left;
    lines[line + Laid.first] = record;
    lines[line + Laid.count] = left;
    return list;
  }
}
