/** The plainest future event list, to hold the wheel against: a sorted order kept by a binary heap. */

import { type Calendar, type Kind, NONE, type Rank } from '../../src/engine/calendar.ts';

interface Entry {
  readonly time: number;
  readonly rank: Rank;
  readonly sequence: number;
  readonly kind: Kind;
  readonly subject: number;
}

const isBefore = (a: Entry, b: Entry) =>
  a.time !== b.time
    ? a.time < b.time
    : a.rank !== b.rank
      ? a.rank < b.rank
      : a.sequence < b.sequence;

export class Heap implements Calendar {
  now = 0;
  subject = 0;
  private sequence = 0;
  private readonly entries: Entry[] = [];

  get size(): number {
    return this.entries.length;
  }

  schedule(time: number, rank: Rank, kind: Kind, subject: number): void {
    const { entries } = this;
    entries.push({ time, rank, kind, subject, sequence: this.sequence++ });
    for (let at = entries.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entries[at]!, entries[parent]!)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  next(): Kind {
    const first = this.entries[0];
    if (first === undefined) return NONE;
    const last = this.entries.pop()!;
    if (this.entries.length > 0) {
      this.entries[0] = last;
      this.sink();
    }
    this.now = first.time;
    this.subject = first.subject;
    return first.kind;
  }

  private sink(): void {
    const { entries } = this;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < entries.length && isBefore(entries[child]!, entries[least]!)) least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.entries[a]!;
    this.entries[a] = this.entries[b]!;
    this.entries[b] = kept;
  }
}
