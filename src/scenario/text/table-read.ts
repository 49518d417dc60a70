/** CSV to table: comma-separated UTF-8 with a header, every row as wide as the header. */

import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { type Fault, InputError } from '../../problem.ts';
import { shown } from '../../units.ts';
import { badCharacter, isReserved, locator } from './guard.ts';
import type { Table, TableRow } from './table.ts';

const MOST_COLUMNS = 200;
/** Longest row [characters]. */
const LONGEST_ROW = 65_536;

/**
 * Reads a table. Cells are text, trimmed; empty lines are left out; `line` counts the file's lines,
 * also behind cells that hold line breaks. Throws InputError with all ragged rows at once.
 */
export function readTable(text: string, file: string): Table {
  // The parser counts the two characters of a line end in quotes as two lines.
  const lines = text.replace(/\r\n?/g, '\n');
  const fault = badForm(lines, file);
  if (fault !== undefined) throw new InputError([fault]);
  const records = parsed(lines, file);
  const header = records[0]?.cells ?? [];
  const rows = records.slice(1);
  const faults = [...badHeader(header, file, records[0]?.line ?? 1), ...ragged(header, rows, file)];
  if (faults.length === 0 && rows.length === 0) {
    faults.push({ place: { file, line: 1 }, message: 'no data rows; write a header and rows' });
  }
  if (faults.length > 0) throw new InputError(faults);
  return { file, header, rows };
}

/** What the parser would report at the end of the file, or not at all. */
function badForm(lines: string, file: string): Fault | undefined {
  const locate = locator(lines, file);
  const hidden = badCharacter(lines, locate);
  if (hidden !== undefined) return hidden;
  const first = /^[^\n]*/.exec(lines)![0];
  const other = [';', '\t', '|'].find((mark) => !first.includes(',') && first.includes(mark));
  if (other !== undefined) {
    const name = other === '\t' ? 'tabs' : `"${other}"`;
    const message = `separated by ${name}; save it with commas, and points for decimals`;
    return { place: { file, line: 1 }, message };
  }
  const open = unclosed(lines);
  if (open === undefined) return undefined;
  const { line = 1 } = locate(open);
  return { place: { file, line }, message: 'a quote opens here and never closes; close it' };
}

/** Offset of a quote that never closes; one behind other text is the parser's to report. */
function unclosed(text: string): number | undefined {
  let at = text.indexOf('"');
  while (at >= 0) {
    const opens = at === 0 || /[,\n]/.test(text[at - 1]!);
    const end = opens ? closing(text, at) : at;
    if (end < 0) return at;
    at = text.indexOf('"', end + 1);
  }
  return undefined;
}

/** Offset of the quote that closes the one at `opening`, doubled ones passed over; or -1. */
function closing(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Offset of the first row that is too long, line breaks in quotes counted: the parser tells where it gave up. */
function longRow(text: string): number {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isOpening = text[at] === '"' && (at === 0 || /[,\n]/.test(text[at - 1]!));
    if (isOpening) at = closing(text, at);
    if (at - start > LONGEST_ROW) return start;
    if (text[at] === '\n') start = at + 1;
  }
  return start;
}

function parsed(text: string, file: string): TableRow[] {
  try {
    const records = parse(text, {
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; info: Info }[];
    return records.map(({ record, info }) => ({ line: firstLine(record, info), cells: record }));
  } catch (error) {
    throw new InputError([csvFault(error as CsvError, text, file)]);
  }
}

/** csv-parse counts the line on which a record ends. */
function firstLine(record: readonly string[], info: Info): number {
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return info.lines - breaks;
}

function csvFault(error: CsvError, text: string, file: string): Fault {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  const column = typeof error['column'] === 'number' ? `cell ${error['column'] + 1}: ` : '';
  const place = { file, line };
  switch (error.code) {
    case 'CSV_INVALID_CLOSING_QUOTE':
      return { place, message: `${column}text behind a closing quote; double the quotes inside` };
    case 'INVALID_OPENING_QUOTE':
      return {
        place,
        message: `${column}a quote inside a cell; put the cell in quotes, double it`,
      };
    case 'CSV_MAX_RECORD_SIZE':
      return {
        place: { file, line: locator(text, file)(longRow(text)).line ?? 1 },
        message: 'a row longer than 65 536 characters; is a quote open?',
      };
    default:
      throw error;
  }
}

function badHeader(header: readonly string[], file: string, line: number): Fault[] {
  const place = { file, line };
  if (header.length > MOST_COLUMNS) {
    return [
      { place, message: `${header.length} columns, more than ${MOST_COLUMNS}; leave some out` },
    ];
  }
  return header.flatMap((name, index): Fault[] => {
    if (name === '') return [{ place, message: `column ${index + 1} has no name; name it` }];
    if (isReserved(name)) return [{ place, message: `reserved name ${name}; rename the column` }];
    if (header.indexOf(name) === index) return [];
    return [{ place, path: shown(name), message: 'two columns have this name; rename one' }];
  });
}

function ragged(header: readonly string[], rows: readonly TableRow[], file: string): Fault[] {
  return rows
    .filter(({ cells }) => cells.length !== header.length)
    .map(({ line, cells }) => {
      const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
      const message = `has ${count}, the header ${header.length}; mend the row`;
      return { place: { file, line }, message };
    });
}
