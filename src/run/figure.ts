/** One named figure of a run. */

import { measureOf, type Unit } from './measures.ts';

export interface Figure {
  /** "national", or the code of a regency. */
  readonly place: string;
  /** "turnRound.p95", "lost.share", "match.utilisation". */
  readonly measure: string;
  readonly unit: Unit;
  /** Null where there is none: a quantile that was not reached, the share of nothing. */
  readonly value: number | null;
  /** Of a ratio, above and below the stroke: over several runs, it is the ratio of their totals. */
  readonly ratio?: { readonly part: number; readonly whole: number };
}

/** @throws Error of a measure that the list of them does not have */
export function figure(place: string, measure: string, value: number | null): Figure {
  const unit = measureOf(measure)?.unit;
  if (unit === undefined) throw new Error(`no measure ${measure}; list it in run/measures.ts`);
  return { place, measure, unit, value };
}
