/**
 * What a kind of value and a key are: a zod schema that reads source text itself, with notes from
 * which the reference page and the JSON Schema are made, so that the three cannot differ.
 */

import * as z from 'zod';
import { shown } from '../../units.ts';
import { bareText } from '../text/tree.ts';

/** A piece of JSON Schema. */
export type Json = { readonly [key: string]: unknown };

export interface KindNote {
  /** What is written, by example, in Markdown. */
  readonly writes: string;
  /** Empty when the kind itself says it all. */
  readonly range: string;
  readonly json: Json;
}

export interface KeyNote {
  /** What the key means, a sentence without a full stop. */
  readonly says: string;
  /** The default as it would be written, or what absence means. */
  readonly absent?: string;
  /** Where the default comes from. */
  readonly source?: string;
}

export const kindNotes = z.registry<KindNote>();
export const keyNotes = z.registry<KeyNote>();

/** Says what is wrong with the value in hand, or with what lies below it at `path`. */
export type Wrong = (message: string, ...path: string[]) => undefined;

export type Kind<T> = z.ZodType<T, unknown>;

/**
 * A kind from a function that reads one value, or says what is wrong and gives nothing.
 * @param otherwise what to do with a key that stands there empty, but to write its value
 */
export function kind<T>(
  note: KindNote,
  read: (value: unknown, wrong: Wrong) => T | undefined,
  otherwise = 'take the key out',
) {
  const schema = z.unknown().transform((value, context): T => {
    const faults = context.issues.length;
    const wrong: Wrong = (message, ...path) => {
      context.issues.push({ code: 'custom', message, input: value, path });
      return undefined;
    };
    const result = isEmpty(value) ? wrong(absence(value, note, otherwise)) : read(value, wrong);
    if (result === undefined && context.issues.length === faults) wrong('is not understood');
    return result === undefined || context.issues.length > faults ? z.NEVER : result;
  });
  kindNotes.add(schema, note);
  return schema as Kind<T>;
}

/** A key that must be there. */
export function must<S extends z.ZodType>(schema: S, says: string): S {
  keyNotes.add(schema, { says });
  return schema;
}

/** A key that may be absent, and what absence means. */
export function may<S extends z.ZodType>(schema: S, says: string, absent: string) {
  const key = schema.optional();
  keyNotes.add(key, { says, absent });
  return key;
}

/** A block or list whose absence means an empty one, with the defaults of the keys in it. */
export function filled<S extends z.ZodType>(
  schema: S,
  empty: z.input<S>,
  says: string,
  absent: string,
) {
  const key = schema.prefault(empty as never);
  keyNotes.add(key, { says, absent });
  return key;
}

/**
 * A key with a default, written as a user would write it. Its source is "neutral" where the default
 * leaves an effect out, "convention" where one of several ways had to be chosen.
 */
export function usual<S extends z.ZodType>(
  schema: S,
  value: z.input<S> & (string | boolean),
  says: string,
  source = 'neutral',
) {
  const key = schema.prefault(value as never);
  keyNotes.add(key, { says, absent: `\`${String(value)}\``, source });
  return key;
}

/** The text of a scalar that is text or a number; nothing for the rest. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? (bareText(value) ?? value) : undefined;
}

/** What a value is, for a message. */
export function found(value: unknown): string {
  const text = textOf(value);
  if (text !== undefined) return text === '' ? 'empty text' : shown(text);
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a block of keys';
}

/** A block of keys as its entries, or nothing. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : undefined;
}

function absence(value: unknown, note: KindNote, otherwise: string): string {
  const write = `write ${plainly(note.writes)}`;
  return value === null ? `is empty; ${write}, or ${otherwise}` : `is missing; ${write}`;
}

function isEmpty(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Without Markdown's code marks. */
export function plainly(text: string): string {
  return text.replaceAll('`', '');
}
