/** Changes to a scenario: an option's patch, and what the command line sets, by dotted path. */

import { type Fault, InputError, type Place } from '../problem.ts';
import { shown } from '../units.ts';
import { FIXED } from './schema/keys.ts';
import { didYouMean } from './text/names.ts';
import { keyOf } from './text/setting.ts';
import { type Entry, type MapNode, type Node, nodeAt } from './text/tree.ts';
import { parseTree } from './text/yaml.ts';

/** What the user chose beside the file. */
export interface Choice {
  readonly option?: string;
  /** Each "key=value", the value in YAML; null removes. A later one takes the place of an earlier one. */
  readonly set?: readonly string[];
  readonly only?: readonly string[];
  readonly seed?: string;
  /** The keys of `backlog`: the day of a report, and what waited. */
  readonly backlog?: Readonly<Record<string, string>>;
  /** Run one office in so many, for all. */
  readonly sample?: number;
}

interface Change {
  /** "match.speed" */
  readonly path: string;
  readonly value: Node;
  readonly at: Place;
}

/**
 * The tree with the chosen changes made, first the option's, then each `set` in order.
 * Throws InputError with every change that cannot be made.
 */
export function chosen(root: MapNode, choice: Choice): MapNode {
  const faults: Fault[] = [];
  let tree = root;
  for (const change of [...optionChanges(root, choice.option), ...commandChanges(root, choice)]) {
    const result = changed(tree, change.path.split('.'), change);
    if (typeof result === 'string') {
      faults.push({ place: change.at, path: change.path, message: result });
    } else tree = result;
  }
  if (faults.length > 0) throw new InputError(faults);
  return tree;
}

function optionChanges(root: MapNode, name: string | undefined): readonly Change[] {
  if (name === undefined || name === 'base') return [];
  const options = root.entries.get('options')?.value;
  const names = options?.kind === 'map' ? [...options.entries.keys()] : [];
  const patch = options?.kind === 'map' ? options.entries.get(name)?.value : undefined;
  if (patch?.kind === 'map') {
    return [...patch.entries].map(([path, { at, value }]) => ({ path, at, value }));
  }
  // An option that is no block of changes is the schema's to report.
  if (patch !== undefined) return [];
  const known = names.length === 0 ? 'this scenario has none' : didYouMean(name, names);
  const message = `no option ${shown(name)} in ${root.at.file}; ${known}`;
  throw new InputError([{ place: { file: '--option' }, message }]);
}

function commandChanges(root: MapNode, choice: Choice): readonly Change[] {
  const changes = (choice.set ?? []).map(setting);
  if (choice.only !== undefined) {
    const at = { file: '--only' };
    if (!root.entries.has('places')) {
      const message = 'this scenario has no table of places to choose from; leave it out';
      throw new InputError([{ place: at, message }]);
    }
    const items = choice.only.map((code) => textNode(code, at));
    changes.push({ path: 'places.only', at, value: { kind: 'list', items, at } });
  }
  if (choice.backlog !== undefined) {
    const at = { file: '--from-backlog' };
    const entries = Object.entries(choice.backlog).map(([key, text]): [string, Entry] => [
      key,
      { at, value: textNode(text, at) },
    ]);
    changes.push({ path: 'backlog', at, value: { kind: 'map', at, entries: new Map(entries) } });
  }
  if (choice.seed !== undefined) {
    const at = { file: '--seed' };
    changes.push({ path: 'experiment.seed', at, value: textNode(choice.seed, at) });
  }
  if (choice.sample !== undefined) {
    const at = { file: '--sample' };
    const value = moved(parseTree(`${choice.sample}`, at.file), at);
    changes.push({ path: 'experiment.sample', at, value });
  }
  return changes;
}

function setting(text: string): Change {
  const at = { file: '--set' };
  const path = keyOf(text);
  const value = text.slice(text.indexOf('=') + 1).trim();
  if (path === '' || value === '') {
    const message = `must be KEY=VALUE, found ${shown(text)}; write for example match.servers=2`;
    throw new InputError([{ place: at, message }]);
  }
  return { path, at, value: moved(parseTree(value, `--set ${path}`), at) };
}

/** The command line has no lines: everything below a setting stands at it. */
function moved(node: Node, at: Place): Node {
  if (node.kind === 'scalar') return { ...node, at };
  if (node.kind === 'list')
    return { ...node, at, items: node.items.map((item) => moved(item, at)) };
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { at, value: moved(entry.value, at) },
  ]);
  return { kind: 'map', at, entries: new Map(entries) };
}

function textNode(text: string, at: Place): Node {
  return { kind: 'scalar', text, type: 'text', at };
}

/** The map with one change made below it, or why it cannot be made. */
function changed(map: MapNode, path: readonly string[], change: Change): MapNode | string {
  const [key, ...rest] = path as [string, ...string[]];
  if (path.some((step) => step === '')) return 'is no path; write keys with points between them';
  if (FIXED.includes(change.path.split('.')[0]!)) return 'cannot be changed; edit the file';
  const removes = change.value.kind === 'scalar' && change.value.type === 'null';
  const entry = map.entries.get(key);
  if (removes && (entry === undefined || nodeAt(entry.value, rest.join('.')) === undefined)) {
    return 'is not there to be taken away; check its path';
  }
  const entries = new Map(map.entries);
  if (rest.length > 0) {
    const below = entry?.value ?? { kind: 'map', entries: new Map(), at: change.at };
    if (below.kind !== 'map') return `has no keys below ${key}; change ${key} as a whole`;
    const result = changed(below, rest, change);
    if (typeof result === 'string') return result;
    entries.set(key, { at: entry?.at ?? change.at, value: result });
  } else if (removes) entries.delete(key);
  else entries.set(key, { at: change.at, value: change.value });
  return { ...map, entries };
}
