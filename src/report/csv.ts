/** Tables as text (RFC 4180, lines ended by LF), safe to open in a spreadsheet. */

export type Cell = string | number | null;

/**
 * Rows as CSV. Text that a spreadsheet would run as a formula (it begins with = + - @, tab or
 * return) gets an apostrophe before it; null is an empty cell.
 *
 * csv([['name', 'n'], ['=1+1', 2]]) is "name,n\n'=1+1,2\n".
 */
export function csv(rows: Iterable<readonly Cell[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(cell).join(',')}\n`;
  return text;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
