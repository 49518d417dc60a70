/** Kinds of values: quantities, words, names, codes, dates; each reads one from its source text. */

import { DAY, type Dimension, either, example, quantity, shown, unitNames } from '../../units.ts';
import type { When } from '../as-read/parts.ts';
import { nearest } from '../text/names.ts';
import { bareText } from '../text/tree.ts';
import {
  found,
  type Json,
  type Kind,
  type KindNote,
  kind,
  plainly,
  textOf,
  type Wrong,
} from './kind.ts';
import { dayFault, whenOf } from './when.ts';

export interface Bounds {
  readonly dimension: Dimension;
  /** Smallest value, in SI; 0. */
  readonly least?: number;
  /** The value must be above this, in SI. */
  readonly above?: number;
  /** Largest value, in SI. */
  readonly most?: number;
  /** What to do instead of writing a value that is too small. */
  readonly instead?: string;
}

/** A number in SI from its text, or nothing after saying what is wrong. */
export function bounded(value: unknown, bounds: Bounds, wrong: Wrong, ...path: string[]) {
  const text = textOf(value);
  if (text === undefined) {
    return wrong(
      `must be a quantity such as ${example(bounds.dimension)}, found ${found(value)}; write one`,
      ...path,
    );
  }
  const reading = quantity(text, bounds.dimension);
  if ('wrong' in reading) return wrong(reading.wrong, ...path);
  if (isInside(reading.value, bounds)) return reading.value;
  const remedy = bounds.instead ?? 'change the number';
  return wrong(`must be ${rangeOf(bounds)}, found ${shown(text)}; ${remedy}`, ...path);
}

function isInside(value: number, { least = 0, above = -1, most = Infinity }: Bounds): boolean {
  return value >= least && value > above && value <= most;
}

/** One quantity with its unit. */
export function one(bounds: Bounds): Kind<number> {
  return kind(quantityNote(bounds), (value, wrong) => bounded(value, bounds, wrong));
}

/** How a quantity is written, its range and its JSON Schema. */
export function quantityNote(bounds: Bounds): KindNote {
  const units = unitNames(bounds.dimension);
  const spelling = units.join('|');
  const grouped = '^[0-9][0-9 _]*([.][0-9]+)?';
  const text = {
    type: 'string',
    pattern: units[0] === '' ? `${grouped}$` : `${grouped} *(${spelling})$`,
  };
  const plain = { type: bounds.dimension === 'count' ? 'integer' : 'number' };
  const usual = quantity(example(bounds.dimension), bounds.dimension);
  const fits = 'value' in usual && isInside(usual.value, bounds);
  return {
    writes: `\`${fits ? example(bounds.dimension) : spelt(bounds.least ?? 0, bounds.dimension)}\``,
    range: rangeOf(bounds),
    json: units[0] === '' ? { anyOf: [plain, text] } : text,
  };
}

/** "above 0", "from 0 % to 100 %", "1 or more". */
function rangeOf({ dimension, above, least = 0, most }: Bounds): string {
  const spell = (value: number): string => spelt(value, dimension);
  if (above !== undefined) {
    return `above ${spell(above)}${most === undefined ? '' : `, at most ${spell(most)}`}`;
  }
  if (most === undefined) return `${spell(least)} or more`;
  return least === most ? spell(least) : `from ${spell(least)} to ${spell(most)}`;
}

/** A bound in the unit that a user would write. */
function spelt(value: number, dimension: Dimension): string {
  if (dimension === 'share') return `${value * 100} %`;
  if (dimension !== 'time' || value === 0) return `${value}`;
  return value % DAY === 0 ? `${value / DAY} d` : `${value} s`;
}

/** One of a few words. */
export function choice<const W extends string>(...words: readonly W[]): Kind<W> {
  const writes = either(words.map((word) => `\`${word}\``));
  const numbers = words.map(Number).filter(Number.isFinite);
  const note = { writes, range: '', json: { enum: [...words, ...numbers] } };
  return kind(note, (value, wrong) => {
    const text = textOf(value);
    const word = words.find((each) => each === text);
    if (word !== undefined) return word;
    const near = nearest(text ?? '', words);
    const remedy = near.length > 0 ? `did you mean ${either(near)}` : 'write one of them';
    return wrong(`must be ${either(words)}, found ${found(value)}; ${remedy}`);
  });
}

/** true or false. */
export function flag(): Kind<boolean> {
  const note = { writes: '`true` or `false`', range: '', json: { type: 'boolean' } };
  return kind(note, (value, wrong) =>
    typeof value === 'boolean'
      ? value
      : wrong(`must be true or false, found ${found(value)}; write one`),
  );
}

/**
 * Text for people, one to `most` characters.
 * @param otherwise what to do where it is empty, but to write it
 */
export function words(most: number, otherwise?: string): Kind<string> {
  const json = { type: ['string', 'number'], maxLength: most };
  const note = { writes: 'text', range: `at most ${most} characters`, json };
  const read = (value: unknown, wrong: Wrong) => {
    const text = textOf(value)?.trim();
    if (text === undefined || text === '')
      return wrong(`must be text, found ${found(value)}; write text`);
    if (text.length <= most) return text;
    return wrong(`is ${text.length} characters long, at most ${most} fit; shorten it`);
  };
  return kind(note, read, otherwise);
}

const SLUG = '^[a-z0-9](-?[a-z0-9]){0,59}$';
/** What to do about a text that is no slug. */
export const SLUG_REMEDY = 'use small letters, digits and single hyphens, at most 60';

/** Whether a name may stand in a path of results. */
export function isSlug(text: string): boolean {
  return new RegExp(SLUG).test(text);
}

/** A name that may stand in a path of results: small letters, digits and hyphens. */
export function slug(): Kind<string> {
  const note = {
    writes: 'a name such as `more-match`',
    range: '',
    json: { type: ['string', 'integer'], pattern: SLUG },
  };
  return kind(note, (value, wrong) => {
    const text = textOf(value);
    if (text !== undefined && isSlug(text)) return text;
    return wrong(`must be a short name, found ${found(value)}; ${SLUG_REMEDY}`);
  });
}

/** A path to a file beside the scenario. */
export function path(): Kind<string> {
  const note = {
    writes: 'a path, relative to this file',
    range: 'a file below its folder',
    json: { type: 'string' },
  };
  return kind(note, (value, wrong) => {
    const isPath = typeof value === 'string' && value !== '' && bareText(value) === undefined;
    return isPath ? value : wrong(`must be a path, found ${found(value)}; write it in quotes`);
  });
}

/** A region code, which is text: 35.10 is not the number 35.1. */
export function code(): Kind<string> {
  const note = { writes: 'a code in quotes, `"35.19"`', range: '', json: { type: 'string' } };
  return kind(note, (value, wrong) => {
    const bare = bareText(value);
    if (bare !== undefined) {
      const number = String(Number(bare));
      const read = number === bare ? 'a number' : `the number ${number}`;
      return wrong(`codes are text, but ${shown(bare)} is ${read}; write "${bare}"`);
    }
    if (typeof value === 'string' && value !== '') return value;
    return wrong(`must be a code, found ${found(value)}; write "35.19"`);
  });
}

/** A day of the calendar. */
export function day(): Kind<string> {
  const note = { writes: '`2016-09-30`', range: '1900 to 2199', json: DAY_JSON };
  return kind(note, (value, wrong) => {
    const text = textOf(value);
    if (text === undefined) return wrong(`must be a date, found ${found(value)}; write 2016-09-30`);
    const fault = dayFault(text);
    return fault === undefined ? text : wrong(fault);
  });
}

/** An instant: a date, a date with a time, or an offset from the start. */
export function when(edge: 'start' | 'end'): Kind<When> {
  const writes = '`2016-09-02`, `2016-09-02 12:00` or `8 h`';
  return kind({ writes, range: '', json: { type: 'string' } }, (value, wrong) => {
    const text = textOf(value);
    const read =
      text === undefined
        ? `must be ${plainly(writes)}, found ${found(value)}; write one`
        : whenOf(text, edge);
    return typeof read === 'string' ? wrong(read) : read;
  });
}

const DAY_JSON: Json = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
