/** Who comes when, laid out over offices and seconds. */

import type { Parameter } from './parameter.ts';

/**
 * Demand of one zone: constant between instants. The rate of an office in segment i is
 * (base[i] x baseShare + surge[i] x surgeShare) x day effect x remaining / initial.
 */
export interface Demand {
  /** Starts of the segments; the last one ends with the run. */
  readonly from: Float64Array;
  /** [1/s], for the whole country. */
  readonly base: Float64Array;
  readonly surge: Float64Array;
  /** Local midnights, from the first at or before 0; empty where nothing changes by the day. */
  readonly days: Float64Array;
}

export type Arrivals =
  | {
      readonly kind: 'poisson';
      /** By zone, or by what `demandOf` says. */
      readonly demand: readonly Demand[];
      /** By office: index of its demand, where it differs inside a zone; in the order of the zones. */
      readonly demandOf?: Uint16Array;
      /** By office; over the whole place table they sum to 1, whatever `only` chose. */
      readonly baseShare: Float64Array;
      readonly surgeShare: Float64Array;
      /** People to come, by office; absent: unlimited. */
      readonly supply?: Float64Array;
      /** Added to the supply at each local midnight, by office. */
      readonly newPerDay: Float64Array;
      /** cv of the gamma day effect. */
      readonly spread: { readonly national: number; readonly local: number };
    }
  /** At the only office. */
  | { readonly kind: 'renewal'; readonly gap: Parameter }
  /** So many, at the only office: each is idle, asks, and is idle again when it has been dealt with. */
  | { readonly kind: 'sources'; readonly number: number; readonly idle: Parameter }
  /**
   * So many a day in each regency, at instants of the day by chance, each at any of its offices alike.
   * The `base` of the demand is the shape [1/s] of a day, over which it comes to 1.
   */
  | {
      readonly kind: 'counted';
      readonly demand: readonly Demand[];
      /** People of regency r on day d of `Demand.days`, at r x days + d. */
      readonly counts: Int32Array;
      readonly days: number;
      /** Counts that the table lacks, and that a rule filled in. */
      readonly filled: number;
    }
  | { readonly kind: 'listed'; readonly at: Float64Array; readonly office: Uint16Array }
  | { readonly kind: 'none' };

/** Those who were recorded and come once more. */
export interface RepeatsPlan {
  /** Of all who are recorded for the first time. */
  readonly share: number;
  /** From the recording [s]. */
  readonly after: Parameter;
  /** Share of them whom the centre finds to be duplicates; the others are print-ready. */
  readonly recognised: number;
}

export interface PeoplePlan {
  readonly arrivals: Arrivals;
  readonly enter: 'station' | 'uplink' | 'match' | 'end';
  /** Numbers handed out a day, by office; absent: no limit. */
  readonly limit?: Parameter;
  readonly comeBack: number;
  readonly again?: RepeatsPlan;
  /** With `limit`: they come when one of the numbers is theirs, at most so many open days later. */
  readonly appointments?: { readonly within: number };
}
