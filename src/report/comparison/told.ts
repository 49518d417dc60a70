/** What every document of a comparison is made from. */

import type { Comparison } from '../../experiment/compare.ts';
import type { Registered } from '../../scenario/register.ts';
import type { Both } from '../format.ts';
import type { Changed } from './changes.ts';

export interface ComparisonTold {
  readonly comparison: Comparison;
  readonly scenario: string;
  readonly seed: string;
  readonly title?: Both;
  readonly question?: Both;
  /** With the values that they have in the base. */
  readonly register: readonly Registered[];
  /** What each option changes of the base, in the order of the options; nothing of the base itself. */
  readonly changes: readonly (readonly Changed[])[];
  /** The command that gives the same results. */
  readonly command: string;
  /** Of the program. */
  readonly version: string;
}
