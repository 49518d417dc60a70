/**
 * Blank cards: one stock of the country, filled by deliveries on their dates. A card takes one when its
 * printing begins; when none is left, no printing begins until the next delivery.
 *
 * One stock, because deliveries are known for the country only, and the centre hands them out where they
 * are used (assumption: at once, and wherever a printer is idle).
 */

import { Rank } from '../../engine/calendar.ts';
import type { BlanksPlan } from '../../scenario/plan/plan.ts';
import type { Timetables } from '../timetables.ts';

interface Printers {
  /** No printing begins any more. */
  stop(): void;
  /** Printing may begin again. */
  restart(): void;
}

export class Blanks {
  private left = 0;

  constructor(
    timetables: Timetables,
    plan: BlanksPlan,
    private readonly printers: () => Printers,
  ) {
    const later = plan.from.findIndex((instant) => instant > 0);
    const first = later === -1 ? plan.from.length : later;
    for (let index = 0; index < first; index++) this.left += plan.counts[index]!;
    timetables.add(Rank.change, plan.from.subarray(first), (index) =>
      this.deliver(plan.counts[first + index]!),
    );
  }

  get none(): boolean {
    return this.left === 0;
  }

  take(): void {
    if (--this.left === 0) this.printers().stop();
  }

  private deliver(count: number): void {
    const wasOut = this.none;
    this.left += count;
    if (wasOut && !this.none) this.printers().restart();
  }
}
