/**
 * A scenario as it was read: every quantity a number in seconds, bytes, items or shares, every
 * file it names read and checked for form, nothing yet laid out over places and time (plan.ts).
 */

import type { Place } from '../../problem.ts';
import type { Table } from '../text/table.ts';
import type { Cost } from './cost.ts';
import type { Closure, Num, Week, Weekday, When } from './parts.ts';
import type { Prose, TwoTexts } from './prose.ts';
import type { Failure, Order } from './stage.ts';
import type { Target } from './target.ts';
import type { Uplink } from './uplink.ts';

export interface Clock {
  /** First day, inclusive; absent in a scenario of offsets (`for` only). */
  readonly from?: string;
  /** Last day, inclusive; exactly one of `to` and `lasts`. */
  readonly to?: string;
  /** Length of the run [s]. */
  readonly lasts?: number;
  readonly stop: 'at-end' | 'drained';
  /** Dates on which every calendar with hours is closed. */
  readonly holidays: readonly string[];
  readonly hours: Readonly<Record<string, Week>>;
  /** Step of the time series [s]; 3600. */
  readonly series: number;
  /** First day of the scenario as written, where the run begins later, with a reported backlog. */
  readonly since?: string;
}

export interface Places {
  readonly table: Table;
  /** Names of the columns that play a part. */
  readonly columns: {
    readonly code: string;
    readonly name: string;
    readonly province: string;
    /** Hours ahead of UTC: 7, 8 or 9. */
    readonly zone: string;
    /** Number of offices of the regency. */
    readonly offices: string;
  };
  /** Codes to run; all when empty. */
  readonly only: readonly string[];
}

export interface Surge {
  /** Demand on a normal open day before the announcement [1/workday]; steps allowed. */
  readonly base: Num;
  readonly announced: string;
  readonly deadline: string;
  /** People who come from `announced` to `deadline`, both inclusive, in expectation. */
  readonly total: number;
  /** The last days before the deadline have `more` more (0.3 = + 30 %). */
  readonly last?: { readonly days: number; readonly more: number };
  /** [s] */
  readonly halfLife: number;
  /** Factor on the surge part by place, renormalised to the national total. */
  readonly multiplier?: Num;
  /** Whole days [s] by which the surge of a place comes later, deadline and all. */
  readonly delay?: Num;
}

export interface People {
  /** Exactly one of surge, rate, gaps, sources, table. */
  readonly surge?: Surge;
  /** Poisson; [1/s] when `per` is 'time', per normal open day when 'workday'. */
  readonly rate?: { readonly value: Num; readonly per: 'time' | 'workday' };
  /** Renewal: time between arrivals [s]. */
  readonly gaps?: Num;
  /** Finite sources: how many, and how long each is idle between two requests [s]. */
  readonly sources?: { readonly number: number; readonly idle: Num };
  /**
   * One arrival a row: column `at` (or `gap`), optional `place`, other columns are attributes; or
   * counts by day: `date`, `place`, `count`.
   */
  readonly table?: Table;
  /** What stands for a daily count that the table lacks. */
  readonly missing: 'refuse' | 'zero' | 'last' | 'linear';
  readonly enter?: 'station' | 'uplink' | 'match';
  readonly supply?: {
    /** People to come at the start, by place; with `share`, in proportion to unrecorded x share. */
    readonly unrecorded: Num;
    readonly share?: Num;
    /** National total that `unrecorded x share` is scaled to; absent: taken as it is. */
    readonly total?: number;
    /** [1/s], shared out as the supply. */
    readonly newlyEligible: number;
  };
  readonly weekdays: Readonly<Record<Weekday, number>>;
  /** Weights of the 24 local hours. */
  readonly profile?: readonly number[];
  /** Coefficients of variation of the gamma day effect; 0 and 0. */
  readonly spread: { readonly national: number; readonly local: number };
  /** Numbers handed out a day per office. */
  readonly limit?: Num;
  /** Share of those turned away who come back; 0 when absent. */
  readonly comeBack: number;
  /** Those who were recorded and come once more, out of fear that it was lost. */
  readonly again?: { readonly share: number; readonly after: Num; readonly recognised: number };
  /** They come when a number is kept for them, at most so many open days later (Infinity: any). */
  readonly appointments?: { readonly within: number };
}

export const STAGES = ['station', 'uplink', 'gateway', 'match', 'adjudicate', 'print'] as const;
export type StageName = (typeof STAGES)[number];

export interface Stage {
  readonly servers: Num | 'unlimited';
  /** Share of servers in working order, drawn once per place and kept; 1. */
  readonly working: number;
  /** Time of service [s]; `speed: x` is read as the constant 1/x. */
  readonly service: Num;
  readonly room: Num | 'unlimited';
  readonly whenFull: 'refuse' | 'drop' | 'block';
  readonly order: Order;
  /** Name in `clock.hours`; always open when absent. */
  readonly hours?: string;
  readonly patience?: Num;
  readonly closed: readonly Closure[];
  readonly failures: readonly Failure[];
}

/** What each regency has beside its offices: sets that go out on days of their own. */
export interface Mobile {
  readonly servers: Num;
  /** Name in `clock.hours`. */
  readonly hours: string;
  /** Of the people of a regency, those who wait for it. */
  readonly share: Num;
}

export interface Station extends Stage {
  readonly mobile?: Mobile;
}

export interface Gateway {
  /** [1/s]; unlimited when absent. */
  readonly accepts?: Num;
  /** Transfers a day of each regency; unlimited when absent. */
  readonly quota?: Num;
  /** The bucket holds this many seconds of `accepts`; at least one token. */
  readonly burst: number;
  readonly closed: readonly Closure[];
  readonly failures: readonly Pick<Failure, 'up' | 'down' | 'keeps'>[];
}

export interface Match extends Stage {
  /** They sum to 1. */
  readonly results?: {
    readonly unique: number;
    readonly duplicate: number;
    readonly again: number;
    /** Left to people; none when absent. */
    readonly adjudicate?: number;
  };
  readonly licence?: { readonly room: number; readonly used: number };
}

export interface Adjudicate extends Stage {
  /** They sum to 1; absent: as the match finds among those it decides. */
  readonly results?: {
    readonly unique: number;
    readonly duplicate: number;
    readonly again: number;
  };
}

/** Something that comes into a stock. */
export interface Delivery {
  readonly at: When;
  readonly count: number;
}

export interface Print extends Stage {
  /** Blank cards of the country; absent: as many as are needed. */
  readonly blanks?: readonly Delivery[];
}

/** One for each regency. */
export interface Courier {
  readonly when: { readonly moreThan?: number; readonly olderThan?: number };
  /** One way [s]. */
  readonly trip: Num;
  readonly load: number;
  readonly away: boolean;
  readonly readIn: Stage;
  /** [IDR] a trip. */
  readonly cost?: number;
}

export interface Assumption {
  readonly of: string;
  readonly basis: Prose;
  readonly range?: readonly [string, string];
  readonly weight?: 'low' | 'middle' | 'high';
}

/** Of the offices one in so many, at most: fewer would say nothing. */
export const MOST_ONE_IN = 100;

export interface Scenario {
  readonly name: string;
  /** "base", or the name of the option that was applied. */
  readonly option: string;
  readonly title?: TwoTexts;
  readonly question?: TwoTexts;
  readonly clock: Clock;
  readonly places?: Places;
  readonly people: People;
  /** On time if answered within this [s]; 86,400. */
  readonly deadline: number;
  readonly station?: Station;
  readonly uplink?: Uplink;
  readonly courier?: Courier;
  readonly gateway?: Gateway;
  readonly match?: Match;
  readonly adjudicate?: Adjudicate;
  /** From the answer to the office. */
  readonly reply?: { readonly takes: Num };
  readonly print?: Print;
  /** Waiting in a stage at the start. */
  readonly start: Partial<Record<StageName, number>>;
  readonly optionNames: readonly string[];
  readonly targets: readonly Target[];
  readonly costs: readonly Cost[];
  readonly assumptions: readonly Assumption[];
  /** Figures of the record, for a back-test. */
  readonly observed?: Table;
  readonly seed: string;
  readonly replications: number;
  /** One office in so many runs, and stands for all; 1: all run. */
  readonly sample: number;
  /** Path, line and column of the key at a dotted path, or of its nearest ancestor. */
  readonly where: (path: string) => Place;
  /** The effective document after option and settings, for the lock file. */
  readonly resolved: unknown;
  /** Every file read, with its bytes' SHA-256, for the manifest. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
