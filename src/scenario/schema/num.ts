/** Any number of a scenario, in one of its four forms: a value, a column, dated steps, a law. */

import { either, unitFactor } from '../../units.ts';
import type { Num, Step } from '../as-read/parts.ts';
import { didYouMean } from '../text/names.ts';
import {
  entriesOf,
  found,
  type Json,
  type Kind,
  type KindNote,
  kind,
  textOf,
  type Wrong,
} from './kind.ts';
import { type Bounds, bounded, quantityNote } from './kinds.ts';
import { LAW_NAMES, lawJson, lawOf } from './law.ts';
import { compare, whenOf } from './when.ts';

type Form = 'column' | 'steps' | 'law';

const WRITTEN: Readonly<Record<Form, string>> = {
  column: 'a column',
  steps: 'dated steps',
  law: 'a law',
};

/** A number in the forms that make sense for its key; a value always does. */
export function num(bounds: Bounds, ...forms: readonly Form[]): Kind<Num> {
  return kind(numNote(bounds, forms), (value, wrong) => numOf(value, bounds, forms, wrong));
}

/** The same, or the word "unlimited". */
export function numOrUnlimited(bounds: Bounds, ...forms: readonly Form[]): Kind<Num | 'unlimited'> {
  const note = numNote(bounds, forms);
  const json = { anyOf: [{ const: 'unlimited' }, note.json] };
  const writes = `${note.writes} or \`unlimited\``;
  return kind<Num | 'unlimited'>({ ...note, writes, json }, (value, wrong) =>
    value === 'unlimited' ? value : numOf(value, bounds, forms, wrong),
  );
}

/** Reads a number in one of the forms, or says what is wrong. */
export function numOf(
  value: unknown,
  bounds: Bounds,
  forms: readonly Form[],
  wrong: Wrong,
): Num | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) {
    const number = bounded(value, bounds, wrong);
    return number === undefined ? undefined : { form: 'value', value: number };
  }
  const keys = entries.map(([key]) => key);
  const form = formOf(keys);
  if (form === undefined) {
    const known = ['column', 'start', ...LAW_NAMES];
    const first = keys[0];
    if (first === undefined) return wrong('an empty block; write a number');
    return wrong(`is no form of a number; ${didYouMean(first, known)}`, first);
  }
  if (!forms.includes(form)) {
    const allowed = either(['a value', ...forms.map((each) => WRITTEN[each])]);
    return wrong(`cannot be ${WRITTEN[form]}; write ${allowed}`);
  }
  if (form === 'column') return columnOf(entries, bounds, wrong);
  if (form === 'steps') return stepsOf(entries, bounds, wrong);
  const law = lawOf(value, bounds, wrong);
  return law === undefined ? undefined : { form: 'law', law };
}

function formOf(keys: readonly string[]): Form | undefined {
  if (keys.includes('column')) return 'column';
  if (keys.includes('start')) return 'steps';
  return keys.some((key) => (LAW_NAMES as readonly string[]).includes(key)) ? 'law' : undefined;
}

type Entries = readonly (readonly [string, unknown])[];

const COLUMN_KEYS = ['column', 'unit', 'seat', 'times'];
/** What cells and seat may be multiplied by. */
const TIMES: Bounds = { dimension: 'number', above: 0, most: 1e6 };

function columnOf(entries: Entries, bounds: Bounds, wrong: Wrong): Num | undefined {
  const get = (key: string): unknown => entries.find(([each]) => each === key)?.[1];
  const unknown = entries.find(([key]) => !COLUMN_KEYS.includes(key))?.[0];
  if (unknown !== undefined) {
    return wrong(`unknown key beside a column; ${didYouMean(unknown, COLUMN_KEYS)}`, unknown);
  }
  const column = textOf(get('column'))?.trim() ?? '';
  if (column === '')
    wrong(`must name a column, found ${found(get('column'))}; write one`, 'column');
  const unit = get('unit');
  const name = textOf(unit);
  const factor =
    unit !== undefined && name === undefined
      ? { wrong: `must be a unit, found ${found(unit)}; write for example kbps` }
      : unitFactor(name, bounds.dimension);
  if ('wrong' in factor) wrong(factor.wrong, ...(unit === undefined ? [] : ['unit']));
  const seat = get('seat');
  const seatValue = seat === undefined ? undefined : bounded(seat, bounds, wrong, 'seat');
  const times = get('times');
  const timesValue = times === undefined ? 1 : bounded(times, TIMES, wrong, 'times');
  if (column === '' || 'wrong' in factor || timesValue === undefined) return undefined;
  const form = {
    form: 'column',
    column,
    factor: factor.value,
    ...(times !== undefined && { times: timesValue }),
  } as const;
  if (seatValue === undefined) return form;
  return { ...form, seat: Math.min(seatValue * timesValue, bounds.most ?? Infinity) };
}

function stepsOf(entries: Entries, bounds: Bounds, wrong: Wrong): Num | undefined {
  let first: number | undefined;
  const later: Step[] = [];
  for (const [key, value] of entries) {
    const number = bounded(value, bounds, wrong, key);
    if (key === 'start') first = number;
    else {
      const at = whenOf(key, 'start');
      if (typeof at === 'string') wrong(`a step ${at}`, key);
      else if (number !== undefined) later.push({ at, value: number });
      const order = later.length < 2 ? 1 : compare(later.at(-1)!.at, later.at(-2)!.at);
      if (order === undefined) wrong('dates and offsets are mixed; use one of the two', key);
      else if (order <= 0) wrong('is not after the step before; put the steps in order', key);
    }
  }
  return first === undefined ? undefined : { form: 'steps', first, later };
}

function numNote(bounds: Bounds, forms: readonly Form[]): KindNote {
  const note = quantityNote(bounds);
  if (forms.length === 0) return note;
  const step = {
    type: 'object',
    properties: { start: note.json },
    required: ['start'],
    additionalProperties: note.json,
  };
  const column = {
    type: 'object',
    properties: {
      column: { type: 'string' },
      unit: { type: 'string' },
      seat: note.json,
      times: {},
    },
    required: ['column'],
    additionalProperties: false,
  };
  const json: Readonly<Record<Form, readonly Json[]>> = {
    column: [column],
    steps: [step],
    law: [lawJson(bounds)],
  };
  const writes = [note.writes, ...forms].join(', ');
  return { ...note, writes, json: { anyOf: [note.json, ...forms.flatMap((form) => json[form])] } };
}
