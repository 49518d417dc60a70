/** The tables of a results folder: CSV, keys as in `--json`, numbers with a decimal point. */

import { DAILY, type Daily } from '../experiment/daily.ts';
import type { Estimate } from '../experiment/estimates.ts';
import { ANSWERS, CARDS, CLOCKS, DELAYS } from '../run/figures.ts';
import { CLASSES } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { isoDay } from './calendar.ts';
import { type Cell, csv } from './csv.ts';

const PEOPLE = ['people', 'turnedAway', 'gaveUp'] as const;

/**
 * `summary.csv`, one figure a row: place ("national" or a code), measure ("turnRound.p95",
 * "lost.share"), the level of the interval from low to high, the value, the unit. One run has no
 * interval: level, low and high are empty; so is a value that was not reached.
 */
export function summaryTable(estimates: Iterable<Estimate>): string {
  return csv(summaryRows(estimates));
}

function* summaryRows(estimates: Iterable<Estimate>): Iterable<Cell[]> {
  yield ['place', 'measure', 'level', 'value', 'low', 'high', 'unit'];
  for (const { place, measure, value, interval, level, unit } of estimates)
    yield [
      place,
      measure,
      interval === null ? null : level,
      value,
      interval?.low ?? null,
      interval?.high ?? null,
      unit,
    ];
}

/**
 * `daily.csv`, the country by day of the centre's calendar: submissions recorded on the day with
 * their class at the end of the run, times somebody left unserved, and answers given on the day. Means, where
 * there are several replications.
 */
export function dailyTable(plan: Plan, daily: Daily): string {
  const rows: Cell[][] = [['day', ...DAILY]];
  for (let day = 0; day < daily.days; day++)
    rows.push([isoDay(plan, day), ...DAILY.map((name) => daily[name][day] ?? 0)]);
  return csv(rows);
}

/**
 * `regencies.csv`, one row a regency in the order of the scenario's table; times in seconds. The cards
 * have columns where there is a print stage. New columns stand last: readers may know the others by number.
 */
export function regencyTable(plan: Plan, estimates: Iterable<Estimate>): string {
  const columns = [
    'recorded',
    ...CLASSES,
    'waitingPast',
    'refusedOnce',
    ...PEOPLE,
    ...ANSWERS.map((answer) => `answers.${answer}`),
    ...CLOCKS.flatMap((clock) => DELAYS.map((name) => `${clock}.${name}`)),
    ...(plan.print ? cardColumns() : []),
    'notYetRecorded',
  ];
  const values = new Map<string, number | null>();
  for (const { place, measure, value } of estimates) values.set(`${place} ${measure}`, value);
  const heads = columns.map((column) => column.replace(/^answers\./, ''));
  const rows: Cell[][] = [['code', 'name', 'province', ...heads]];
  for (const { code, name, province } of plan.regencies) {
    const figures = columns.map((column) => values.get(`${code} ${column}`) ?? null);
    rows.push([code, name, province, ...figures]);
  }
  return csv(rows);
}

function cardColumns(): string[] {
  return [...CARDS, ...DELAYS.map((name) => `delay.${name}`)].map((name) => `print.${name}`);
}
