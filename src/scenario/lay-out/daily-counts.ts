/** People counted by day: a table of regency, date and count, its holes filled by a rule that is said. */

import { DAY } from '../../units.ts';
import type { People, Scenario } from '../as-read/scenario.ts';
import type { Arrivals } from '../plan/people.ts';
import { dayNumber } from '../schema/calendar.ts';
import { dayFault } from '../schema/when.ts';
import type { Table, TableRow } from '../text/table.ts';
import { cellNumber } from './complaints.ts';
import { dailyDemand } from './demand.ts';
import { hoursOf } from './hours.ts';
import { noColumn } from './land.ts';
import type { Ground } from './parameter.ts';
import { normalWeekdays, shapeOf } from './shape.ts';

type Counted = Extract<Arrivals, { kind: 'counted' }>;

/** Most people of a regency on one day. */
const MOST = 10_000_000;

/** Whether a table of people has counts by day, and not one arrival a row. */
export function hasDailyCounts(table: Table): boolean {
  return table.header.includes('date');
}

/** The people of a table of daily counts; days are local. */
export function countedArrivals(scenario: Scenario, table: Table, ground: Ground): Counted {
  const { clock, people, station } = scenario;
  const { land, time, faults } = ground;
  const nothing = { kind: 'counted', demand: [], counts: new Int32Array(0), days: 0 } as const;
  if (!time.dated) {
    faults.key('people.table', 'has dates; write clock.from');
    return { ...nothing, filled: 0 };
  }
  const hours = station?.hours === undefined ? undefined : hoursOf(clock, station.hours);
  const shape = shapeOf(people, hours, normalWeekdays(clock, station?.hours))!;
  const dates = datesOf(scenario, time.firstDay, time.end);
  const isOpen = (day: number) => hours === undefined || hours(day).length > 0;
  const book = countsOf(table, ground, isOpen);
  const counts = new Int32Array(land.regencies.length * dates.length);
  const holes: Hole[] = [];
  let filled = 0;
  land.regencies.forEach(({ code }, regency) => {
    const known = book.get(code) ?? new Map<number, number>();
    const fill = filler(known, people.missing);
    dates.forEach((day, d) => {
      if (!isOpen(day)) return;
      const count = known.get(day) ?? fill(day);
      if (count === undefined) holes.push({ code, day });
      else counts[regency * dates.length + d] = count;
      if (count !== undefined && !known.has(day)) filled++;
    });
  });
  if (holes.length > 0) faults.table(table, holeWords(holes, people.missing));
  const days = new Set(dates);
  const once = (day: number) => ({ base: days.has(day) ? 1 : 0, surge: 0 });
  const demand = land.zones.map((zone) => ({
    ...dailyDemand(once, shape, time, zone),
    days: Float64Array.from(dates, (day) => time.midnight(day, zone)),
  }));
  return { kind: 'counted', demand, counts, days: dates.length, filled };
}

/** The days of a run, whole but perhaps for the last. */
function datesOf({ clock }: Scenario, first: number, end: number): number[] {
  const days =
    clock.to === undefined
      ? Math.ceil(end / DAY)
      : dayNumber(clock.to) - dayNumber(clock.from!) + 1;
  return Array.from({ length: days }, (_, index) => first + index);
}

/** What the table says, by code and day; an empty cell is not known. */
function countsOf(table: Table, ground: Ground, isOpen: (day: number) => boolean) {
  const { land, faults } = ground;
  const book = new Map<string, Map<number, number>>();
  for (const column of ['date', 'count'])
    if (!table.header.includes(column)) faults.table(table, noColumn(table, column));
  const hasPlace = table.header.includes('place');
  if (!hasPlace && land.all.length > 1) faults.table(table, noColumn(table, 'place'));
  for (const row of table.header.includes('count') ? table.rows : []) {
    const cell = (column: string) => row.cells[table.header.indexOf(column)]!;
    const code = hasPlace ? cell('place') : land.regencies[0]!.code;
    const fault = dayFault(cell('date'));
    if (fault !== undefined) faults.cell(table, row, 'date', fault);
    else if (!land.knows(code)) {
      faults.cell(table, row, 'place', `no regency "${code}"; write a code of the place table`);
    } else if (cell('count') !== '') note(row, code, dayNumber(cell('date')));
  }
  return book;

  function note(row: TableRow, code: string, day: number): void {
    const rule = { least: 0, most: MOST, whole: true };
    const count = cellNumber(table, row, 'count', rule, faults);
    const known = book.get(code) ?? new Map<number, number>();
    book.set(code, known);
    if (known.has(day)) {
      faults.cell(table, row, 'date', `regency ${code} has this day twice; keep one of the two`);
    }
    if (isOpen(day)) known.set(day, count);
    else if (count > 0) {
      const message = `${count} people, but the station is closed on that day; open it, or write 0`;
      faults.cell(table, row, 'count', message);
    }
  }
}

/** The count of a day that the table lacks, from those of the open days that it has. */
function filler(
  known: ReadonlyMap<number, number>,
  rule: People['missing'],
): (day: number) => number | undefined {
  if (rule === 'refuse') return () => undefined;
  if (rule === 'zero') return () => 0;
  const days = [...known.keys()].sort((a, b) => a - b);
  return (day) => {
    const after = days.findIndex((each) => each > day);
    const [before, next] = [after < 0 ? days.at(-1) : days[after - 1], days[after]];
    if (before === undefined) return undefined;
    if (rule === 'last') return known.get(before);
    if (next === undefined) return undefined;
    const step = (known.get(next)! - known.get(before)!) / (next - before);
    return Math.floor(known.get(before)! + step * (day - before) + 0.5);
  };
}

interface Hole {
  readonly code: string;
  readonly day: number;
}

function holeWords(holes: readonly Hole[], rule: People['missing']): string {
  const { code, day } = holes[0]!;
  const date = new Date(day * DAY * 1000).toISOString().slice(0, 10);
  const lacks = `lacks ${holes.length} counts of open days, first of regency ${code} on ${date}`;
  if (rule === 'refuse') return `${lacks}; write them, or fill them by people.missing`;
  const known = rule === 'last' ? 'before' : 'on both sides';
  return `${lacks}, with none known ${known}; write them, or people.missing: zero`;
}
