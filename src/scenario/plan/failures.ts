/** Breakdown and repair at random, laid out. */

import type { Law } from '../../engine/laws.ts';

/** Up for a time, then down for a time, by the calendar. */
export interface OutageLaws {
  readonly up: Law;
  readonly down: Law;
}

/** Places that break at once. */
export interface SharedOutage extends OutageLaws {
  /** By place of the stage: its unit, numbered in the whole table; all places of one break together. */
  readonly unitOf: Uint16Array;
}

/** Random breakdown and repair of the offices' lines. */
export interface LineFailurePlan extends SharedOutage {
  /** Share of the speed that is left, above 0; absent: the line is down. */
  readonly keeps?: number;
  /** What becomes of a transfer under way; `restart` breaks it off, and spends no try; `lose` spends one. */
  readonly work: 'restart' | 'resume' | 'lose';
}

/** Random breakdown and repair of a service stage. */
export interface FailurePlan extends SharedOutage {
  /** What breaks at once: one server, or all that a unit has. */
  readonly scope: 'server' | 'unit';
  /** Share of the speed that is left; 0: nothing works. */
  readonly keeps: number;
  /** What becomes of those in service. */
  readonly work: 'restart' | 'resume' | 'lose';
}
