/** A place of a stage with servers and a line, and what the stage is told about its surroundings. */

import type { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Next, Person } from './run.ts';

export interface Place {
  readonly line: Person[];
  readonly held: { readonly person: Person; readonly leaves: () => void }[];
  /** In service, in the order of their starts; [s] still to serve while the stage is shut. */
  readonly serving: { readonly person: Person; until: number; left: number }[];
  /** Places kept for those who were admitted and are still on their way. */
  promised: number;
  /** Servers in use, those kept by the blocked among them. */
  busy: number;
  installed: number;
  isOpen: boolean;
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
  /** One in line when the day ends. */
  readonly sentHome?: (person: Person) => void;
}

export function emptyPlace(isOpen: boolean): Place {
  return {
    line: [],
    held: [],
    serving: [],
    promised: 0,
    busy: 0,
    installed: 0,
    isOpen,
    last: -1,
  };
}
