/**
 * How often in a row each submission was refused, where each waits by itself and its waits grow. Kept
 * beside the entities, for the few plans that need it; a slot that is another's by now counts from 0.
 */

import type { Entities } from '../../engine/entities.ts';
import type { SenderPlan } from '../../scenario/plan/plan.ts';

const KEYS = 2 ** 32;

/** Whether each submission waits by itself after a refusal, and longer each time. */
export function growsByItself({
  whose,
  growth,
}: Partial<Pick<SenderPlan['refused'], 'whose' | 'growth'>>): boolean {
  return whose === 'submission' && growth !== 1;
}

export class OwnRefusals {
  private readonly counts: number[] = [];
  private readonly whose: number[] = [];

  constructor(private readonly entities: Entities) {}

  /** One more refusal: how many there were before it. */
  next(entity: number): number {
    const who = this.entities.place(entity) * KEYS + this.entities.key(entity);
    const before = this.whose[entity] === who ? this.counts[entity]! : 0;
    this.whose[entity] = who;
    this.counts[entity] = before + 1;
    return before;
  }

  /** It was admitted. */
  forget(entity: number): void {
    this.whose[entity] = -1;
  }
}
