/** A place of a stage with servers and a line, and what the stage is told about its surroundings. */

import type { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Next, Person } from './run.ts';
import type { Servers } from './servers.ts';

export interface Place {
  readonly line: Person[];
  readonly held: { readonly person: Person; readonly leaves: () => void }[];
  readonly servers: Servers;
  /** Places kept for those who were admitted and are still on their way. */
  promised: number;
  installed: number;
  isOpen: boolean;
  /** Closures and outages that stop it. */
  stops: number;
  /** Reasons of its own why nothing starts. */
  bars: number;
  /** Outages that leave a part, by their numbers in the list. */
  readonly slowed: Set<number>;
  /** Regency served last. */
  last: number;
}

export interface DeskOptions {
  readonly stage: StageId;
  readonly service: Purpose;
  readonly patience: Purpose;
  readonly placeOf: (person: Person) => number;
  /** By place. */
  readonly zones: readonly number[];
  readonly working: (place: number, servers: number) => number;
  readonly next: () => Next;
  /** The patience of one is over. */
  readonly reneged: (person: Person) => void;
  /** What was done for one is gone in an outage. */
  readonly lost: (person: Person) => void;
  /** One in line when the day ends. */
  readonly sentHome?: (person: Person) => void;
  /** A service starts. */
  readonly started?: () => void;
}

export function emptyPlace(isOpen: boolean, servers: Servers): Place {
  return {
    line: [],
    held: [],
    servers,
    promised: 0,
    installed: 0,
    isOpen,
    stops: 0,
    bars: 0,
    slowed: new Set(),
    last: -1,
  };
}

/** Servers of a place that may start a service. */
export function available({ installed, isOpen, stops, bars, servers }: Place): number {
  return isOpen && stops === 0 && bars === 0 ? installed - servers.broken(installed) : 0;
}
