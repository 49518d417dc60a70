/** What a case of `verify` is: a textbook model, its exact answer, and how the run is held against it. */

import type { Outcome } from '../../run/outcome.ts';

interface Quantity {
  /** What is measured, as in "mean wait [min]". */
  readonly name: string;
  /** In words, with its source where it has one. */
  readonly formula: string;
  readonly exact: number;
}

/** A quantity of a run that chance has a part in. */
export interface Random extends Quantity {
  readonly of: (outcome: Outcome) => number;
  /**
   * Most that the half-width of the interval may be, as a share of the exact value: a run so wild that
   * every answer lies in its interval must not pass.
   */
  readonly widest: number;
}

/** A quantity of a run without chance. */
export interface Certain extends Quantity {
  readonly of: (outcome: Outcome) => number;
  /** Most that it may be off: 0 but for rounding, or as many submissions as a fluid cannot divide. */
  readonly off: number;
}

/** A quantity that no run is needed for. */
export interface Computed extends Quantity {
  readonly value: () => number;
  /** Half a unit of the last digit that is known. */
  readonly off: number;
}

/** One line for one quantity: cases are tables. */
export function random(
  name: string,
  formula: string,
  exact: number,
  of: Random['of'],
  widest: number,
): Random {
  return { name, formula, exact, of, widest };
}

/** @param off nothing but rounding, when absent */
export function certain(
  name: string,
  formula: string,
  exact: number,
  of: Certain['of'],
  off = 0,
): Certain {
  return { name, formula, exact, of, off };
}

/** @param off an integer has nothing to be off, when absent */
export function computed(
  name: string,
  formula: string,
  exact: number,
  value: Computed['value'],
  off = 0,
): Computed {
  return { name, formula, exact, value, off };
}

/** A scenario of `scenarios/theory`, as it is or with one of its options. */
interface Chosen {
  /** Name of the file, without its ending. */
  readonly scenario: string;
  readonly option?: string | undefined;
}

export type Study =
  | (Chosen & { readonly random: readonly Random[] })
  | (Chosen & { readonly certain: readonly Certain[] })
  | { readonly computed: readonly Computed[] };

export interface Case {
  /** As V01. */
  readonly id: string;
  /** One line. */
  readonly shows: string;
  readonly studies: readonly Study[];
}

/** One quantity held against its exact value. */
export interface Finding {
  readonly name: string;
  readonly formula: string;
  readonly exact: number;
  readonly value: number;
  /** Ends of the interval at 99.9 %; without chance, of what the value may be off. */
  readonly low: number;
  readonly high: number;
  /** `too wide`: the exact value is in the interval, as nearly every value would be. */
  readonly verdict: 'passed' | 'off' | 'too wide';
}

export interface Verdict {
  readonly id: string;
  readonly shows: string;
  /** At least one. */
  readonly findings: readonly Finding[];
  readonly passed: boolean;
}
