/** Submissions by the hour in which they were recorded and by their class at the end of the run. */

import { HOUR } from '../units.ts';
import type { Cohorts, HourSeries } from './outcome.ts';

const NAMES = [
  'recorded',
  'onTime',
  'delayed',
  'waitingWithin',
  'waitingPast',
  'stranded',
  'dropped',
  'lost',
] as const satisfies readonly (keyof Cohorts)[];
type Name = (typeof NAMES)[number];

const HOURS = 24;

export class HourBook {
  readonly series: Readonly<Record<Name, Int32Array>>;
  private readonly before: number;
  private readonly hours: number;

  /** @param midnight the first of the centre [s] @param days from then on */
  constructor(
    private readonly midnight: number,
    days: number,
  ) {
    this.before = Math.ceil(midnight / HOUR);
    this.hours = this.before + HOURS * days;
    const none = () => new Int32Array(this.hours);
    this.series = {
      recorded: none(),
      onTime: none(),
      delayed: none(),
      waitingWithin: none(),
      waitingPast: none(),
      stranded: none(),
      dropped: none(),
      lost: none(),
    };
  }

  /** @param series one of `series` @param born end of the recording [s]; at the very end it counts in the last hour */
  counts(series: Int32Array, born: number): void {
    const hour = Math.floor((born - this.midnight) / HOUR) + this.before;
    series[Math.min(hour, this.hours - 1)]!++;
  }

  tally(): HourSeries {
    return { before: this.before, ...this.series };
  }
}

/**
 * The day of the centre's calendar on which most were recorded (of equals the first), by hour of that day.
 * What was recorded before the first midnight of the centre has no day here.
 */
export type BusiestDay = { readonly day: number } & Cohorts;

/** @returns day 0 where nothing was recorded on any day of the centre */
export function busiestOf({ before, ...series }: HourSeries): BusiestDay {
  const { recorded } = series;
  let first = before;
  let most = 0;
  for (let from = before; from < recorded.length; from += HOURS) {
    const count = recorded.subarray(from, from + HOURS).reduce((sum, one) => sum + one, 0);
    if (count <= most) continue;
    most = count;
    first = from;
  }
  const cut = NAMES.map((name) => [name, series[name].slice(first, first + HOURS)] as const);
  const hours = Object.fromEntries(cut) as Record<Name, Int32Array>;
  return { day: (first - before) / HOURS, ...hours };
}
