/**
 * The moments of a run, told to whoever observes it. The model never reads an observer back, so that
 * observing cannot change what happens. An observer may read the entity while it is told of it.
 */

import type { Calendar } from '../engine/calendar.ts';
import type { Entities } from '../engine/entities.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { StageId } from './kinds.ts';

/** How a submission ended. */
export type End = 'printReady' | 'duplicate' | 'recordAgain' | 'dropped' | 'lost';

/** Why one was dropped or lost; the keys of `causes` in the results. */
export type Cause = 'full' | 'refused' | 'patience' | 'overwritten' | 'outage' | 'store';

/** What becomes of a submission by each cause. */
export const CAUSE_ENDS = {
  full: 'dropped',
  refused: 'dropped',
  patience: 'dropped',
  overwritten: 'lost',
  outage: 'lost',
  store: 'lost',
} as const satisfies Readonly<Record<Cause, End>>;

/**
 * Why one left a stage unserved; `closing`: sent home, `dropped`: refused for good by a later stage,
 * `outage`: from service, what was done for it being gone, `carried`: a courier took it; all but those
 * of an outage leave the line.
 */
export type Withdrawal =
  | 'patience'
  | 'closing'
  | 'overwritten'
  | 'dropped'
  | 'outage'
  | 'store'
  | 'carried';

/** What became of a copy: known to the centre, answered as a duplicate, or gone as a submission goes. */
export type CopyEnd = 'recognised' | 'answered' | Cause;

export interface Observer {
  /** One was waiting in a stage before the start; it enters the stage next. */
  before(stage: StageId, entity: number): void;
  /** A person comes for the first time. */
  arrived(entity: number): void;
  /** A person is sent home, to come back or (`forGood`) not. */
  turnedAway(entity: number, forGood: boolean): void;
  /** `since` of the entity is the present instant. */
  entered(stage: StageId, entity: number): void;
  /** Service begins; `since` is still the entry into the stage. */
  started(stage: StageId, entity: number): void;
  /** It leaves the stage for the next one. */
  left(stage: StageId, entity: number): void;
  /** It leaves the stage unserved. */
  withdrew(stage: StageId, entity: number, why: Withdrawal): void;
  /** Its service is over but the next stage has no room: it keeps its server. */
  blocked(stage: StageId, entity: number): void;
  /** An attempt to enter was refused or, with `dropped`, refused for good. */
  refused(stage: StageId, entity: number, dropped: boolean): void;
  /** One that was never refused before is refused. */
  refusedFirst(entity: number): void;
  /** It, or its line, tries again after a wait. */
  retried(stage: StageId, entity: number): void;
  /** The recording is finished: a submission begins (`bornAt` is now). */
  recorded(entity: number): void;
  /** It reached the centre. */
  delivered(entity: number): void;
  /** A transfer failed or was cut at the time-out; or it was broken off, and spends no try. */
  failed(entity: number, brokenOff?: boolean): void;
  /** Tries used up; it stays where it is. */
  stranded(entity: number): void;
  /**
   * The submission is answered, dropped or lost. The entity is released next, unless `awaitsCard` follows.
   */
  ended(entity: number, end: End, cause?: Cause): void;
  /** The courier of a regency sets out with so many; each has withdrawn from the uplink before. */
  carries(regency: number, records: number): void;
  /** What a courier brought is read in at the centre; `delivered` follows, unless it is dropped. */
  readIn(entity: number): void;
  /** Answered and print-ready, with a print stage to come. */
  awaitsCard(entity: number): void;
  /** Its card is printed; the entity is released next. */
  printed(entity: number): void;
  /** The answer to a transfer was lost: the office holds this copy of what the centre has. */
  copied(copy: number): void;
  /** A copy is no more; it is released next. No other moment tells of copies but those of stages. */
  discarded(copy: number, how: CopyEnd): void;
  /** Servers that may start a service, over all places, from now on. */
  capacity(stage: StageId, servers: number): void;
  /**
   * So many are in service, over all places, beyond the servers that may start one there: after closing
   * time, say, or their server broke. No moment, for it follows from the others and the plan.
   */
  overtime?(stage: StageId, number: number): void;
  /**
   * The gateway admits so many a second from now on, of which at most `size` wait unused, or is shut: no
   * moment, for it follows from the plan and from outages.
   */
  offers?(rate: number, size: number, isOpen: boolean): void;
  /** The gateway has let one in: no moment, for a transfer begins with it. */
  admitted?(): void;
  /** A point of the time series is due. */
  observes(): void;
  /** An event is over, and all that it caused has been told: no moment, but a time to check the books. */
  settled?(): void;
}

/** Makes an observer for a run that is about to begin. */
export type Observe<T extends Observer> = (plan: Plan, calendar: Calendar, entities: Entities) => T;

const nothing = () => {};

/** The observer that does nothing. */
export const unobserved: Observer = {
  before: nothing,
  arrived: nothing,
  turnedAway: nothing,
  entered: nothing,
  started: nothing,
  left: nothing,
  withdrew: nothing,
  blocked: nothing,
  refused: nothing,
  refusedFirst: nothing,
  retried: nothing,
  recorded: nothing,
  delivered: nothing,
  failed: nothing,
  stranded: nothing,
  ended: nothing,
  carries: nothing,
  readIn: nothing,
  awaitsCard: nothing,
  printed: nothing,
  copied: nothing,
  discarded: nothing,
  capacity: nothing,
  observes: nothing,
};
