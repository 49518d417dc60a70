/** From a number as written, in one of its forms, to the parameter that the model runs. */

import type { Num, When } from '../as-read/parts.ts';
import type { Parameter } from '../plan/parameter.ts';
import { CENTRE_ZONE, type Timeline } from '../schema/calendar.ts';
import type { Table, TableRow } from '../text/table.ts';
import { type CellRule, type Complaints, cellNumber } from './complaints.ts';
import { type Land, noColumn, toOffices } from './land.ts';
import { type Steps, stepsOf } from './steps.ts';

/** What every part of a plan is laid out on. */
export interface Ground {
  readonly land: Land;
  readonly time: Timeline;
  readonly faults: Complaints;
  /** The arrivals table and those of its rows that arrive, in order. */
  readonly listed?: { readonly table: Table; readonly rows: readonly TableRow[] };
}

/** What a parameter may be, beside a value and steps. */
interface Meaning {
  /** Differs by office: a column of the place table has a meaning. */
  readonly office?: boolean;
  /** Drawn anew for each submission: so have a law and a column of the arrivals table. */
  readonly drawn?: boolean;
  /** What a cell, times its factor, must hold; at least 0. */
  readonly rule?: CellRule;
  /** What every value is multiplied by. */
  readonly scale?: number;
}

/** Lays out one number; complains under its dotted path. Instants of steps are the centre's. */
export function parameter(num: Num, path: string, meaning: Meaning, ground: Ground): Parameter {
  const scale = meaning.scale ?? 1;
  switch (num.form) {
    case 'value':
      return { form: 'value', value: num.value * scale };
    case 'steps':
      return stepped(datedSteps(num, path, ground, CENTRE_ZONE), scale);
    case 'law':
      if (meaning.drawn && scale === 1) return { form: 'law', law: num.law };
      ground.faults.key(path, 'a distribution has no meaning here; write one number');
      return NOTHING;
    case 'column':
      return column(num, path, meaning, ground);
  }
}

/** Steps in order, after a complaint about dates where the clock has none. */
export function datedSteps(
  num: Extract<Num, { form: 'value' | 'steps' }>,
  path: string,
  ground: Ground,
  zone: number,
): Steps {
  const steps = stepsOf(num, (when) => instantOf(when, path, ground, zone));
  const twice = steps.from.some((from, index) => index > 0 && from === steps.from[index - 1]);
  if (twice) ground.faults.key(path, 'two steps begin at the same instant; keep one');
  return steps;
}

/** Instant of what was written; a date without `clock.from` is a fault, an offset with a backlog. */
export function instantOf(when: When, path: string, ground: Ground, zone: number): number {
  const instant = ground.time.instant(when, zone);
  if (!Number.isNaN(instant)) return instant;
  ground.faults.key(
    path,
    'offset' in when
      ? 'an offset, and the run begins later, with a backlog; write a date'
      : 'a date, in a scenario of offsets; write clock.from, or an offset ("8 h")',
  );
  return 0;
}

const NOTHING: Parameter = { form: 'value', value: Number.NaN };

function stepped(steps: Steps, scale: number): Parameter {
  const started = steps.from.findLastIndex((from) => from <= 0);
  const values = Float64Array.from(steps.values.slice(started), (value) => value * scale);
  if (values.length === 1) return { form: 'value', value: values[0]! };
  return { form: 'steps', from: Float64Array.from([0, ...steps.from.slice(started + 1)]), values };
}

type Column = Extract<Num, { form: 'column' }>;

function column(num: Column, path: string, meaning: Meaning, ground: Ground): Parameter {
  const { land, listed, faults } = ground;
  const { times = 1 } = num;
  const factor = num.factor * times * (meaning.scale ?? 1);
  const rule = num.inverse ? { least: 0, positive: true } : cellRule(meaning, num.factor);
  const read = (table: Table, row: TableRow) => {
    const value = factor * cellNumber(table, row, num.column, rule, faults);
    if (num.inverse) return 1 / value;
    return num.times === undefined ? value : within(value, meaning.rule);
  };
  if (listed?.table.header.includes(num.column)) {
    if (meaning.drawn) {
      const values = Float64Array.from(listed.rows, (row) => read(listed.table, row));
      return { form: 'arrivals', values };
    }
    faults.key(path, 'does not belong to one arrival; write a number');
  } else if (!meaning.office) {
    faults.key(path, `there is one, not one for each place; write a number`);
  } else if (land.table === undefined) {
    faults.key(path, `column "${num.column}", but there is no table of places; write a number`);
  } else if (!land.table.header.includes(num.column)) {
    faults.key(path, noColumn(land.table, num.column));
  } else {
    const cells = land.all.map(({ row }) => read(land.table!, row!));
    const seat = num.seat === undefined ? undefined : num.seat * (meaning.scale ?? 1);
    return { form: 'offices', values: toOffices(land, (index) => cells[index]!, { seat }) };
  }
  return NOTHING;
}

/** Scaled cells stay possible: whole where they must be, and at most what may be. */
function within(
  value: number,
  { whole, most = Number.POSITIVE_INFINITY }: CellRule = { least: 0 },
) {
  return Math.min(whole ? Math.round(value) : value, most);
}

/** The rule in the unit of the cells. */
function cellRule({ rule }: Meaning, factor: number): CellRule {
  if (rule === undefined) return { least: 0 };
  return rule.most === undefined ? rule : { ...rule, most: rule.most / factor };
}

/** One number of each regency of the whole table, such as a share; NaN, and a fault, where it has none. */
export function byRegency(num: Num, path: string, ground: Ground): number[] {
  return inTable(num, path, ground, { least: 0 });
}

/** The same of things that are counted, such as people: of a mean, a part of one may stand in a cell. */
export function countsByRegency(num: Num, path: string, ground: Ground): number[] {
  return inTable(num, path, ground, { least: 0, counted: true });
}

function inTable(num: Num, path: string, { land, faults }: Ground, rule: CellRule): number[] {
  if (num.form === 'value') return land.all.map(() => num.value);
  if (num.form !== 'column') {
    faults.key(path, 'differs by place only; write a number or a column');
    return land.all.map(() => Number.NaN);
  }
  if (land.table === undefined || !land.table.header.includes(num.column)) {
    const { table } = land;
    faults.key(
      path,
      table === undefined
        ? `column "${num.column}", but there is no table of places; write a number`
        : noColumn(table, num.column),
    );
    return land.all.map(() => Number.NaN);
  }
  const { table } = land;
  const factor = num.factor * (num.times ?? 1);
  return land.all.map(({ row }) => factor * cellNumber(table, row!, num.column, rule, faults));
}
