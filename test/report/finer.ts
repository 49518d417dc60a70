/** What an outcome tells of hours and ages, counted from cohorts. */

import { type Ages, agesOf } from '../../src/run/ages.ts';
import type { Ledger } from '../../src/run/ledger-book.ts';
import type { HourSeries, Outcome } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { Histogram } from '../../src/statistics/histogram.ts';
import type { Cohort } from './cohort.ts';

const NAMES = [
  'onTime',
  'delayed',
  'waitingWithin',
  'waitingPast',
  'stranded',
  'dropped',
  'lost',
] as const;
/** Percent of a day's recordings in each hour; what rounding leaves comes in the first. */
const HOURS = [0, 0, 0, 0, 0, 0, 0, 16, 25, 19, 12, 8, 5, 6, 5, 3, 1, 0, 0, 0, 0, 0, 0, 0];

/** Every class has the same hours. */
export function hoursOf({ recorded: _, ...series }: Outcome['days']): HourSeries {
  const byHour = (name: (typeof NAMES)[number]) =>
    Array.from(series[name], (count) => {
      const hours = HOURS.map((percent) => Math.floor((count * percent) / 100));
      hours[7]! += count - hours.reduce((sum, one) => sum + one, 0);
      return hours;
    }).flat();
  const classes = NAMES.map((name) => [name, Int32Array.from(byHour(name))] as const);
  const recorded = classes[0]![1].map((_, hour) =>
    classes.reduce((sum, [, counts]) => sum + counts[hour]!, 0),
  );
  return { before: 0, recorded, ...Object.fromEntries(classes) } as unknown as HourSeries;
}

/** Two hours more than whole days from the recording to the answer; the others are as old as the run. */
export function agesOfAll(plan: Plan, cohorts: readonly Cohort[], days: number): Ages {
  const [over, left] = [new Histogram(), new Histogram()];
  let recorded = 0;
  for (const { day, count, answered, fate } of cohorts) {
    recorded += count;
    if (fate === 'dropped' || fate === 'lost') continue;
    const ages = answered === undefined ? left : over;
    for (let i = 0; i < count; i++) ages.add(((answered ?? days) - day) * 86_400 + 7_200);
  }
  return agesOf(over, left, recorded, plan.deadline);
}

/** The lines and the gateway by their busiest day, from 08:00 to 16:00; the match by what it can answer. */
export function utilisationOf(
  days: number,
  cohorts: readonly Cohort[],
  capacity: number,
): Outcome['utilisation'] {
  const [sent, answered] = [new Array<number>(days).fill(0), new Array<number>(days).fill(0)];
  for (const one of cohorts) {
    if (one.delivered !== undefined) sent[one.delivered]! += one.count;
    if (one.answered !== undefined) answered[one.answered]! += one.count;
  }
  const most = Math.max(1, ...sent);
  const byHour = (of: (day: number, hour: number) => number) =>
    Float64Array.from({ length: 24 * days }, (_, i) => of(Math.floor(i / 24), i % 24));
  const share = (part: number) => Math.round(1e4 * Math.min(1, part)) / 1e4;
  const isNight = (hour: number) => hour < 8 || hour >= 16;
  return {
    uplink: byHour((day, hour) => (isNight(hour) ? Number.NaN : share(sent[day]! / most))),
    gateway: byHour((day, hour) => (isNight(hour) ? 0 : share(sent[day]! / most))),
    match: byHour((day) => share(answered[day]! / Math.max(1, capacity))),
  };
}

/** Ledgers of a country that prints half of what is ready; of 100 answers 3 ask for a new recording. */
export function ledgersOf({ days, steps }: Outcome): Ledger[] {
  const perDay = 86_400 / steps.step;
  let [recorded, answered] = [0, 0];
  return Array.from(steps.atOffice, (atOffice, i): Ledger => {
    const day = Math.floor(i / perDay);
    recorded += days.recorded[day]! / perDay;
    answered += days.answered[day]! / perDay;
    const all = Math.round(recorded);
    const recordAgain = Math.floor(0.03 * answered);
    const printReady = Math.floor(0.95 * answered);
    const centreHolds = Math.max(0, all - atOffice - steps.stranded[i]!);
    return {
      believedRecorded: all - recordAgain,
      believedSent: Math.max(centreHolds, Math.floor(0.98 * all)),
      centreHolds,
      printReady,
      printed: Math.floor(printReady / 2),
      atOffice,
      stranded: steps.stranded[i]!,
      atCentre: steps.atCentre[i]!,
      awaitingCard: printReady - Math.floor(printReady / 2),
      recordAgain,
      ...{ carried: 0, duplicate: 0, dropped: 0, lost: 0 },
    };
  });
}
