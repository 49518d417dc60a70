/**
 * What a scenario, or a run, says that a flag may name: no more of it is looked at or checked. Each throws where a
 * file cannot be read.
 */

import { pathBeside, readText } from '../../scenario/text/files.ts';
import type { Table } from '../../scenario/text/table.ts';
import { readTable } from '../../scenario/text/table-read.ts';
import { type Node, nodeAt } from '../../scenario/text/tree.ts';
import { parseTree } from '../../scenario/text/yaml.ts';

export interface Value {
  readonly text: string;
  /** What it means. */
  readonly says?: string | undefined;
}

/** Nobody waits for a file larger than this [bytes]. */
const MOST = 1_000_000;

/** The options of a scenario, and the base. */
export function optionsOf(file: string): Value[] {
  return ['base', ...keysAt(treeOf(file), 'options')].map((text) => ({ text }));
}

/** The keys at the top of a scenario, its stages among them. */
export function sectionsOf(file: string): string[] {
  return keysAt(treeOf(file), '');
}

/** The regencies of a scenario by code. */
export function regenciesOf(file: string): Value[] {
  return valuesOf(places(file), 'code', 'name');
}

/** Before the regencies the provinces, by what their codes begin with. */
export function codesOf(file: string): Value[] {
  const found = places(file);
  const within = valuesOf(found, 'code', 'province').filter(({ text }) => /.\./.test(text));
  const names = new Map(within.map(({ text, says }) => [text.slice(0, text.indexOf('.')), says]));
  const provinces = [...names].map(([text, says]) => ({ text, says }));
  return [...provinces, ...valuesOf(found, 'code', 'name')];
}

/** The regencies in the table of them that a run has written. */
export function regenciesOfRun(path: string): Value[] {
  const columns = { code: 'code', name: 'name', province: 'province' };
  return valuesOf({ table: readTable(textOf(path), path), columns }, 'code', 'name');
}

interface Places {
  readonly table: Table;
  readonly columns: Readonly<Record<'code' | 'name' | 'province', string>>;
}

function places(file: string): Places {
  const tree = treeOf(file);
  const text = (key: string, usual: string): string => {
    const node = nodeAt(tree, `places.${key}`);
    return node?.kind === 'scalar' ? node.text : usual;
  };
  const path = pathBeside(file, text('table', ''));
  if (typeof path !== 'string') throw new Error(path.wrong);
  const columns = {
    code: text('key', 'code'),
    name: text('name', 'name'),
    province: text('province', 'province'),
  };
  return { table: readTable(textOf(path), path), columns };
}

function valuesOf(
  { table: { header, rows }, columns }: Places,
  text: keyof Places['columns'],
  says: keyof Places['columns'],
): Value[] {
  const [value, meaning] = [header.indexOf(columns[text]), header.indexOf(columns[says])];
  return rows.map(({ cells }) => ({ text: cells[value] ?? '', says: cells[meaning] ?? '' }));
}

function keysAt(tree: Node, path: string): string[] {
  const node = nodeAt(tree, path);
  return node?.kind === 'map' ? [...node.entries.keys()] : [];
}

function treeOf(file: string): Node {
  const tree = parseTree(textOf(file), file);
  if (tree.kind === 'map') return tree;
  throw new Error('is no scenario');
}

function textOf(path: string): string {
  const read = readText(path, MOST);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.text;
}
