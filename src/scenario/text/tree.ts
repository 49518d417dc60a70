/**
 * A scenario file as a tree of maps, lists and scalars. Every node keeps its place, every scalar
 * its source text: numbers are read from it later, so that 15.600 or 35.10 is seen as written.
 */

import type { Place } from '../../problem.ts';

export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Place;
}

export interface Entry {
  /** Place of the key. */
  readonly at: Place;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly at: Place;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The text between the quotes, or the source text of a plain scalar. */
  readonly text: string;
  /** What YAML makes of it: a quoted scalar is always text. */
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  readonly at: Place;
}

/**
 * Marks the source text of a plain scalar that YAML reads as a number ("35.10", not 35.1). No text
 * of a file can begin with it: control characters are refused.
 */
const BARE = '\u0001';

/**
 * The tree as plain values for checking: text is a string, a number its source text behind a mark
 * (see `bareText`), the rest as in JSON. Maps have no prototype, so that no key can reach one.
 */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'map': {
      const map = Object.create(null) as Record<string, unknown>;
      for (const [key, entry] of node.entries) map[key] = plain(entry.value);
      return map;
    }
    case 'list':
      return node.items.map(plain);
    case 'scalar':
      return scalar(node);
  }
}

/** The tree as it is written out again: numbers where nothing is lost by it, else their text. */
export function written(node: Node): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, written(value)]));
    case 'list':
      return node.items.map(written);
    case 'scalar': {
      if (node.type !== 'number') return scalar(node);
      const number = Number(node.text);
      return String(number) === node.text ? number : node.text;
    }
  }
}

/** The source text of a number that was written without quotes; nothing for other values. */
export function bareText(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith(BARE) ? value.slice(BARE.length) : undefined;
}

/** Place of the key at a dotted path ("uplink.closed.0.from"), or of its nearest ancestor. */
export function placeOf(root: Node, path: string): Place {
  return walk(root, path).place;
}

/** The value at a dotted path, if there is one. */
export function nodeAt(root: Node, path: string): Node | undefined {
  const { node, rest } = walk(root, path);
  return rest === '' ? node : undefined;
}

/** As far down a dotted path as the tree goes; `rest` is what it does not have. */
function walk(root: Node, path: string): { node: Node; place: Place; rest: string } {
  let at = { node: root, place: root.at, rest: path };
  while (at.rest !== '') {
    const step = child(at.node, at.rest);
    if (step === undefined) return at;
    at = step;
  }
  return at;
}

/** A key may hold a point itself ("0.5 h"), so the longest key that fits is taken. */
function child(node: Node, path: string): { node: Node; place: Place; rest: string } | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const key = path.slice(0, end);
    const rest = path.slice(end + 1);
    const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
    if (entry !== undefined) return { node: entry.value, place: entry.at, rest };
    const item = node.kind === 'list' ? node.items[Number(key)] : undefined;
    if (item !== undefined) return { node: item, place: item.at, rest };
  }
  return undefined;
}

function scalar(node: ScalarNode): unknown {
  switch (node.type) {
    case 'null':
      return null;
    case 'boolean':
      return node.text.toLowerCase() === 'true';
    case 'number':
      return BARE + node.text;
    case 'text':
      return node.text;
  }
}
