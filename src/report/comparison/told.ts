/** What every document of a comparison is made from. */

import type { Comparison } from '../../experiment/compare.ts';
import type { Origin } from '../origin.ts';
import type { Changed } from './changes.ts';

export interface ComparisonTold extends Origin {
  readonly comparison: Comparison;
  /** What each option changes of the base, in the order of the options; nothing of the base itself. */
  readonly changes: readonly (readonly Changed[])[];
}
