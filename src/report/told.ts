/** What every report of a run is made from: the page, the documents, the workbook. */

import type { CountedLine } from '../experiment/costs.ts';
import type { Findings } from '../experiment/replicate.ts';
import type { Registered } from '../scenario/register.ts';
import type { Both } from './format.ts';

export interface Told {
  readonly study: Findings;
  readonly title?: Both;
  readonly question?: Both;
  readonly register: readonly Registered[];
  /** What the run costs, line by line; empty where the scenario has no prices. */
  readonly costs: readonly CountedLine[];
  /** The command that gives the same results. */
  readonly command: string;
  /** Of the program. */
  readonly version: string;
}
