/** What documents of an experiment say of the scenario that it was made of. */

import type { Registered } from '../scenario/register.ts';
import type { Both } from './format.ts';

export interface Origin {
  /** Its name. */
  readonly scenario: string;
  readonly seed: string;
  readonly title?: Both;
  readonly question?: Both;
  /** With the values that they have in the scenario as it stands. */
  readonly register: readonly Registered[];
  /** The command that gives the same results. */
  readonly command: string;
  /** Of the program. */
  readonly version: string;
}
