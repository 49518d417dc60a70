/**
 * An assumption that has a range, as a number that a setting can move from one end to the other.
 *
 * The number of a single value is the value. A law, a column and dated steps hold more than one number:
 * theirs is the mean of the law, the mean of the column over the offices that run (without the value of
 * the seats), or the first step. At another number the whole is multiplied, so that how it is spread stays
 * what it is in proportion; a share in a column is held at 100 %, a count in one is rounded.
 */

import { stringify } from 'yaml';
import { mean } from '../../engine/law-moments.ts';
import type { Num } from '../../scenario/as-read/parts.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { Registered } from '../../scenario/register.ts';
import { LAW_NAMES } from '../../scenario/schema/law.ts';
import { valueAt } from '../../scenario/text/value-at.ts';
import { numeral, tidy, written } from '../numeral.ts';
import { dataAt } from './whole.ts';

/** How the number stands for the whole. */
export type Whole = 'value' | 'law' | 'column' | 'steps';

export interface Assumed {
  readonly key: string;
  /** As the scenario has it, in one line. */
  readonly value: string;
  readonly whole: Whole;
  /** In SI. */
  readonly own: number;
  readonly low: number;
  readonly high: number;
  /** The ends as the register has them: "120 s". */
  readonly ends: readonly [string, string];
  /** A number between the ends [SI] as a reader reads it, and the setting that makes it so. */
  readonly at: (number: number) => Setting;
}

export interface Setting {
  /** "0.5 MB" */
  readonly shown: string;
  /** "uplink.size", "uplink.speed.times". */
  readonly key: string;
  readonly text: string;
}

/** Nothing where the value and its range are no numbers of one kind. */
export function assumedOf(scenario: Scenario, one: Registered): Assumed | undefined {
  const { of: key, range, value } = one;
  const own: unknown = valueAt(scenario.resolved, key);
  if (range === undefined || value === undefined || own === undefined) return undefined;
  const num = numAt(key, own);
  const [low, high] = range.map((end) => singleAt(key, end));
  const middle = num && middleOf(num, scenario);
  if (num === undefined || low === undefined || high === undefined) return undefined;
  if (middle === undefined || !(low < high)) return undefined;
  if (range.some((end) => perAt(key, end) !== perAt(key, own))) return undefined;
  const whole = num.form;
  if (whole !== 'value' && !(middle > 0)) return undefined;
  const unit = unitOf(key, range, [low, high]);
  if (unit === undefined) return undefined;
  const at = (number: number): Setting => {
    const shown = range[[low, high].indexOf(number)] ?? textOf(number, unit);
    if (whole === 'value') return { shown, key, text: shown };
    const factor = tidy(number / middle);
    if (whole === 'column') return { shown, key: `${key}.times`, text: timesOf(own, factor) };
    return { shown, key, text: inLine(multiplied(own, factor)) };
  };
  return { key, value, whole, own: middle, low, high, ends: [range[0], range[1]], at };
}

/** What a rate of people is a rate of: an open hour's and a day's are no numbers of one kind. */
function perAt(key: string, value: unknown): unknown {
  return (dataAt(key, value) as { readonly per?: unknown } | undefined)?.per;
}

/** What the schema of a key reads, where it is a number. */
function numAt(key: string, value: unknown): Num | undefined {
  const data = dataAt(key, value);
  if (typeof data === 'number') return { form: 'value', value: data };
  if (typeof data !== 'object' || data === null) return undefined;
  if ('form' in data) return data as Num;
  // A rate of people says what it is a rate of.
  return 'value' in data && 'per' in data ? (data.value as Num) : undefined;
}

function singleAt(key: string, end: string): number | undefined {
  const num = numAt(key, end);
  return num?.form === 'value' ? num.value : undefined;
}

function middleOf(num: Num, scenario: Scenario): number | undefined {
  switch (num.form) {
    case 'value':
      return num.value;
    case 'law':
      return mean(num.law);
    case 'steps':
      return num.first;
    case 'column':
      return meanOfColumn(num, scenario);
  }
}

/** Over the offices that run. */
function meanOfColumn(
  { column, factor, times = 1 }: Extract<Num, { form: 'column' }>,
  { places }: Scenario,
): number | undefined {
  if (places === undefined) return undefined;
  const { header, rows } = places.table;
  const [cell, count, code] = [column, places.columns.offices, places.columns.code].map((name) =>
    header.indexOf(name),
  ) as [number, number, number];
  if (cell < 0) return undefined;
  const runs = rows.filter(
    ({ cells }) => places.only.length === 0 || places.only.includes(cells[code]!),
  );
  const offices = runs.reduce((sum, { cells }) => sum + Number(cells[count]), 0);
  const total = runs.reduce(
    (sum, { cells }) => sum + Number(cells[cell]) * Number(cells[count]),
    0,
  );
  return (factor * times * total) / offices;
}

interface Written {
  readonly unit: string;
  /** SI of one of it. */
  readonly size: number;
  readonly isWhole: boolean;
}

/** The unit of the end that is not 0; whole where both ends are, and what is between them must be. */
function unitOf(
  key: string,
  range: readonly [string, string],
  [low, high]: readonly [number, number],
): Written | undefined {
  const read = range.map(numeral);
  const [first, last] = read;
  if (typeof first !== 'object' || typeof last !== 'object') return undefined;
  const isWhole =
    [first, last].every(({ number, unit }) => unit === '' && Number.isInteger(number)) &&
    singleAt(key, String(first.number + 0.5)) === undefined;
  const [one, si] = first.number > 0 ? [first, low] : [last, high];
  return { unit: one.unit, size: si / one.number, isWhole };
}

function textOf(number: number, { unit, size, isWhole }: Written): string {
  const amount = isWhole ? Math.round(number / size) : tidy(number / size);
  return written({ number: amount, unit });
}

function timesOf(own: unknown, factor: number): string {
  const { times = 1 } = own as { readonly times?: number | string };
  return written({ number: factor * Number(times), unit: '' });
}

/** Every quantity of a law or of dated steps; what says how a law is spread is a plain number and stays. */
function multiplied(own: unknown, factor: number): unknown {
  const isLaw = Object.keys(own as object).some((key) => LAW_NAMES.some((name) => name === key));
  const moves = (key: string) => !isLaw || key === 'p95' || LAW_NAMES.some((name) => name === key);
  return Object.fromEntries(
    Object.entries(own as object).map(([key, value]) => [
      key,
      moves(key) ? scaledText(value, factor) : value,
    ]),
  );
}

function scaledText(value: unknown, factor: number): unknown {
  if (Array.isArray(value)) return value.map((each) => scaledText(each, factor));
  const read = numeral(String(value));
  if (typeof read !== 'object') throw new Error(`no quantity: ${value}`);
  return written({ number: read.number * factor, unit: read.unit });
}

/** As a setting takes it. */
function inLine(value: unknown): string {
  const style = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
  return stringify(value, style).trim();
}
