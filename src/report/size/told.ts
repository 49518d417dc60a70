/** What every document of a sizing is made from. */

import type { CountedLine } from '../../experiment/costs.ts';
import type { SizeReport } from '../experiment/size-json.ts';
import type { Origin } from '../origin.ts';

export interface SizeTold extends Origin {
  readonly report: SizeReport;
  /** What is known before a run that the winner costs, line by line; empty without prices, and without a winner. */
  readonly lines: readonly CountedLine[];
}
