/**
 * Which transfer is the first of a submission, whose wait before it counts. One that is broken off through
 * no fault of its own spends no try, so that the tries alone do not tell. Those are few, and are known by
 * place and key, because one that waits may lose its slot.
 */

import type { Entities } from '../engine/entities.ts';

const KEYS = 2 ** 31;

export class FirstTransfers {
  private readonly begun = new Set<number>();

  constructor(private readonly entities: Entities) {}

  /** Whether the transfer that starts now is the first. */
  isFirst(entity: number): boolean {
    return this.entities.attempts(entity) === 0 && !this.forgets(entity);
  }

  brokenOff(entity: number): void {
    if (this.entities.attempts(entity) === 0) this.begun.add(this.nameOf(entity));
  }

  /** Whether there was something to forget. */
  forgets(entity: number): boolean {
    return this.begun.size > 0 && this.begun.delete(this.nameOf(entity));
  }

  private nameOf(entity: number): number {
    const { entities } = this;
    const name = 1 + entities.place(entity) * KEYS + entities.key(entity);
    return entities.isCopy(entity) ? -name : name;
  }
}
