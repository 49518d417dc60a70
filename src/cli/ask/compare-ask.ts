/** What a user asked for of a comparison. */

import type { RunAsk } from './ask.ts';

export interface CompareAsk extends RunAsk {
  /** Names of the options beside the base; absent: all. */
  readonly options?: readonly string[];
  /** Of `summary.csv`; absent: a few that matter to most. */
  readonly measures?: readonly string[];
}
