/** The tables that a scenario names: found beside it, read, and checked for what only they show. */

import type { Fault } from '../problem.ts';
import { InputError } from '../problem.ts';
import { shown } from '../units.ts';
import type { Places } from './as-read/scenario.ts';
import { placed } from './rules/faults.ts';
import type { Parsed } from './schema/schema.ts';
import { dayFault } from './schema/when.ts';
import { pathBeside, readText, type TextFile } from './text/files.ts';
import { isReserved } from './text/guard.ts';
import { didYouMean } from './text/names.ts';
import type { Table } from './text/table.ts';
import { readTable } from './text/table-read.ts';
import type { Node } from './text/tree.ts';

/** Largest table [bytes]. */
const MOST = 16_000_000;

/** Reads tables for one scenario and gathers their faults and hashes. */
export interface Shelf {
  readonly scenario: string;
  readonly root: Node;
  readonly faults: Fault[];
  readonly files: TextFile[];
}

/** The table named by the key at `path`, or nothing after adding its faults. */
export function tableOf(shelf: Shelf, path: string, name: string): Table | undefined {
  const beside = pathBeside(shelf.scenario, name);
  const file = typeof beside === 'string' ? readText(beside, MOST) : beside;
  if ('wrong' in file) {
    shelf.faults.push(...placed([{ path, message: `${shown(name)} ${file.wrong}` }], shelf.root));
    return undefined;
  }
  shelf.files.push(file);
  return collected(shelf, () => parsedOnce(file));
}

/** A scenario is read once for itself and once for each option, with the same tables every time. */
const parsed = new Map<string, Table>();

function parsedOnce({ path, sha256, text }: TextFile): Table {
  const key = `${sha256} ${path}`;
  const table = parsed.get(key) ?? readTable(text, path);
  parsed.set(key, table);
  return table;
}

/** Dates of a holidays table, in order. */
export function holidaysOf(shelf: Shelf, table: Table): readonly string[] {
  const column = columnOf(shelf, table, 'date', 'clock.holidays');
  if (column < 0) return [];
  const seen = firstLines(shelf, table, column, 'date');
  for (const [date, line] of seen) {
    const fault = dayFault(date);
    if (fault !== undefined) shelf.faults.push(inCell(table, line, 'date', fault));
  }
  return [...seen.keys()].sort();
}

/**
 * The places table with its columns; every code stands there once, and those of `only` do. What is no code
 * but the part of some before a point is a province, and stands for them all.
 */
export function placesOf(
  shelf: Shelf,
  table: Table,
  written: NonNullable<Parsed['places']>,
): Places | undefined {
  const { key: code, name, province, zone, offices, only = [] } = written;
  const parts = { key: code, name, province, zone, offices };
  const found = Object.entries(parts).map(([part, column]) =>
    columnOf(shelf, table, column, `places.${part}`),
  );
  if (found[0]! < 0) return undefined;
  const codes = firstLines(shelf, table, found[0]!, code);
  const chosen = only.flatMap((wanted, index) => {
    if (codes.has(wanted)) return wanted;
    const within = [...codes.keys()].filter((one) => one.startsWith(`${wanted}.`));
    if (within.length > 0) return within;
    const near = meant(wanted, knownTo(wanted, [...codes.keys()]));
    const what = wanted.includes('.') ? 'regency' : 'regency or province';
    const message = `no ${what} ${shown(wanted)} in ${table.file}; ${near}`;
    shelf.faults.push(...placed([{ path: `places.only.${index}`, message }], shelf.root));
    return [];
  });
  return { table, columns: { code, name, province, zone, offices }, only: [...new Set(chosen)] };
}

/** Provinces to who wrote two digits, where the codes have them. */
function knownTo(wanted: string, codes: readonly string[]): readonly string[] {
  const provinces = new Set(codes.flatMap((code) => /^\d\d(?=\.)/.exec(code)?.[0] ?? []));
  return /^\d\d$/.test(wanted) && provinces.size > 0 ? [...provinces] : codes;
}

/** "35.1" may be what a spreadsheet or YAML made of "35.10". */
function meant(code: string, codes: readonly string[]): string {
  const cut = `${code}0`;
  return codes.includes(cut) ? `did you mean ${cut}` : didYouMean(code, codes);
}

/** Index of a column, or -1 after a fault at the key that asks for it. */
function columnOf(shelf: Shelf, table: Table, column: string, path: string): number {
  const index = table.header.indexOf(column);
  if (index >= 0) return index;
  const near = didYouMean(column, table.header);
  const message = `no column ${shown(column)} in ${table.file}; ${near}`;
  shelf.faults.push(...placed([{ path, message }], shelf.root));
  return -1;
}

/** Each value of a column that must not repeat, with its first line. */
function firstLines(
  shelf: Shelf,
  table: Table,
  column: number,
  name: string,
): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const cell = cells[column]!;
    const before = seen.get(cell);
    if (cell === '') shelf.faults.push(inCell(table, line, name, 'is empty; fill it in'));
    else if (isReserved(cell)) {
      shelf.faults.push(inCell(table, line, name, `reserved word ${cell}; use another`));
    } else if (before !== undefined) {
      const message = `duplicate ${shown(cell)}, first on line ${before}; keep one of the two`;
      shelf.faults.push(inCell(table, line, name, message));
    } else seen.set(cell, line);
  }
  return seen;
}

function inCell(table: Table, line: number, column: string, message: string): Fault {
  return { place: { file: table.file, line }, path: column, message };
}

function collected<T>(shelf: Shelf, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    shelf.faults.push(...error.faults);
    return undefined;
  }
}
