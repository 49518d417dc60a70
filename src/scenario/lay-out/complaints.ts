/** Collects the faults found while a scenario is laid out, to report all of them at once. */

import { type Fault, faultLine, InputError, type Place } from '../../problem.ts';
import { hasGroupingPoints } from '../../units.ts';
import type { Table, TableRow } from '../text/table.ts';

export interface Complaints {
  /** About a key of the scenario, by its dotted path. */
  key(path: string, message: string): void;
  /** About a cell of a table. */
  cell(table: Table, row: TableRow, column: string, message: string): void;
  /** About a whole table. */
  table(table: Table, message: string): void;
  /** Throws an InputError if there was any complaint. */
  settle(): void;
}

/** An empty collection; `where` finds the place of a dotted path. */
export function complaints(where: (path: string) => Place): Complaints {
  const faults: Fault[] = [];
  const known = new Set<string>();
  const add = (fault: Fault) => {
    const line = faultLine(fault);
    // What is laid out once a zone is found wrong once a zone.
    if (!known.has(line)) faults.push(fault);
    known.add(line);
  };
  return {
    key: (path, message) => add({ place: where(path), path, message }),
    cell: (table, row, column, message) =>
      add({ place: { file: table.file, line: row.line }, path: column, message }),
    table: (table, message) => add({ place: { file: table.file }, message }),
    settle() {
      if (faults.length > 0) throw new InputError(faults);
    },
  };
}

/** What a cell must hold; bounds are inclusive. */
export interface CellRule {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
  readonly positive?: boolean;
  /** Things are counted, though a part of one may stand there. */
  readonly counted?: boolean;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number in a cell, or NaN after a complaint. */
export function cellNumber(
  table: Table,
  row: TableRow,
  column: string,
  rule: CellRule,
  faults: Complaints,
): number {
  const text = row.cells[table.header.indexOf(column)] ?? '';
  if ((rule.whole || rule.counted) && hasGroupingPoints(text)) {
    const whole = text.replaceAll('.', '');
    const remedy = `write ${whole}, or a whole number without a point`;
    faults.cell(table, row, column, `"${text}" may have a point between thousands; ${remedy}`);
    return Number.NaN;
  }
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  const right =
    Number.isFinite(value) &&
    value >= rule.least &&
    value <= (rule.most ?? Number.MAX_VALUE) &&
    !(rule.whole && !Number.isInteger(value)) &&
    !(rule.positive && value === 0);
  if (right) return value;
  faults.cell(table, row, column, `"${text}" is not ${described(rule)}; write one`);
  return Number.NaN;
}

function described(rule: CellRule): string {
  const kind = rule.whole ? 'a whole number' : 'a number';
  if (rule.positive) return `${kind} above 0`;
  if (rule.most === undefined) return `${kind} of at least ${rule.least}`;
  return `${kind} from ${rule.least} to ${rule.most}`;
}
