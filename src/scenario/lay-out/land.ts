/** The places of a scenario: every regency of the table, those that run, and their offices. */

import type { Places } from '../as-read/scenario.ts';
import type { ServiceStage } from '../as-read/stage.ts';
import { MOST_OFFICES } from '../plan/limits.ts';
import type { Position, Regency } from '../plan/plan.ts';
import { CENTRE_ZONE } from '../schema/calendar.ts';
import type { Table, TableRow } from '../text/table.ts';
import { type Complaints, cellNumber } from './complaints.ts';

/** A regency of the whole table, run or not. */
interface Row {
  readonly row?: TableRow;
  /** With the mobile team as the last, where there are mobile teams. */
  readonly offices: number;
  readonly kept: boolean;
}

export interface Land {
  readonly table?: Table;
  /** Hours ahead of UTC, ascending, of the whole table: `only` must not shift time. */
  readonly zones: readonly number[];
  /** Every regency of the table: shares of the country need them all. */
  readonly all: readonly Row[];
  /** Offices of the whole table, mobile teams among them. */
  readonly allOffices: number;
  /** Whether each regency has a mobile team, as its last office. */
  readonly hasMobile: boolean;
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

/** Without a table: one regency with one office in the centre's zone. */
export function onlyPlace(hasMobile = false): Land {
  const offices = hasMobile ? 2 : 1;
  const regency = { code: '-', name: 'Only place', province: '-', zone: 0, firstOffice: 0 };
  return {
    zones: [CENTRE_ZONE],
    all: [{ offices, kept: true }],
    allOffices: offices,
    hasMobile,
    regencies: [{ ...regency, offices, ...(hasMobile && { hasMobile }) }],
    regencyOf: new Uint16Array(offices),
    identity: Uint16Array.from({ length: offices }, (_, office) => office),
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

/**
 * Reads the place table; an office is numbered after those of the regencies before it.
 * @param hasMobile each regency has a mobile team, which is its last office
 */
export function landOf(places: Places, faults: Complaints, hasMobile = false): Land {
  const { table, columns, only } = places;
  const missing = Object.values(columns).filter((column) => !table.header.includes(column));
  for (const column of missing) faults.table(table, noColumn(table, column));
  if (table.rows.length === 0) faults.table(table, 'no rows; write one regency a row');
  if (missing.length > 0 || table.rows.length === 0) return onlyPlace(hasMobile);

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
      offices: number(columns.offices, rule, 1) + (hasMobile ? 1 : 0),
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
      return hasMobile ? { ...regency, hasMobile } : regency;
    });
  if (regencies.length === 0) faults.key('places.only', 'keeps no regency; name one of the table');
  const seats = new Map(regencies.map((regency) => [regency.code, regency.firstOffice]));
  const codes = new Set(read.map(({ code }) => code));
  return {
    table,
    zones,
    all: read,
    allOffices,
    hasMobile,
    regencies,
    regencyOf: regenciesOf(regencies),
    identity: identities(read, hasMobile),
    units: {
      regency: numbersOf(read.map(({ code }) => code)),
      province: numbersOf(read.map(({ province }) => province)),
    },
    seatOf: (code) => seats.get(code),
    knows: (code) => codes.has(code),
  };
}

/** By office: its regency. */
function regenciesOf(regencies: readonly Regency[]): Uint16Array {
  const regencyOf = new Uint16Array(regencies.reduce((sum, { offices }) => sum + offices, 0));
  regencies.forEach(({ firstOffice, offices }, regency) => {
    regencyOf.fill(regency, firstOffice, firstOffice + offices);
  });
  return regencyOf;
}

/** The number of a name among all, in their order. */
function numbersOf(names: readonly string[]): (name: string) => number {
  const numbers = new Map([...new Set(names)].sort().map((name, index) => [name, index]));
  return (name) => numbers.get(name)!;
}

/**
 * Numbers of the offices that run, counting every office of the table in the order of the codes; mobile
 * teams come after them all, so that the offices meet the same citizens with and without.
 */
function identities(
  all: readonly { code: string; offices: number; kept: boolean }[],
  hasMobile: boolean,
): Uint16Array {
  const fixed = (offices: number) => (hasMobile ? offices - 1 : offices);
  const before = new Map<string, number>();
  let count = 0;
  const sorted = [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const { code, offices } of sorted) {
    before.set(code, count);
    count += fixed(offices);
  }
  const teams = new Map(sorted.map(({ code }, team) => [code, count + team]));
  const kept = all.filter((regency) => regency.kept);
  const numbers = new Uint16Array(kept.reduce((sum, { offices }) => sum + offices, 0));
  let office = 0;
  for (const { code, offices } of kept) {
    const first = before.get(code)!;
    for (let i = 0; i < fixed(offices); i++) numbers[office++] = first + i;
    if (hasMobile) numbers[office++] = teams.get(code)!;
  }
  return numbers;
}

/** Zones of the openings of offices: twice, where there are teams, of which each keeps those of its zone. */
export function officeZones({ zones, hasMobile }: Land): readonly number[] {
  return hasMobile ? [...zones, ...zones] : zones;
}

/** Whether a service stage has a place at each office; the others are at the centre. */
export function isAtOffices(stage: ServiceStage): boolean {
  return stage === 'station' || stage === 'print';
}

/** The complaint about a column that a table lacks. */
export function noColumn(table: Table, column: string): string {
  return `no column "${column}" in ${table.file}; it has ${table.header.join(', ')}`;
}

/**
 * Spreads a number of each regency of the whole table over the offices that run.
 * @param instead what the seat, or the mobile team of a row, has instead
 */
export function toOffices(
  land: Land,
  ofRow: (index: number) => number,
  instead: { readonly seat?: number | undefined; readonly team?: (index: number) => number } = {},
): Float64Array {
  const { seat, team } = instead;
  const values = new Float64Array(land.regencyOf.length);
  let first = 0;
  land.all.forEach(({ offices, kept }, index) => {
    if (!kept) return;
    const next = first + offices;
    values.fill(ofRow(index), first, next);
    if (seat !== undefined) values[first] = seat;
    if (land.hasMobile && team !== undefined) values[next - 1] = team(index);
    first = next;
  });
  return values;
}
