/** What one run gave: plain data, the same for the same (plan, seed, replication), no wall clock. */

import type { Cause } from '../model/observer.ts';
import type { Ages } from './ages.ts';
import type { Held } from './delay-book.ts';
import type { Ledger } from './ledger-book.ts';

/** Delays [s] of the submissions of a tally, the unfinished counted with the time so far. */
export interface Delay {
  readonly finished: number;
  readonly unfinished: number;
  /** Mean of all, the unfinished with their age at the end: a lower bound while any is unfinished. */
  readonly mean: number | null;
  /** Kaplan-Meier quantiles; null where not reached by the end. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Longest; null where some will never get there, or an unfinished one is older than every finished one. */
  readonly max: number | null;
}

/** Every submission is in exactly one of these; they add up to those recorded, always. */
export const CLASSES = [
  'onTime',
  'delayed',
  'waitingAtOffice',
  'waitingAtCentre',
  'stranded',
  'dropped',
  'lost',
] as const;

/**
 * Copies of submissions that the centre has, kept by offices that do not know: made = recognised +
 * answered (as duplicates, which used the match) + gone (dropped or lost) + left (in flight at the end).
 */
export interface Copies {
  readonly made: number;
  readonly recognised: number;
  readonly answered: number;
  readonly gone: number;
  readonly left: number;
}

/** Counts at the end of the run: the classes of the submissions, and more. */
export interface Tally {
  readonly recorded: number;
  readonly onTime: number;
  readonly delayed: number;
  readonly waitingAtOffice: number;
  readonly waitingAtCentre: number;
  readonly stranded: number;
  readonly dropped: number;
  readonly lost: number;
  /** Of the waiting, those already past the delay target. */
  readonly waitingPast: number;
  /** Submissions ever refused at the gateway or the match. */
  readonly refusedOnce: number;
  /** People who came, once each; those who were recorded and came once more count again. */
  readonly people: number;
  /** Of the people, those who had been recorded and came once more; where the plan has such. */
  readonly repeats?: number;
  /** Times somebody left unserved: turned away at the door or at closing, or out of patience. */
  readonly turnedAway: number;
  /** People who will not come again. */
  readonly gaveUp: number;
  /** People who are at the station at the end, or at home and will come back: people = recorded + gaveUp + these. */
  readonly notYetRecorded: number;
  readonly answers: {
    readonly printReady: number;
    readonly duplicate: number;
    readonly recordAgain: number;
  };
  /** Dropped and lost by cause. */
  readonly causes: Readonly<Record<string, number>>;
  /** Where answers may be lost; no other number counts copies but those of stages. */
  readonly copies?: Copies;
  readonly delivery: Delay;
  readonly turnRound: Delay;
  /** With a print stage: cards of submissions; the class of a submission is settled by its answer. */
  readonly print?: {
    readonly printed: number;
    /** Print-ready without a card: the answer on its way, or in the line of the printers. */
    readonly waiting: number;
    /** From the end of the recording to the card; who never gets one counts as never. */
    readonly delay: Delay;
  };
}

/** One stage over the whole run; times [s], levels in entities. */
export interface StageTally {
  readonly arrivals: number;
  readonly served: number;
  readonly refused: number;
  readonly dropped: number;
  /**
   * Left the line unserved, their patience over. Who is sent home at closing time is in `turnedAway` of
   * the tally, what is overwritten or dropped at the door of a later stage in its `causes`.
   */
  readonly reneged: number;
  readonly blocked: number;
  readonly retries: number;
  readonly meanWait: number | null;
  readonly meanTime: number | null;
  readonly probabilityOfWait: number | null;
  readonly wait: {
    readonly p50: number | null;
    readonly p90: number | null;
    readonly p95: number | null;
    readonly p99: number | null;
  };
  readonly meanLine: number;
  readonly meanInStage: number;
  /**
   * Occupied server-time (a blocked server is occupied) over server-time available; of the gateway the
   * admissions that did not go unused over those it offered; null where there is no limit.
   */
  readonly utilisation: number | null;
  readonly backlogAtEnd: number;
  readonly peakBacklog: number;
  /** [s] since the start of the run. */
  readonly peakAt: number;
}

/**
 * By day of the centre's calendar (day 0 begins at Plan.centreMidnight; what comes before it is day 0).
 * Regency arrays are row-major: regency r, day d at index r x days + d.
 */
export interface DaySeries {
  readonly days: number;
  /** Submissions recorded on the day, and their class at the end of the run; the classes add up. */
  readonly recorded: Int32Array;
  readonly onTime: Int32Array;
  readonly delayed: Int32Array;
  readonly waitingWithin: Int32Array;
  readonly waitingPast: Int32Array;
  readonly stranded: Int32Array;
  readonly dropped: Int32Array;
  readonly lost: Int32Array;
  /** People turned away on the day. */
  readonly turnedAway: Int32Array;
  /** Answered on the day, whenever recorded; without those from before the start. */
  readonly answered: Int32Array;
  /** Dropped and lost on the day, whenever recorded, by cause; without those from before the start. */
  readonly causes: Readonly<Partial<Record<Cause, Int32Array>>>;
  readonly regencies: {
    /** Flows on the day. */
    readonly recorded: Int32Array;
    readonly delivered: Int32Array;
    readonly answered: Int32Array;
    /** Dropped and lost. */
    readonly gone: Int32Array;
    /** Levels at the end of the day: stranded, and people who came and are not recorded yet. */
    readonly stranded: Int32Array;
    readonly persons: Int32Array;
    /** With a print stage, at the end of the day: print-ready without a card. */
    readonly awaitingCard?: Int32Array;
  };
}

/** By step of Plan.series from instant 0, for the whole country; levels at the end of the step. */
export interface StepSeries {
  readonly step: number;
  readonly recorded: Int32Array;
  readonly delivered: Int32Array;
  readonly answered: Int32Array;
  readonly refused: Int32Array;
  /** People who came and are not recorded yet, those who will come back among them. */
  readonly persons: Int32Array;
  /** Recorded, not at the centre, still being tried. */
  readonly atOffice: Int32Array;
  readonly stranded: Int32Array;
  /** Received and not answered, with those from before the start. */
  readonly atCentre: Int32Array;
  /** With couriers, lost answers or stages after the match: the ledgers of all sides. */
  readonly ledgers?: readonly Ledger[];
}

/** Submissions recorded in each span of time, and their class at the end of the run; the classes add up. */
export type Cohorts = Pick<
  DaySeries,
  | 'recorded'
  | 'onTime'
  | 'delayed'
  | 'waitingWithin'
  | 'waitingPast'
  | 'stranded'
  | 'dropped'
  | 'lost'
>;

/**
 * By full hour of the centre's clock, from the hour in which the run begins; `before` of them lie before
 * the first midnight of the centre.
 */
export type HourSeries = { readonly before: number } & Cohorts;

/** What couriers carried; trips that have begun. */
export interface Carried {
  readonly trips: number;
  readonly records: number;
}

export interface Outcome {
  readonly scenario: string;
  readonly option: string;
  readonly seed: string;
  readonly replication: number;
  /** Instant the run ended [s]; before the plan's end only if it stopped when drained. */
  readonly endedAt: number;
  readonly national: Tally;
  /**
   * Waiting at the start, belonging to no regency. count = answered + waiting + dropped + gaveUp, always:
   * `waiting` are those still in flight, people not yet recorded and the stranded among them; `dropped`
   * are those of whom no copy will be sent, the lost among them.
   */
  readonly before: {
    readonly count: number;
    readonly answered: number;
    readonly waiting: number;
    readonly dropped: number;
    readonly gaveUp: number;
    readonly answers: Tally['answers'];
  };
  /** In the order of Plan.regencies. */
  readonly regencies: readonly Tally[];
  /** With couriers: their trips, the records they took, and what the trips cost [IDR]. */
  readonly courier?: Carried & { readonly cost: number; readonly regencies: readonly Carried[] };
  readonly stages: Readonly<Record<string, StageTally>>;
  readonly days: DaySeries;
  readonly hours: HourSeries;
  readonly steps: StepSeries;
  /**
   * By stage with a limit and by step, occupied server-time over server-time available, and the same of
   * the gateway's admissions; NaN where none was available.
   */
  readonly utilisation: Readonly<Record<string, Float64Array>>;
  /** Ages of all submissions of the country at their answers, and when last seen. */
  readonly ages: Ages;
  /** What holds submissions up, by regency and day. */
  readonly held: Held;
  readonly events: number;
  readonly submissionsInFlightPeak: number;
  /** Of all moments of the run, if it was asked for; 32 hexadecimal digits. */
  readonly fingerprint?: string;
}
