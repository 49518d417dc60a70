/** Submissions by the hour in which they were recorded and by their class at the end of the run. */

import type { BusiestDay } from './outcome.ts';

const NAMES = [
  'recorded',
  'onTime',
  'delayed',
  'waitingWithin',
  'waitingPast',
  'stranded',
  'dropped',
  'lost',
] as const satisfies readonly (keyof BusiestDay)[];
type Name = (typeof NAMES)[number];
export type EndClass = Exclude<Name, 'recorded'>;

const HOURS = 24;

export class HourBook {
  private readonly series: Readonly<Record<Name, Int32Array>>;

  /** @param midnight the first of the centre [s] @param days from then on */
  constructor(
    private readonly midnight: number,
    days: number,
  ) {
    const none = NAMES.map((name) => [name, new Int32Array(HOURS * days)] as const);
    this.series = Object.fromEntries(none) as Record<Name, Int32Array>;
  }

  /** @param born end of the recording [s]; before the first midnight it is not counted */
  counts(name: Name, born: number): void {
    const hour = Math.floor((born - this.midnight) / 3600);
    if (hour >= 0) this.series[name][hour]!++;
  }

  busiest(): BusiestDay {
    const { recorded } = this.series;
    let day = 0;
    let most = 0;
    for (let from = 0; from < recorded.length; from += HOURS) {
      const count = recorded.subarray(from, from + HOURS).reduce((sum, one) => sum + one, 0);
      if (count <= most) continue;
      most = count;
      day = from / HOURS;
    }
    const cut = NAMES.map((name) => {
      return [name, this.series[name].slice(HOURS * day, HOURS * (day + 1))] as const;
    });
    return { day, ...(Object.fromEntries(cut) as Record<Name, Int32Array>) };
  }
}
