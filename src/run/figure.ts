/** One named figure of a run. */

export type Unit = 'submissions' | 'people' | 'times' | 'share' | 's' | 'IDR';

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
