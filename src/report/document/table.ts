/** A table of figures before it is written: as text in a document, as numbers in a workbook. */

import { amount } from '../figure-text.ts';
import type { Format } from '../format.ts';
import { signed } from '../measures.ts';
import { rupiah } from '../money.ts';

/** What the numbers of a column are; times in seconds, shares and `points`, which they differ by, of 1, money in rupiah. */
export type Kind = 'text' | 'count' | 'share' | 'points' | 'time' | 'rupiah';

/** A text in a column of numbers stands for itself: "not reached". Null: there is none. */
export type Value = string | number | null;

export interface Column {
  readonly head: string;
  readonly kind: Kind;
  /** Share of the width in a document; 1 when absent. */
  readonly width?: number;
}

/** A column of words. @param width share of the width in a document */
export function textColumn(head: string, width: number): Column {
  return { head, kind: 'text', width };
}

export interface Table {
  /** Name of its sheet: at most 31 characters, none of []:*?/\. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** What the numbers of each row are, where they are not alike in a column. */
  readonly kinds?: readonly Kind[];
  /** Numbers of the rows that only say, in their first cell, what those below them are of. */
  readonly groups?: readonly number[];
}

/** What a cell is, if it is a number: where shares differ, it is by points. @param at its column */
export function kindOf({ columns, kinds }: Table, row: number, at: number): Kind {
  const { kind } = columns[at]!;
  const own = kind === 'text' || kind === 'rupiah' ? kind : (kinds?.[row] ?? kind);
  return kind === 'points' && own === 'share' ? kind : own;
}

/** Every row as a reader of the language writes it. */
export function textsOf(table: Table, f: Format): string[][] {
  return table.rows.map((cells, row) => {
    const isGroup = table.groups?.includes(row) === true;
    return table.columns.map((_, at) =>
      isGroup && at > 0 ? '' : cellText(cells[at] ?? null, kindOf(table, row, at), f),
    );
  });
}

const NONE = '–';

/** A cell as a reader of the language writes it. */
export function cellText(value: Value, kind: Kind, f: Format): string {
  if (value === null) return NONE;
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'share':
      return f.share(value, 1);
    case 'points':
      return signed(value, 'share', f);
    case 'time':
      return f.duration(value);
    case 'rupiah':
      return rupiah(value, f);
    default:
      return amount(value, f);
  }
}
