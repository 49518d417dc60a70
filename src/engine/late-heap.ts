/** A binary heap of notices, the first one due on top. */

import { NO_NOTICE, type Notices } from './notices.ts';

export class LateHeap {
  size = 0;
  private heap = new Int32Array(1024);

  constructor(private readonly notices: Notices) {}

  push(notice: number): void {
    if (this.size === this.heap.length) this.grow();
    const { heap } = this;
    const notices = this.notices;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (notices.isBefore(heap[parent]!, notice)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = notice;
  }

  /** Whether a notice, if it is one, is due before all in here. */
  isAfter(notice: number): boolean {
    return notice !== NO_NOTICE && this.notices.isBefore(notice, this.heap[0]!);
  }

  /** Takes the first one out and gives it; there must be one. */
  pop(): number {
    const { heap } = this;
    const first = heap[0]!;
    const last = --this.size;
    if (last > 0) this.sink(heap[last]!);
    return first;
  }

  /** Puts a notice in at the top. */
  private sink(notice: number): void {
    const { heap, size } = this;
    const notices = this.notices;
    let place = 0;
    let child = 1;
    while (child < size) {
      if (child + 1 < size && notices.isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (notices.isBefore(notice, heap[child]!)) break;
      heap[place] = heap[child]!;
      place = child;
      child = 2 * place + 1;
    }
    heap[place] = notice;
  }

  private grow(): void {
    const heap = new Int32Array(2 * this.heap.length);
    heap.set(this.heap);
    this.heap = heap;
  }
}
