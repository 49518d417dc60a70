/**
 * What is refused of any text, and what before the YAML library sees one. Some small files keep that
 * library busy for minutes (800 complex keys), and YAML has features that make one file mean two things
 * to two readers. The scan is linear: the library's own lexer, whose tokens are cheap.
 */

import { CST, Lexer } from 'yaml';
import type { Fault, Place } from '../../problem.ts';

const DEEPEST = 32;
/** Values, commas, colons, line ends: twenty times what a long scenario has. */
const MOST_TOKENS = 40_000;

const UNCLOSED = 'this bracket is never closed, or what follows is not indented; close it';
const TOO_LONG = 'too long for a scenario; put tables into CSV files and name them here';
const SEVERAL = 'a second document begins here; a scenario is one document, take `---` out';

/** Features of YAML that are not supported. */
const REFUSED: Readonly<Partial<Record<CST.TokenType, string>>> = {
  'explicit-key-ind': 'complex keys (`? `) are not supported; write `key: value`',
  anchor: 'anchors (`&name`) are not supported; write the value out',
  alias: 'aliases (`*name`) are not supported; write the value out, or quote it if it is text',
  tag: 'tags (`!name`) are not supported; take it out, or quote it if it is text',
  'directive-line': 'directives (`%YAML`, `%TAG`) are not supported; take the line out',
};

/** Finds the place of an offset in a text. */
export type Locate = (offset: number) => Place;

/** A function from offsets of `text` to places in `file`; logarithmic. */
export function locator(text: string, file: string): Locate {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** The first reason to refuse a text before parsing it, or nothing. */
export function refusal(text: string, locate: Locate): Fault | undefined {
  return badCharacter(text, locate) ?? badToken(text, locate);
}

/** Control characters and the like, which hide from the eye or break what is written from them. */
export function badCharacter(text: string, locate: Locate): Fault | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/u;
  const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u;
  const found = bad.exec(text) ?? hidden.exec(text);
  if (found === null) return undefined;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const message =
    found[0] === '\r'
      ? 'a carriage return without a line feed; save it with LF or CRLF line ends'
      : `an invisible or control character, U+${code}; take it out`;
  return { place: locate(found.index), message };
}

/** Whether every object of the language has a thing of this name: then none may come from a file. */
export function isReserved(name: string): boolean {
  return ['__proto__', 'constructor', 'prototype'].includes(name);
}

interface Scan {
  offset: number;
  lineStart: number;
  /** Whether a value or key has been seen. */
  begun: boolean;
  /** Offsets of the flow brackets that are open. */
  readonly open: number[];
  /** Columns of the block collections that are open; a value counts as one. */
  readonly columns: number[];
}

/** What is wrong, at the token in hand unless `at` says where. */
type Reason = { readonly message: string; readonly at?: number } | undefined;

function badToken(text: string, locate: Locate): Fault | undefined {
  const scan: Scan = { offset: 0, lineStart: 0, begun: false, open: [], columns: [] };
  let type: CST.TokenType | null = null;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) return { place: locate(scan.offset), message: TOO_LONG };
    // What follows the mark of a scalar is its text, whatever it looks like.
    type = type === 'scalar' ? null : CST.tokenType(token);
    const found = reason(scan, type, token);
    if (found !== undefined) {
      return { place: locate(found.at ?? scan.offset), message: found.message };
    }
    if (isMark(type)) continue;
    scan.offset += token.length;
    if (type === 'newline') scan.lineStart = scan.offset;
    else if (token.includes('\n')) {
      scan.lineStart = scan.offset - (token.length - token.lastIndexOf('\n') - 1);
    }
  }
  const open = scan.open.at(-1);
  return open === undefined ? undefined : { place: locate(open), message: UNCLOSED };
}

function reason(scan: Scan, type: CST.TokenType | null, token: string): Reason {
  switch (type) {
    case 'scalar':
      return enter(scan);
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return isClosed(token) ? enter(scan) : { message: 'this quote is never closed; close it' };
    case 'seq-item-ind':
      return nest(scan);
    case 'flow-map-start':
    case 'flow-seq-start':
      scan.open.push(scan.offset);
      return tooDeep(scan);
    case 'flow-map-end':
    case 'flow-seq-end':
      scan.open.pop();
      return undefined;
    case 'flow-error-end':
      return { message: UNCLOSED, at: scan.open.at(-1) ?? scan.offset };
    case 'doc-start':
      return scan.begun ? { message: SEVERAL } : undefined;
    default:
      return type !== null && Object.hasOwn(REFUSED, type)
        ? { message: REFUSED[type]! }
        : undefined;
  }
}

/** A scalar begins: a value, or the first key of a block map at its column. */
function enter(scan: Scan): Reason {
  scan.begun = true;
  return scan.open.length === 0 ? nest(scan) : undefined;
}

function nest(scan: Scan): Reason {
  const column = scan.offset - scan.lineStart;
  while ((scan.columns.at(-1) ?? -1) >= column) scan.columns.pop();
  scan.columns.push(column);
  return tooDeep(scan);
}

function tooDeep(scan: Scan): Reason {
  return scan.open.length + scan.columns.length > DEEPEST
    ? { message: `nested deeper than ${DEEPEST} levels; no scenario needs that` }
    : undefined;
}

/** A doubled single quote, or a double quote behind a backslash, is text and closes nothing. */
function isClosed(token: string): boolean {
  const rest = token.slice(1);
  if (token[0] === "'") return (/'*$/.exec(rest)?.[0].length ?? 0) % 2 === 1;
  const last = /(\\*)"$/.exec(rest);
  return last !== null && last[1]!.length % 2 === 0;
}

/** The lexer's own marks are not in the text. */
function isMark(type: CST.TokenType | null): boolean {
  return type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';
}
