/** Scenarios and tables made by hand. */

import type { Num, Opening, Week, Weekday } from '../../src/scenario/as-read/parts.ts';
import type {
  Clock,
  People,
  Places,
  Scenario,
  Stage,
} from '../../src/scenario/as-read/scenario.ts';
import type { Uplink } from '../../src/scenario/as-read/uplink.ts';
import { WEEKDAYS } from '../../src/scenario/schema/calendar.ts';
import type { Table } from '../../src/scenario/text/table.ts';

export const value = (number: number): Num => ({ form: 'value', value: number });

/** A table from lines of text, the header first. */
export function table(text: string, file = 'places.csv'): Table {
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return { file, header: header!, rows: rows.map((cells, i) => ({ line: i + 2, cells })) };
}

export function places(text: string, only: readonly string[] = []): Places {
  const columns = {
    code: 'code',
    name: 'name',
    province: 'province',
    zone: 'zone',
    offices: 'offices',
  };
  return { table: table(text), columns, only };
}

/** Open on the days named, from and to in minutes. */
export function week(open: Partial<Record<Weekday, readonly Opening[]>>): Week {
  const days = WEEKDAYS.map((day) => [day, [{ openings: open[day] ?? [] }]]);
  return Object.fromEntries(days) as Week;
}

export const EVEN = Object.fromEntries(WEEKDAYS.map((day) => [day, 1])) as Record<Weekday, number>;

export function people(some: Partial<People>): People {
  return {
    weekdays: EVEN,
    spread: { national: 0, local: 0 },
    comeBack: 0,
    missing: 'refuse',
    ...some,
  };
}

export function stage(some: Partial<Stage>): Stage {
  return {
    servers: value(1),
    working: 1,
    service: value(60),
    room: 'unlimited',
    whenFull: 'refuse',
    order: 'fifo',
    closed: [],
    failures: [],
    ...some,
  };
}

export function uplink(some: Partial<Uplink>): Uplink {
  const backOff = { wait: value(900), growth: 2, longest: 86_400, jitter: 0.5 };
  return {
    servers: value(1),
    shared: 'office',
    order: 'fifo',
    recognised: false,
    speed: value(16_000),
    useful: value(0.6),
    size: value(1.5e6),
    room: value(10_000),
    whenFull: 'block',
    closed: [],
    failures: [],
    fails: value(0),
    refused: { ...backOff, whose: 'line' },
    failed: { ...backOff, tries: 20 },
    ...some,
  };
}

export const OFFSETS: Clock = {
  lasts: 86_400,
  stop: 'at-end',
  holidays: [],
  hours: {},
  series: 3_600,
};

/** A day of offsets with one arrival a minute, unless said otherwise. */
export function scenario(some: Partial<Scenario>): Scenario {
  return {
    name: 'made',
    option: 'base',
    clock: OFFSETS,
    people: people({ rate: { value: value(1 / 60), per: 'time' } }),
    deadline: 86_400,
    start: {},
    sample: 1,
    optionNames: [],
    targets: [],
    costs: [],
    assumptions: [],
    seed: '1',
    replications: 1,
    where: (path) => ({ file: 'made.yaml', line: path.length }),
    resolved: {},
    files: [],
    ...some,
  };
}
