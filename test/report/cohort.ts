/** Groups of submissions with one history, from which made-up runs are counted. */

/** Submissions of one regency and recording day that fared alike; days count from 0. */
export interface Cohort {
  readonly regency: number;
  readonly day: number;
  readonly count: number;
  readonly delivered?: number;
  readonly answered?: number;
  /** Not delivered for good, since day `at`. */
  readonly fate?: 'stranded' | 'dropped' | 'lost';
  readonly at?: number;
}

/** The classes of an outcome. */
export type ClassName =
  | 'onTime'
  | 'delayed'
  | 'waitingAtOffice'
  | 'waitingAtCentre'
  | 'stranded'
  | 'dropped'
  | 'lost';

/** Where a cohort is at the end of the run. */
export function className(one: Cohort): ClassName {
  if (one.fate !== undefined) return one.fate;
  if (one.answered !== undefined) return one.answered - one.day <= 1 ? 'onTime' : 'delayed';
  return one.delivered === undefined ? 'waitingAtOffice' : 'waitingAtCentre';
}
