/** The store of an office, and the state of its line. */

import type { Ride } from './rides.ts';
import type { Person } from './run.ts';

export interface Office {
  readonly number: number;
  /** Ready to be sent, oldest first. */
  readonly line: Person[];
  readonly held: { readonly person: Person; readonly leaves: () => void }[];
  /** Between two tries, in the order in which their waits began; stranded ones. */
  resting: Person[];
  stranded: Person[];
  stored: number;
  /** Transfers that are under way or halted. */
  sending: number;
  halted: Ride[];
  /** The line waits after a refusal. */
  backsOff: boolean;
  /** Refusals of the line since the last admission. */
  refusals: number;
  isInHours: boolean;
  /** Outages that the line is in. */
  outages: number;
  /** Something came due while the line was closed. */
  isLate: boolean;
}

export function emptyOffice(number: number, isInHours: boolean): Office {
  return {
    number,
    line: [],
    held: [],
    resting: [],
    stranded: [],
    stored: 0,
    sending: 0,
    halted: [],
    backsOff: false,
    refusals: 0,
    isInHours,
    outages: 0,
    isLate: false,
  };
}

/** Oldest first. */
export function linesUp(person: Person, { line }: Office): void {
  const younger = line.findIndex((other) => other.born! > person.born!);
  line.splice(younger === -1 ? line.length : younger, 0, person);
}
