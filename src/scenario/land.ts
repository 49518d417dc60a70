/** The places of a scenario: every regency of the table, those that run, and their offices. */

import { CENTRE_ZONE } from './calendar.ts';
import { type Complaints, cellNumber } from './complaints.ts';
import type { Position, Regency } from './plan.ts';
import type { Places } from './scenario.ts';
import type { Table, TableRow } from './table.ts';

/** A regency of the whole table, run or not. */
interface Row {
  readonly row?: TableRow;
  readonly offices: number;
  readonly kept: boolean;
}

export interface Land {
  readonly table?: Table;
  /** Hours ahead of UTC, ascending, of the whole table: `only` must not shift time. */
  readonly zones: readonly number[];
  /** Every regency of the table: shares of the country need them all. */
  readonly all: readonly Row[];
  /** Offices of the whole table. */
  readonly allOffices: number;
  readonly regencies: readonly Regency[];
  /** By office that runs: index of its regency. */
  readonly regencyOf: Uint16Array;
  /** By office that runs: its number in the whole table in the order of the codes. */
  readonly identity: Uint16Array;
  /** Numbers in the whole table of what shares an outage, in the order of codes and names. */
  readonly units: { regency(code: string): number; province(name: string): number };
  /** First office of a regency, by its code. */
  seatOf(code: string): number | undefined;
  /** Whether the table, run or not, has the code. */
  knows(code: string): boolean;
}

/** Offices are numbered in 16 bits, with some numbers kept for what is not an office. */
const MOST_OFFICES = 65_000;

/** Without a table: one regency with one office in the centre's zone. */
export function onlyPlace(): Land {
  const regency = { code: '-', name: 'Only place', province: '-' };
  return {
    zones: [CENTRE_ZONE],
    all: [{ offices: 1, kept: true }],
    allOffices: 1,
    regencies: [{ ...regency, zone: 0, firstOffice: 0, offices: 1 }],
    regencyOf: new Uint16Array(1),
    identity: new Uint16Array(1),
    units: { regency: () => 0, province: () => 0 },
    seatOf: (code) => (code === '-' ? 0 : undefined),
    knows: (code) => code === '-',
  };
}

/** Only the map needs it: what is no position on the globe is none, and the map says so. */
function positionOf(latitude: string, longitude: string): { position?: Position } {
  if (latitude.trim() === '' || longitude.trim() === '') return {};
  const position = { latitude: Number(latitude), longitude: Number(longitude) };
  const isOnGlobe = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  return isOnGlobe ? { position } : {};
}

/** Reads the place table; an office is numbered after those of the regencies before it. */
export function landOf(places: Places, faults: Complaints): Land {
  const { table, columns, only } = places;
  const missing = Object.values(columns).filter((column) => !table.header.includes(column));
  for (const column of missing) faults.table(table, noColumn(table, column));
  if (table.rows.length === 0) faults.table(table, 'no rows; write one regency a row');
  if (missing.length > 0 || table.rows.length === 0) return onlyPlace();

  const wanted = new Set(only);
  const read = table.rows.map((row) => {
    const text = (column: string) => row.cells[table.header.indexOf(column)] ?? '';
    const number = (column: string, rule: Parameters<typeof cellNumber>[3], instead: number) => {
      const value = cellNumber(table, row, column, rule, faults);
      return Number.isNaN(value) ? instead : value;
    };
    const rule = { least: 1, most: MOST_OFFICES, whole: true };
    return {
      row,
      code: text(columns.code),
      name: text(columns.name),
      province: text(columns.province),
      ahead: number(columns.zone, { least: -12, most: 14 }, CENTRE_ZONE),
      offices: number(columns.offices, rule, 1),
      position: positionOf(text('lat'), text('lon')),
      kept: wanted.size === 0 || wanted.has(text(columns.code)),
    };
  });
  const allOffices = read.reduce((sum, { offices }) => sum + offices, 0);
  if (allOffices > MOST_OFFICES) {
    faults.table(table, `${allOffices} offices; at most ${MOST_OFFICES} can be simulated`);
  }
  const zones = [...new Set(read.map(({ ahead }) => ahead))].sort((a, b) => a - b);
  let firstOffice = 0;
  const regencies = read
    .filter(({ kept }) => kept)
    .map(({ code, name, province, ahead, offices, position }) => {
      const zone = zones.indexOf(ahead);
      const regency = { code, name, province, zone, firstOffice, offices, ...position };
      firstOffice += offices;
      return regency;
    });
  if (regencies.length === 0) faults.key('places.only', 'keeps no regency; name one of the table');
  const seats = new Map(regencies.map((regency) => [regency.code, regency.firstOffice]));
  const codes = new Set(read.map(({ code }) => code));
  return {
    table,
    zones,
    all: read,
    allOffices,
    regencies,
    regencyOf: Uint16Array.from(regencies.flatMap(({ offices }, r) => Array(offices).fill(r))),
    identity: identities(read),
    units: {
      regency: numbersOf(read.map(({ code }) => code)),
      province: numbersOf(read.map(({ province }) => province)),
    },
    seatOf: (code) => seats.get(code),
    knows: (code) => codes.has(code),
  };
}

/** The number of a name among all, in their order. */
function numbersOf(names: readonly string[]): (name: string) => number {
  const numbers = new Map([...new Set(names)].sort().map((name, index) => [name, index]));
  return (name) => numbers.get(name)!;
}

/** Numbers of the offices that run, counting every office of the table in the order of the codes. */
function identities(all: readonly { code: string; offices: number; kept: boolean }[]): Uint16Array {
  const before = new Map<string, number>();
  let count = 0;
  for (const { code, offices } of [...all].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    before.set(code, count);
    count += offices;
  }
  const kept = all.filter((regency) => regency.kept);
  return Uint16Array.from(
    kept.flatMap(({ code, offices }) =>
      Array.from({ length: offices }, (_, i) => before.get(code)! + i),
    ),
  );
}

/** The complaint about a column that a table lacks. */
export function noColumn(table: Table, column: string): string {
  return `no column "${column}" in ${table.file}; it has ${table.header.join(', ')}`;
}

/** Spreads a number of each regency of the whole table over the offices that run. */
export function toOffices(
  land: Land,
  ofRow: (index: number) => number,
  seat?: number,
): Float64Array {
  const values: number[] = [];
  land.all.forEach(({ offices, kept }, index) => {
    if (!kept) return;
    const value = ofRow(index);
    for (let office = 0; office < offices; office += 1) {
      values.push(office === 0 && seat !== undefined ? seat : value);
    }
  });
  return Float64Array.from(values);
}
