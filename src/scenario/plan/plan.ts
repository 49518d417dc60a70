/**
 * What is simulated: a scenario laid out over places and seconds. Plain data; no dates, no names of
 * files, no units but seconds [s], bytes [B], items and shares. All instants count from the start of
 * the run; NONE of it changes during a run.
 */

import type { FailurePlan, LineFailurePlan, OutageLaws } from './failures.ts';
import type { Openings, Shut } from './hours.ts';
import type { Parameter } from './parameter.ts';
import type { PeoplePlan } from './people.ts';

/** On the globe [degrees]; south and west are negative. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Regency {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  /** Index in `Plan.zones`. */
  readonly zone: number;
  /** Where it is drawn on a map; it plays no part in the simulation. */
  readonly position?: Position;
  /** First office and number of offices; the first is the seat. */
  readonly firstOffice: number;
  readonly offices: number;
  /** The last of the offices is no place but its mobile team; absent: none is. */
  readonly hasMobile?: true;
}

/** Who is served next, of those in line; never at the cost of one in service. */
export type OrderPlan =
  | { readonly kind: 'newest-first' }
  /** One from each regency that has one waiting, in turn. */
  | { readonly kind: 'fair-by-regency' }
  /** Lower numbers first; those with the same, first come, first served. */
  | {
      readonly kind: 'priority';
      readonly by: Extract<Parameter, { form: 'offices' | 'arrivals' }>;
    };

export interface ServicePlan {
  /** Servers of each place; Infinity for unlimited. */
  readonly servers: Parameter;
  readonly working: number;
  readonly service: Parameter;
  /** Waiting places; Infinity for unlimited. */
  readonly room: Parameter;
  readonly whenFull: 'refuse' | 'drop' | 'block';
  /** Absent: first come, first served. */
  readonly order?: OrderPlan;
  /**
   * By zone (the match: one entry, the centre's), then, where there are mobile teams, theirs by zone;
   * absent: always open.
   */
  readonly openings?: readonly Openings[];
  readonly patience?: Parameter;
  readonly shut: readonly Shut[];
  /** At least one; absent: nothing breaks. */
  readonly failures?: readonly FailurePlan[];
}

export interface BackOffPlan {
  readonly wait: Parameter;
  readonly growth: number;
  readonly longest: number;
  readonly jitter: number;
}

/** Several transfers at once that share the speed of a line. */
interface Sharing {
  /** How many at each office; Infinity for unlimited. */
  readonly transfers: Parameter;
  /** Whose the line is; a regency's has the speed of its first office. */
  readonly line: 'office' | 'regency';
}

export interface SenderPlan {
  /** One transfer at a time, or any number, each at full speed; or several that share it. */
  readonly servers: 1 | 'unlimited' | Sharing;
  readonly isNewestFirst: boolean;
  /** Useful speed [B/s], or with `useful` the whole speed; Infinity for unlimited. */
  readonly speed: Parameter;
  /** Share of the speed that is useful, where it is not one number. */
  readonly useful?: Parameter;
  /** Share of the answers that do not reach the office, and whether the centre knows what comes again. */
  readonly lostAnswer?: Parameter;
  readonly recognised?: boolean;
  /** At which a store is lost with all in it [1/s]. */
  readonly storeLoss?: Parameter;
  /** At least one; absent: no line breaks. */
  readonly failures?: readonly LineFailurePlan[];
  /** Whether something may interrupt a transfer under way. */
  readonly interrupted: boolean;
  readonly size: Parameter;
  readonly room: Parameter;
  readonly whenFull: 'block' | 'overwrite';
  readonly openings?: readonly Openings[];
  readonly shut: readonly Shut[];
  readonly fails: Parameter;
  /** [s]; Infinity for none. */
  readonly timeout: number;
  readonly refused: BackOffPlan & { readonly whose: 'line' | 'submission' };
  /** `tries` may be Infinity. */
  readonly failed: BackOffPlan & { readonly tries: number };
}

export interface GatewayPlan {
  /** [1/s]; Infinity for unlimited. */
  readonly accepts: Parameter;
  /** [s] */
  readonly burst: number;
  /** Transfers admitted of a regency on a day of the centre, read at its first office; absent: all. */
  readonly quota?: Parameter;
  readonly shut: readonly Shut[];
  /** At least one; absent: nothing breaks. Of `keeps`, the share of `accepts` that is left. */
  readonly failures?: readonly (OutageLaws & { readonly keeps: number })[];
}

/** Shares of the answers: print-ready, recorded before, to be recorded again. */
export interface AnswerShares {
  readonly unique: number;
  readonly duplicate: number;
  readonly again: number;
}

export interface MatchPlan extends ServicePlan {
  /** Of what the match decides; with `Plan.adjudicate`, what is left to 1 goes there. */
  readonly results: AnswerShares;
  /** Places left for unique results; Infinity for none. */
  readonly licence: number;
}

/** People at the centre decide what the match leaves open. */
export interface AdjudicatePlan extends ServicePlan {
  /** Of what they decide; they sum to 1. */
  readonly results: AnswerShares;
}

/** Without room, patience or working share: every card is printed in the end. */
export interface PrintPlan extends ServicePlan {
  /** Blank cards of the country; absent: as many as are needed. */
  readonly blanks?: BlanksPlan;
}

/** `counts[i]` blanks come at `from[i]` [s], ascending; those at or before 0 are there at the start. */
export interface BlanksPlan {
  readonly from: Float64Array;
  readonly counts: Float64Array;
}

/** From the answer to the office. */
export interface ReplyPlan {
  readonly takes: Parameter;
}

/** The courier of each regency. */
export interface CourierPlan {
  /** A trip begins with more unsent than this, or one older than this [s]; Infinity for neither. */
  readonly moreThan: number;
  readonly olderThan: number;
  /** One way [s]. */
  readonly trip: Parameter;
  /** Records a trip. */
  readonly load: number;
  /** Nothing is recorded at an office while its box is away. */
  readonly away: boolean;
  /** Without room, patience or working share. */
  readonly readIn: ServicePlan;
  /** [IDR] a trip; 0 where none is given. */
  readonly cost: number;
}

/** Offices of a plan that stand for more. */
export interface SamplePlan {
  /** One in so many: each submission stands for as many. */
  readonly oneIn: number;
  readonly offices: number;
  /** Of so many offices and regencies. */
  readonly ofOffices: number;
  readonly ofRegencies: number;
}

export interface Plan {
  readonly name: string;
  readonly option: string;
  /** End of the run [s]. */
  readonly end: number;
  /** Stop as soon as nobody is left to come and nothing is left to do. */
  readonly untilDrained: boolean;
  /** UTC milliseconds of instant 0; absent in a scenario of offsets. */
  readonly epoch?: number;
  /** First midnight of the centre's zone at or after 0 [s]: day d of the results begins at d x 86,400 + this. */
  readonly centreMidnight: number;
  /** Step of the time series [s]. */
  readonly series: number;
  /** Hours ahead of UTC, ascending. */
  readonly zones: readonly number[];
  readonly regencies: readonly Regency[];
  /** By office: index of its regency. */
  readonly regencyOf: Uint16Array;
  /**
   * By office: its number in the WHOLE place table in the order of the codes, whatever `only` chose:
   * the place of its draws, so that a part of the country meets the same citizens. Below 65,000.
   */
  readonly identity: Uint16Array;
  readonly people: PeoplePlan;
  readonly station?: ServicePlan;
  readonly uplink?: SenderPlan;
  readonly courier?: CourierPlan;
  readonly gateway?: GatewayPlan;
  readonly match?: MatchPlan;
  readonly adjudicate?: AdjudicatePlan;
  readonly reply?: ReplyPlan;
  readonly print?: PrintPlan;
  /** Waiting at instant 0 in each stage. They belong to no regency. */
  readonly start: {
    readonly station: number;
    readonly uplink: number;
    readonly match: number;
    /** Answered before the start, and print-ready. */
    readonly print?: number;
  };
  /** On time if answered within this [s]. */
  readonly deadline: number;
  /** Present where the run begins with a reported backlog. */
  readonly reported?: true;
  /** How many the table has, where only some of them run. */
  readonly ofRegencies?: number;
  /** Where some offices stand for all: the centre is that of all, until `inProportion`. */
  readonly sample?: SamplePlan;
}
