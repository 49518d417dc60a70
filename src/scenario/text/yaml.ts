/** Text to tree: YAML 1.2 core, of which JSON is a subset, without the features that mislead. */

import {
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Fault, InputError, type Place } from '../../problem.ts';
import { badCharacter, isReserved, type Locate, locator, refusal } from './guard.ts';
import type { Entry, Node } from './tree.ts';

/** What the library's faults mean to somebody who does not know YAML; the rest as it says them. */
const SAID: Readonly<Partial<Record<string, string>>> = {
  TAB_AS_INDENT: 'a tab is used to indent; use spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon in one line; quote the value, or begin a new line',
  MULTILINE_IMPLICIT_KEY: 'a line without `key: value`; is a colon or a quote missing?',
  BAD_INDENT: 'this line is not indented as its neighbours are; line it up',
  UNEXPECTED_TOKEN: 'this does not belong here; take it out, or put the text in quotes',
  MULTIPLE_DOCS: 'a second document begins here; a scenario is one document, take it out',
  BAD_DQ_ESCAPE: 'a backslash sequence that YAML does not know; use single quotes or double it',
  MISSING_CHAR: 'a colon, comma or quote is missing here; put it in',
  BAD_SCALAR_START: 'a value cannot begin with this character; put it in quotes',
};

interface Reader {
  readonly locate: Locate;
  readonly faults: Fault[];
}

/**
 * Reads a scenario's text. Numbers stay source text; every node keeps its place.
 * Throws InputError with every fault of form (after the first one that cannot be parsed past).
 */
export function parseTree(text: string, file: string): Node {
  const locate = locator(text, file);
  const refused =
    refusal(text, locate) ?? (file.endsWith('.json') ? notJson(text, locate) : undefined);
  if (refused !== undefined) throw new InputError([refused]);
  // uniqueKeys is quadratic in the library; this reader looks for duplicates itself.
  const options = {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
  } as const;
  const document = parseDocument(text, options);
  if (document.errors.length > 0) {
    const { code, message, pos } = document.errors[0]!;
    throw new InputError([{ place: locate(pos[0]), message: SAID[code] ?? lower(message) }]);
  }
  const reader: Reader = { locate, faults: [] };
  const tree = nodeOf(document.contents, reader, locate(0));
  if (reader.faults.length > 0) throw new InputError(reader.faults);
  return tree;
}

function nodeOf(node: ParsedNode | null, reader: Reader, otherwise: Place): Node {
  if (node === null) return { kind: 'scalar', text: '', type: 'null', at: otherwise };
  const at = reader.locate(node.range[0]);
  if (isMap(node)) return { kind: 'map', entries: entries(node, reader), at };
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item as ParsedNode, reader, at));
    return { kind: 'list', items, at };
  }
  if (isScalar(node)) return scalarOf(node, reader, at);
  throw new Error('an alias passed the guard');
}

function entries(map: YAMLMap.Parsed, reader: Reader): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const pair of map.items) {
    const at = reader.locate(pair.key?.range[0] ?? map.range[0]);
    const key = pair.key === null ? '' : isScalar(pair.key) ? pair.key.source : undefined;
    const message = badKey(key, found);
    if (message !== undefined) reader.faults.push({ place: at, message });
    else if (key !== undefined) found.set(key, { at, value: nodeOf(pair.value, reader, at) });
  }
  return found;
}

function badKey(key: string | undefined, found: ReadonlyMap<string, Entry>): string | undefined {
  if (key === undefined) return 'a list or a block as a key is not supported; write `key: value`';
  if (key === '') return 'a key is missing before the colon; write `key: value`';
  if (key === '<<') return 'merge keys (`<<`) are not supported; write the values out';
  if (isReserved(key)) return `reserved key "${key}"; use another name`;
  const first = found.get(key)?.at;
  if (first === undefined) return undefined;
  return `duplicate key "${key}", first on line ${first.line}; keep one of the two`;
}

function scalarOf(node: Scalar.Parsed, reader: Reader, at: Place): Node {
  const { value, source } = node;
  const hidden = typeof value === 'string' ? badCharacter(value, () => at) : undefined;
  if (hidden !== undefined) reader.faults.push(hidden);
  if (typeof value === 'string') return { kind: 'scalar', text: value, type: 'text', at };
  const type = value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : 'number';
  return { kind: 'scalar', text: source, type, at };
}

/** JSON itself allows less than YAML does; a file that calls itself JSON is held to it. */
function notJson(text: string, locate: Locate): Fault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const place = locate(position === undefined ? text.length : Number(position));
    return {
      place,
      message: 'not JSON: a comment, a spare or missing comma, or a bare word; mend it',
    };
  }
}

function lower(message: string): string {
  const line = message.split('\n')[0]!;
  return line.charAt(0).toLowerCase() + line.slice(1);
}
