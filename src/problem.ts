/** A user's fault, with its place: what is wrong, what was found, what to do. */

/** Where a fault stands; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One fault of the input, printed as one line. */
export interface Fault {
  readonly place: Place;
  /** Dotted path of the key in the scenario ("match.speed"), or the column of a table. */
  readonly path?: string;
  /** What is wrong and what was found, then what to do, joined by "; ". No line break. */
  readonly message: string;
}

/** How many faults are printed before "and N more". */
const SHOWN = 20;

/** Thrown with all faults of an input at once. Nothing has been run or written. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.slice(0, SHOWN).map(faultLine).concat(more(faults.length)).join('\n'));
  }
}

/** `file:line:column: path: message`, with control characters shown, never obeyed. */
export function faultLine(fault: Fault): string {
  const { file, line, column } = fault.place;
  const where = [file, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  const path = fault.path === undefined || fault.path === '' ? '' : `${fault.path}: `;
  return visible(`${where.join(':')}: ${path}${fault.message}`);
}

function more(count: number): string[] {
  return count > SHOWN ? [`and ${count - SHOWN} more`] : [];
}

/** Shows control, bidirectional and invisible characters as `\u{..}`, so that no terminal obeys them. */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
