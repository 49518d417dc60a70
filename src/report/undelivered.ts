/** How much of what each regency recorded has not reached the centre. */

import type { Outcome } from '../run/outcome.ts';
import type { Plan, Regency } from '../scenario/plan/plan.ts';
import type { Language } from './format.ts';

/** A regency and what it still owes the centre at the end of the run. */
export interface Undelivered {
  /** Index in `Plan.regencies`. */
  readonly index: number;
  readonly regency: Regency;
  readonly recorded: number;
  /** Recorded and not at the centre: waiting, stranded, dropped before it, or lost. */
  readonly undelivered: number;
}

/** Every regency in the order of the plan. */
export function undeliveredAtEnd(plan: Plan, outcome: Outcome): Undelivered[] {
  const { days, regencies } = outcome.days;
  return plan.regencies.map((regency, index) => {
    const row = (values: Int32Array) =>
      values.subarray(index * days, (index + 1) * days).reduce((sum, value) => sum + value, 0);
    const recorded = row(regencies.recorded);
    return { index, regency, recorded, undelivered: recorded - row(regencies.delivered) };
  });
}

/** Largest share first, then by code; regencies without a submission last. */
export function worstFirst(a: Undelivered, b: Undelivered): number {
  // Shares are compared as products of whole numbers, so that equal ones are equal.
  const difference =
    b.undelivered * Math.max(1, a.recorded) - a.undelivered * Math.max(1, b.recorded);
  if ((a.recorded === 0) !== (b.recorded === 0)) return a.recorded === 0 ? 1 : -1;
  return difference || byCode(a, b);
}

/** By code, as text. */
export function byCode(a: Undelivered, b: Undelivered): number {
  return a.regency.code < b.regency.code ? -1 : a.regency.code > b.regency.code ? 1 : 0;
}

/** Whether a regency has a name to be called by; the one of a scenario without places has none. */
export function isNamed(regency: Regency): boolean {
  return regency.code !== '-';
}

/** Whether a scenario names places: without them there are none to hold against each other. */
export function hasPlaces({ regencies }: Pick<Plan, 'regencies'>): boolean {
  return regencies.some(isNamed);
}

/** What a reader calls a regency. */
export function nameOf(regency: Regency, language: Language): string {
  if (isNamed(regency)) return regency.name;
  return { id: 'Satu-satunya tempat', en: 'Only place' }[language];
}
