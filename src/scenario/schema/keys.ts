/** Every key of the language, walked from the schema: for the reference and for misspelt keys. */

import * as z from 'zod';
import { either } from '../../units.ts';
import { didYouMean, nearest } from '../text/names.ts';
import { type KeyNote, type KindNote, keyNotes, kindNotes } from './kind.ts';
import { scenarioSchema } from './schema.ts';

export interface Key {
  /** "uplink.closed.*.from": a star stands for the number of an item. */
  readonly path: string;
  readonly note: KeyNote;
  readonly schema: z.ZodType;
  readonly required: boolean;
  /** Absent for a block of keys or a list of blocks. */
  readonly kind?: KindNote;
}

/** Keys of later versions, by the path of their block. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  places: ['groups'],
  uplink: ['patience', 'working'],
};

/** Keys that say what the file is, and cannot be changed from outside. */
export const FIXED: readonly string[] = ['format', 'options'];

let all: readonly Key[] | undefined;

/** All keys, in the order of the schema, each block before what is in it; walked once. */
export function allKeys(): readonly Key[] {
  all ??= keysOf(scenarioSchema, '');
  return all;
}

/** Keys that a setting may change by their path, blocks but for lists of them left out: their keys have values. */
export function settableKeys(): readonly Key[] {
  return allKeys().filter(
    ({ path, kind, schema }) =>
      (kind !== undefined || schema instanceof z.ZodArray) &&
      !path.includes('.*') &&
      !FIXED.includes(path),
  );
}

function keysOf(schema: z.ZodType, path: string): readonly Key[] {
  if (schema instanceof z.ZodArray) return keysOf(schema.element as z.ZodType, `${path}.*`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, outer]) => {
    const inner = unwrapped(outer);
    const here = path === '' ? name : `${path}.${name}`;
    const kind = kindNotes.get(inner) ?? listKind(inner);
    const note = keyNotes.get(outer) ?? { says: '' };
    const key = { path: here, note, schema: inner, required: inner === outer };
    return [kind === undefined ? key : { ...key, kind }, ...keysOf(inner, here)];
  });
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault;
  return wraps ? (schema.unwrap() as z.ZodType) : schema;
}

/** A list of single values is written like them. */
function listKind(schema: z.ZodType): KindNote | undefined {
  const item =
    schema instanceof z.ZodArray ? kindNotes.get(schema.element as z.ZodType) : undefined;
  return item && { ...item, writes: `a list: ${item.writes}` };
}

/** The key at a path of a scenario ("uplink.closed.0.from"), if there is one. */
export function keyAt(path: string): Key | undefined {
  const pattern = starred(path);
  return allKeys().find((key) => key.path === pattern);
}

/** What to say of a key that a block does not have. */
export function unknownKey(block: string, key: string): string {
  const parent = starred(block);
  if (LATER[parent]?.includes(key)) return 'is not supported in this version; take it out';
  const keys = allKeys();
  const beside = keys
    .filter((each) => parentOf(each.path) === parent)
    .map((each) => nameOf(each.path));
  const elsewhere = keys
    // A block of the top level is a stage, and no key of another.
    .filter(({ path, kind }) => nameOf(path) === key && (path !== key || kind !== undefined))
    .map((each) => parentOf(each.path));
  if (elsewhere.length > 0 && nearest(key, beside).length === 0) {
    const places = elsewhere.map((path) => (path === '' ? 'at the top level' : `under ${path}`));
    return `unknown key here; it belongs ${either(places.slice(0, 3))}`;
  }
  return `unknown key; ${didYouMean(key, beside)}`;
}

function starred(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.*');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
