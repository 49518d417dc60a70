/** A CSV table as text, each row with its line, so that faults can name their place. */

export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Physical line of the row in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
