/** A target as it was read. */

import type { Dimension } from '../../units.ts';
import type { When } from './parts.ts';
import type { Prose } from './prose.ts';

/** A quantity that a figure is held against. */
export interface Amount {
  readonly value: number;
  readonly dimension: Dimension;
}

/** What the planner wants of a figure. */
export interface Target {
  /** Absent: reports say what it asks for. */
  readonly name?: Prose;
  /** A measure of the summary, or "cleared". */
  readonly measure: string;
  /** Code of a regency; absent: the country. */
  readonly place?: string;
  readonly bound:
    | { readonly kind: 'atMost' | 'atLeast'; readonly amount: Amount }
    | { readonly kind: 'before'; readonly when: When };
  /** `any` is the length of a window that begins at any full hour, whole hours [s]. */
  readonly window:
    | 'run'
    | 'each-day'
    | 'each-week'
    | { readonly any: number }
    | { readonly from: When; readonly to: When };
  /** Share of replications in which it must hold; absent: the mean must. */
  readonly in?: number;
  /** One-sided confidence of a verdict. */
  readonly sure: number;
}
