/** What two runs were made from, side by side, and what follows from that for their numbers. */

import type { Clock } from '../calendar.ts';

/** What a manifest says of a run, and the scenario as it was run. */
export interface Made {
  readonly scenario: string;
  readonly option: string;
  readonly seed: string;
  readonly replications: number;
  readonly versions: Readonly<Record<'tampung' | 'node' | 'v8', string>>;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** The tree of `scenario.lock.yaml`. */
  readonly lock: unknown;
  /** Of its instants. */
  readonly clock: Clock;
  /** The one place that was run, as `onlyPlace` calls it. */
  readonly only?: string;
}

/** Absent on a side where there is none. */
export interface Change {
  readonly path: readonly string[];
  readonly a?: unknown;
  readonly b?: unknown;
}

/**
 * `alike`: the numbers are. `contradiction`: they are not, though scenario, tables, seed, replications and versions
 * are. `node`: of those only the version of Node or V8 differs; `version`: only the program's does; `chance`: only
 * seed or replications do; `system`: what was simulated does, and nothing else; `several`: more than one of these.
 */
export type Cause =
  | 'alike'
  | 'contradiction'
  | 'node'
  | 'version'
  | 'chance'
  | 'system'
  | 'several';

export interface Causes {
  /** Of the manifest: scenario, option, seed, replications, versions. */
  readonly manifest: readonly Change[];
  /** Scenario and tables, by their hashes. */
  readonly inputs: readonly Change[];
  /** Of the scenario as it was run. */
  readonly keys: readonly Change[];
  /** Names of the files of the folders that differ, or that one of them lacks. */
  readonly files: readonly string[];
  readonly sameSeed: boolean;
  readonly cause: Cause;
}

/** @param alike whether all numbers are */
export function causesOf(a: Made, b: Made, alike: boolean): Causes {
  const [inputs, keys] = [sumChanges(a.inputs, b.inputs), treeChanges(a.lock, b.lock)];
  return {
    manifest: treeChanges(fieldsOf(a), fieldsOf(b)),
    inputs,
    keys,
    files: sumChanges(a.files, b.files).map(({ path: [name] }) => name!),
    sameSeed: a.seed === b.seed,
    cause: alike ? 'alike' : causeOf(a, b, inputs, keys),
  };
}

function fieldsOf({ scenario, option, seed, replications, versions }: Made) {
  return { scenario, option, seed, replications, versions };
}

/**
 * Keys that change no number of a run: words for readers, what the figures are held against, what options
 * and draws of their own begin from, and what the manifest says better.
 */
const ASIDE = new Set(
  'name title question options targets costs assumptions experiment'.split(' '),
);

function isAside(change: Change): boolean {
  // A part of the offices is another system that stands for the whole.
  if (isOfSample(change)) return false;
  // Why something is closed is told, in one language or in two.
  return ASIDE.has(change.path[0]!) || change.path.includes('why');
}

/** Whether other offices were run, or a part of them beside all. */
export function isOfSample({ path: [first, second], a, b }: Change): boolean {
  if (first !== 'experiment') return false;
  // Where a side has no such block at all, the change is that of the block.
  return second === undefined
    ? [a, b].some((block) => isTree(block) && Object.hasOwn(block, 'sample'))
    : second === 'sample';
}

function causeOf(
  a: Made,
  b: Made,
  inputs: readonly Change[],
  keys: readonly Change[],
): Exclude<Cause, 'alike'> {
  // The text of a scenario may change where its meaning does not: the lock has that.
  const isTable = ({ path: [name] }: Change) => !/\.ya?ml$/i.test(name!);
  const system = inputs.some(isTable) || keys.some((key) => !isAside(key));
  const version = a.versions.tampung !== b.versions.tampung;
  const chance = a.seed !== b.seed || a.replications !== b.replications;
  const causes = [system && 'system', version && 'version', chance && 'chance'] as const;
  const [only, ...more] = causes.filter((one) => one !== false);
  if (more.length > 0) return 'several';
  if (only !== undefined) return only;
  const sameNode = a.versions.node === b.versions.node && a.versions.v8 === b.versions.v8;
  return sameNode ? 'contradiction' : 'node';
}

function sumChanges(a: Made['inputs'], b: Made['inputs']): Change[] {
  const sums = (list: Made['inputs']) =>
    Object.fromEntries(list.map(({ name, sha256 }) => [name, sha256]));
  return treeChanges(sums(a), sums(b));
}

/** Leaves that differ, in the order of A, then what only B has. Entries of lists go by their number, from 0. */
export function treeChanges(a: unknown, b: unknown, path: readonly string[] = []): Change[] {
  if (isTree(a) && isTree(b) && Array.isArray(a) === Array.isArray(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => treeChanges(own(a, key), own(b, key), [...path, key]));
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  return [{ path, ...(a !== undefined && { a }), ...(b !== undefined && { b }) }];
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}
