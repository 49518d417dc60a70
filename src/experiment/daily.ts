/** The country by day: of one run, or the mean of several. */

import type { DaySeries } from '../run/outcome.ts';

/** The national columns of a `DaySeries`. */
export const DAILY = [
  'recorded',
  'onTime',
  'delayed',
  'waitingWithin',
  'waitingPast',
  'stranded',
  'dropped',
  'lost',
  'turnedAway',
  'answered',
] as const;

export type Daily = { readonly days: number } & Readonly<
  Record<(typeof DAILY)[number], ArrayLike<number>>
>;

/** Adds runs up day by day; the sums are of whole numbers, so that their order does not matter. */
export class DailySum {
  private readonly sums = DAILY.map(() => [] as number[]);
  private count = 0;

  add(series: DaySeries): void {
    this.count++;
    for (const [column, name] of DAILY.entries()) {
      const sums = this.sums[column]!;
      for (let day = 0; day < series.days; day++) sums[day] = (sums[day] ?? 0) + series[name][day]!;
    }
  }

  means(): Daily {
    const mean = (sums: readonly number[]) => sums.map((sum) => sum / this.count);
    const columns = DAILY.map((name, column) => [name, mean(this.sums[column]!)] as const);
    return { days: this.sums[0]!.length, ...Object.fromEntries(columns) } as unknown as Daily;
  }
}
