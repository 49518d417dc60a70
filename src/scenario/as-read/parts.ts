/** The small parts of a scenario as they were read: numbers, instants, weeks. */

import type { Law } from '../../engine/laws.ts';
import type { Prose } from './prose.ts';

/** An instant: a date (with a time of day in the centre's zone), or an offset. */
export type When =
  | { readonly date: string; readonly minute: number } // "2016-09-30", minutes since midnight
  | { readonly offset: number }; // [s] since the start of the run

/** Any number of a scenario, in one of its four forms. */
export type Num =
  | { readonly form: 'value'; readonly value: number }
  /** A column of the place table (or of the arrivals table); cells times `factor` are SI. */
  | {
      readonly form: 'column';
      /** What counts is 1 over the cell, which must not be 0. */
      readonly inverse?: true;
      readonly column: string;
      readonly factor: number;
      readonly seat?: number;
      /** Cells are multiplied by it, beside `factor`; what comes out above its bound is held at it. */
      readonly times?: number;
    }
  /** Dated steps; the first holds from the start. */
  | { readonly form: 'steps'; readonly first: number; readonly later: readonly Step[] }
  | { readonly form: 'law'; readonly law: Law };

export interface Step {
  readonly at: When;
  readonly value: number;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Opening times of one weekday: none when closed. Minutes since local midnight. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The openings of each weekday, changing at dates; the first holds from the start. */
export type Week = Record<
  Weekday,
  readonly { readonly since?: string; readonly openings: readonly Opening[] }[]
>;

export interface Closure {
  readonly from: When;
  /** A date without a time is inclusive: `minute` is then 1440. */
  readonly to: When;
  /** The senders know and make no attempt. Default false. */
  readonly told: boolean;
  readonly why: Prose;
  /** Of the lines only; `finish`. */
  readonly work?: 'finish' | 'restart' | 'resume';
}
