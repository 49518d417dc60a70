/** A scenario that begins later than it is written, with a backlog that was reported. */

import { DAY } from '../../units.ts';
import type { Clock, Scenario } from '../as-read/scenario.ts';
import { dayNumber } from '../schema/calendar.ts';
import { given } from './given.ts';

/** What was reported: the day, and how many waited in each stage; undefined for none. */
interface Backlog {
  readonly on: string;
  readonly uplink?: number | undefined;
  readonly match?: number | undefined;
  readonly print?: number | undefined;
}

/** The clock of a run that begins on the morning of the report; it ends when it did. */
export function clockFrom(clock: Clock, { on }: Backlog): Clock {
  const { from, lasts } = clock;
  const later = { ...clock, from: on, since: from! };
  return lasts === undefined ? later : { ...later, lasts: lasts - skipped(later) };
}

/** The clock of the whole scenario, from the first day that is written. */
export function wholeClock({ since, ...clock }: Clock): Clock {
  if (since === undefined) return clock;
  const { lasts } = clock;
  const whole = { ...clock, from: since };
  return lasts === undefined ? whole : { ...whole, lasts: lasts + skipped({ ...clock, since }) };
}

/** From the first day that is written to the morning of the report [s]. */
export function skipped({ from, since }: Clock): number {
  return since === undefined ? 0 : (dayNumber(from!) - dayNumber(since)) * DAY;
}

/** What waits at the start, by the report. */
export function startFrom({ on: _, ...waiting }: Backlog): Scenario['start'] {
  return given(waiting);
}
