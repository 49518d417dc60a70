/** When a stage of a plan is open, and when it is shut; seconds from the start of the run. */

import type { Prose } from '../as-read/prose.ts';

/** Open from `from[i]` to `to[i]`, in order and apart; `endsDay[i]` is 1 at the day's last closing. */
export interface Openings {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly endsDay: Uint8Array;
}

/** Shut from `from` to `to` [s], whatever the hours; in order and apart. */
export interface Shut {
  readonly from: number;
  readonly to: number;
  readonly told: boolean;
  readonly why: Prose;
  /** Of a line: what becomes of a transfer in progress; absent: it finishes. */
  readonly work?: 'finish' | 'restart' | 'resume';
}
