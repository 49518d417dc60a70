/**
 * Who is in service beyond the servers that may start one at that place: after closing time, or where a
 * server broke. Each place counts for itself, since nobody of one place is served by the idle servers of
 * another.
 */

import type { Context } from './context.ts';
import type { StageId } from './kinds.ts';

export class Overtime {
  /** In service at all places. */
  private served = 0;
  /** Of these the ones beyond. */
  private beyond = 0;

  constructor(
    private readonly context: Context,
    private readonly stage: StageId,
  ) {}

  /** Whether there are such; mostly there are none. */
  get isAny(): boolean {
    return this.beyond > 0;
  }

  /** A service starts, on a server that may start it. */
  starts(): void {
    this.served++;
  }

  /** Somebody leaves service; @param isBeyond whether there were more in service than servers there */
  leaves(isBeyond: boolean): void {
    this.served--;
    if (isBeyond) this.tell(this.beyond - 1);
  }

  /** One whose server broke goes on with another. */
  takenUp(): void {
    this.tell(this.beyond - 1);
  }

  /** Servers have changed; @param used those in use, over all places */
  recount(used: number): void {
    this.tell(this.served - used);
  }

  private tell(beyond: number): void {
    if (beyond === this.beyond) return;
    this.beyond = beyond;
    this.context.observer.overtime?.(this.stage, beyond);
  }
}
