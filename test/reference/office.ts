/** The store of an office, and the state of its line. */

import type { Person } from './run.ts';

export interface Office {
  /** Ready to be sent, oldest first. */
  readonly line: Person[];
  readonly held: { readonly person: Person; readonly leaves: () => void }[];
  stored: number;
  sending: number;
  /** The line waits after a refusal. */
  backsOff: boolean;
  /** Refusals of the line since the last admission. */
  refusals: number;
  isInHours: boolean;
  /** Something came due while the line was closed. */
  isLate: boolean;
}

export function emptyOffice(isInHours: boolean): Office {
  return {
    line: [],
    held: [],
    stored: 0,
    sending: 0,
    backsOff: false,
    refusals: 0,
    isInHours,
    isLate: false,
  };
}
