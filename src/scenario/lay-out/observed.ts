/**
 * The figures of the record that a run is held against: a row of the table `observed` each, laid out on the
 * days and regencies of a plan.
 */

import { DAY, HOUR, shown } from '../../units.ts';
import type { Scenario } from '../as-read/scenario.ts';
import { daysOf } from '../plan/days.ts';
import type { Plan } from '../plan/plan.ts';
import { CENTRE_ZONE, dayNumber } from '../schema/calendar.ts';
import { dayFault } from '../schema/when.ts';
import { didYouMean } from '../text/names.ts';
import type { Table, TableRow } from '../text/table.ts';
import { type Complaints, cellNumber, complaints } from './complaints.ts';

/** What is counted from one day to another. */
export const FLOWS = ['recorded', 'delivered', 'answered'] as const;
/** What is there at the end of a day. */
export const LEVELS = ['undelivered', 'unanswered', 'atCentre'] as const;
export type ObservedMeasure = (typeof FLOWS)[number] | (typeof LEVELS)[number];

export interface Observed {
  readonly measure: ObservedMeasure;
  /** A code, or the beginning of several; absent: the country. */
  readonly place?: string;
  /** First day, of a flow, and last day, both inclusive: ISO dates. */
  readonly from?: string;
  readonly to: string;
  /** As published [submissions], and what the source leaves open around it; `high` may be Infinity. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether the scenario was set by it, or it can contradict. */
  readonly use: 'fit' | 'check';
  readonly source: string;
}

/** A figure that lies in the run. */
export interface ObservedPlan extends Observed {
  /** Indices in `Plan.regencies`. */
  readonly regencies: readonly number[];
  /** Days of the results, from the first (0 of a level) up to but without the last. */
  readonly days: readonly [first: number, end: number];
}

interface ObservedRecord {
  readonly figures: readonly ObservedPlan[];
  /** Those that speak of days or places that are not in the run. */
  readonly left: readonly Observed[];
}

const COLUMNS = ['measure', 'place', 'from', 'to', 'value', 'low', 'high', 'use', 'source'];

/**
 * Lays out what the scenario has of the record; nothing where it has none.
 * @throws InputError with every cell that could not be held against a run
 */
export function recordOf(scenario: Scenario, plan: Plan): ObservedRecord {
  const { observed, where } = scenario;
  if (observed === undefined) return { figures: [], left: [] };
  const faults = complaints(where);
  if (plan.epoch === undefined) faults.key('observed', 'has dates; write clock.from');
  for (const name of COLUMNS) {
    if (!observed.header.includes(name)) faults.table(observed, `no column "${name}"; add it`);
  }
  faults.settle();
  noneTwice(observed, faults);
  const codes = codesOf(scenario);
  const rows = observed.rows.flatMap(
    (row) => figureOf({ table: observed, row, codes, plan, faults }) ?? [],
  );
  faults.settle();
  const isInside = ({ days: [first, end], regencies }: ObservedPlan) =>
    regencies.length > 0 && 0 <= first && first < end && end <= daysOf(plan);
  return { figures: rows.filter(isInside), left: rows.filter((one) => !isInside(one)) };
}

/** One that stands there twice would be counted twice, as what tests and as what was agreed with. */
function noneTwice(table: Table, faults: Complaints): void {
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const cells = JSON.stringify(row.cells);
    const first = lines.get(cells);
    if (first === undefined) lines.set(cells, row.line);
    else faults.cell(table, row, 'measure', `is the figure of line ${first} again; leave it out`);
  }
}

/** Of all regencies that the scenario has, whether or not they run; none where it has no places. */
function codesOf({ places }: Scenario): readonly string[] {
  if (places === undefined) return [];
  const column = places.table.header.indexOf(places.columns.code);
  return places.table.rows.map(({ cells }) => cells[column]!);
}

interface Context {
  readonly table: Table;
  readonly row: TableRow;
  readonly codes: readonly string[];
  readonly plan: Plan;
  readonly faults: Complaints;
}

function figureOf({ table, row, codes, plan, faults }: Context): ObservedPlan | undefined {
  const cell = (name: string) => row.cells[table.header.indexOf(name)]!;
  const wrong = (name: string, message: string) => faults.cell(table, row, name, message);
  const measure = measureOf(cell('measure'), wrong);
  const [from, to] = [cell('from'), cell('to')];
  const isFlow = FLOWS.some((one) => one === measure);
  const isSpan = datesOf({ measure, from, to }, wrong);
  const use = cell('use');
  if (use !== 'fit' && use !== 'check')
    wrong('use', `must be fit or check, found ${shown(use)}; write one`);
  if (cell('source') === '') wrong('source', 'is empty; say who published the figure');
  const range = rangeOf(table, row, faults);
  const place = cell('place');
  const meant = codes.filter((code) => isIn(place, code));
  const fault = placeFault(place, { measure, meant, codes });
  if (fault !== undefined) wrong('place', fault);
  if (measure === undefined || range === undefined || !isSpan) return undefined;
  return {
    ...{ measure, to, ...range, use: use as Observed['use'], source: cell('source') },
    ...(place !== '' && { place }),
    ...(isFlow && { from }),
    regencies: running(place, meant, plan),
    days: [isFlow ? dayOf(from, plan) : 0, dayOf(to, plan) + 1],
  };
}

type Wrong = (column: string, message: string) => void;

interface Dates {
  readonly measure: ObservedMeasure | undefined;
  readonly from: string;
  readonly to: string;
}

/** Whether the days are such that they can be counted. */
function datesOf({ measure, from, to }: Dates, wrong: Wrong): boolean {
  const isFlow = FLOWS.some((one) => one === measure);
  const [ofFrom, ofTo] = [isFlow ? dayFault(from) : undefined, dayFault(to)];
  if (ofFrom !== undefined) wrong('from', ofFrom);
  if (ofTo !== undefined) wrong('to', ofTo);
  if (!isFlow && measure !== undefined && from !== '')
    wrong('from', `${measure} is what is there at the end of \`to\`; leave it empty`);
  if (ofFrom !== undefined || ofTo !== undefined) return false;
  if (isFlow && from > to) wrong('to', `lies before ${from}; swap them`);
  return true;
}

interface Meant {
  readonly measure: ObservedMeasure | undefined;
  readonly meant: readonly string[];
  readonly codes: readonly string[];
}

/** What is wrong with a place; nothing where the country is meant. */
function placeFault(place: string, { measure, meant, codes }: Meant): string | undefined {
  if (place === '') return undefined;
  if (measure === 'atCentre') return 'atCentre is known of the country only; leave it empty';
  if (meant.length > 0) return undefined;
  return codes.length === 0
    ? 'the scenario has no places; leave it empty'
    : `no regency ${shown(place)}; ${didYouMean(place, codes)}`;
}

function measureOf(text: string, wrong: Wrong): ObservedMeasure | undefined {
  const known = [...FLOWS, ...LEVELS];
  const measure = known.find((one) => one === text);
  if (measure === undefined)
    wrong('measure', `no measure ${shown(text)}; ${didYouMean(text, known)}`);
  return measure;
}

/** Without `low` and `high` the figure is exact; with one of them the other side is open. */
function rangeOf(
  table: Table,
  row: TableRow,
  faults: Complaints,
): Pick<Observed, 'value' | 'low' | 'high'> | undefined {
  const isEmpty = (name: string) => row.cells[table.header.indexOf(name)] === '';
  const number = (name: string, open: number) =>
    isEmpty(name) ? open : cellNumber(table, row, name, { least: 0, counted: true }, faults);
  const value = cellNumber(
    table,
    row,
    'value',
    { least: 0, counted: true, positive: true },
    faults,
  );
  const isExact = isEmpty('low') && isEmpty('high');
  const low = number('low', isExact ? value : 0);
  const high = number('high', isExact ? value : Number.POSITIVE_INFINITY);
  if ([value, low, high].some(Number.isNaN)) return undefined;
  if (low <= value && value <= high) return { value, low, high };
  faults.cell(table, row, 'value', `${value} is not from low to high; mend one of the three`);
  return undefined;
}

/** Whether a regency is at a place; all are in the country. */
function isIn(place: string, code: string): boolean {
  return place === '' || code === place || code.startsWith(`${place}.`);
}

/** None where only some of those that are meant run, or some of the offices of a place stand for all. */
function running(
  place: string,
  meant: readonly string[],
  { regencies, ofRegencies, sample }: Plan,
): readonly number[] {
  const found = regencies.flatMap(({ code }, index) => (isIn(place, code) ? [index] : []));
  const isWhole = ofRegencies === undefined || found.length === meant.length;
  return isWhole && (place === '' || sample === undefined) ? found : [];
}

/** Number of a date among the days of the results; negative before the run. */
function dayOf(date: string, { epoch, centreMidnight }: Plan): number {
  const midnight = dayNumber(date) * DAY - CENTRE_ZONE * HOUR - epoch! / 1000;
  return Math.round((midnight - centreMidnight) / DAY);
}
