/** The tables of the real country: what their README says of them holds. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { layOut } from '../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../src/scenario/read.ts';

type Row = Readonly<Record<string, string>>;

function table(name: string): Row[] {
  const text = readFileSync(new URL(`../scenarios/data/${name}`, import.meta.url), 'utf8');
  return parse(text, { columns: true });
}

const regencies = table('regencies.csv');
const holidays = table('holidays.csv');

const column = (name: string): string[] => regencies.map((row) => row[name]!);
const numbers = (name: string): number[] => column(name).map(Number);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const count = (values: readonly string[], value: string): number =>
  values.filter((each) => each === value).length;

describe('regencies.csv', () => {
  it('has the 514 regencies and cities of 2016, once each, in the order of their codes', () => {
    const codes = column('code');
    expect(codes).toHaveLength(514);
    expect(new Set(codes).size).toBe(514);
    expect([...codes].sort()).toEqual(codes);
    expect(codes.every((code) => /^\d\d\.\d\d$/.test(code))).toBe(true);
    expect(count(column('kind'), 'kabupaten')).toBe(416);
    expect(count(column('kind'), 'kota')).toBe(98);
  });

  it('names each place once, and a city by the word Kota', () => {
    expect(new Set(column('name')).size).toBe(514);
    for (const row of regencies)
      expect(row['name']!.startsWith('Kota '), row['name']).toBe(row['kind'] === 'kota');
  });

  it('has no empty cell', () => {
    for (const row of regencies) expect(Object.values(row), row['code']).not.toContain('');
  });

  it('adds up to the official numbers', () => {
    expect(sum(numbers('offices'))).toBe(7_160);
    expect(sum(numbers('population'))).toBe(257_912_349);
    expect(sum(numbers('eligible'))).toBe(182_588_494);
  });

  it('has 34 provinces, each with one code and one zone', () => {
    const provinces = new Set(regencies.map((row) => `${row['province_code']} ${row['province']}`));
    expect(provinces.size).toBe(34);
    expect(new Set(column('province_code')).size).toBe(34);
    expect(new Set(regencies.map((row) => `${row['province_code']} ${row['zone']}`)).size).toBe(34);
    expect(['7', '8', '9'].map((zone) => count(column('zone'), zone))).toEqual([301, 150, 63]);
  });

  it('lies in Indonesia', () => {
    expect(numbers('lat').every((lat) => lat > -11.1 && lat < 6.1)).toBe(true);
    expect(numbers('lon').every((lon) => lon > 95 && lon < 141.1)).toBe(true);
  });

  it('has slow lines in Maluku and Papua', () => {
    const slow = regencies.filter((row) => row['line_class'] === 'slow');
    expect(slow).toHaveLength(63);
    expect([...new Set(slow.map((row) => row['province']))].sort()).toEqual([
      'Maluku',
      'Maluku Utara',
      'Papua',
      'Papua Barat',
    ]);
    for (const row of regencies)
      expect(row['line_kbps'], row['code']).toBe(row['line_class'] === 'slow' ? '64' : '128');
  });

  it('fails transfers by group of islands', () => {
    const failure = (province: string): string[] =>
      regencies
        .filter((row) => row['province'] === province)
        .map((row) => row['transfer_failure_percent']!);
    expect(new Set(failure('Jawa Timur'))).toEqual(new Set(['3']));
    expect(new Set(failure('Bali'))).toEqual(new Set(['8']));
    expect(new Set(failure('Papua'))).toEqual(new Set(['25']));
    expect(['3', '8', '25'].map((p) => count(column('transfer_failure_percent'), p))).toEqual([
      119, 332, 63,
    ]);
  });
});

/** People not recorded and within reach, mid-August 2016. */
function unrecorded(code: string): number {
  const row = regencies.find((each) => each['code'] === code)!;
  return Number(row['eligible']) * Number(row['unrecorded_share']);
}

describe('unrecorded_share', () => {
  const everybody = sum(regencies.map((row) => unrecorded(row['code']!)));
  const province = (code: string): number =>
    sum(regencies.filter((r) => r['province_code'] === code).map((r) => unrecorded(r['code']!)));
  const reach = (14_700_000 - 135_538) / (18_174_411 - 135_538);

  it('makes the 14.7 million people whom an office can still record', () => {
    expect(everybody / 14_700_000).toBeCloseTo(1, 4);
    expect(numbers('unrecorded_share').every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('keeps the published figures, less those out of reach', () => {
    expect(province('33') / (2_551_601 * reach)).toBeCloseTo(1, 3);
    expect(province('12') / (2_429_872 * reach)).toBeCloseTo(1, 3);
    expect(province('31') / (200_000 * reach)).toBeCloseTo(1, 3);
    expect(province('91') / (1_517_693 * reach)).toBeCloseTo(1, 3);
    expect(province('35') / (32_703 + (3_225_386 - 32_703) * reach)).toBeCloseTo(1, 3);
    expect(unrecorded('35.19') / 32_703).toBeCloseTo(1, 3);
    expect(unrecorded('15.71') / 46_778).toBeCloseTo(1, 3);
  });
});

describe('surge_multiplier', () => {
  const counts: Readonly<Record<string, { from: string; to: string; recorded: number }>> = {
    '35.19': { from: '2016-08-01', to: '2016-09-30', recorded: 22_700 },
    '15.71': { from: '2016-09-01', to: '2016-09-30', recorded: 20_000 },
    '33.17': { from: '2016-08-22', to: '2016-09-20', recorded: 6_400 },
    '35.73': { from: '2016-08-27', to: '2016-09-29', recorded: 9_726 },
    '32.08': { from: '2016-09-23', to: '2016-09-30', recorded: 3_982 },
  };

  it('is 1 but for the places with a count of their own', () => {
    const other = regencies.filter((row) => row['surge_multiplier'] !== '1');
    expect(other.map((row) => row['code'])).toEqual(Object.keys(counts).sort());
  });

  it.each(Object.entries(counts))('of %s gives its count', (code, { from, to, recorded }) => {
    const expected = expectedRecordings(code, from, to);
    // Three decimals of the multiplier move a count by up to 0.05 %.
    expect(Math.abs(expected / recorded - 1)).toBeLessThan(0.0005);
  });
});

const DAY = 86_400_000;
const scenario = readScenario('scenarios/september-2016.yaml');
const { weekdays } = scenario.people;
const surge = scenario.people.surge!;
const supplied = scenario.people.supply!;
const START = Date.parse(scenario.clock.from!);
const ANNOUNCED = Date.parse(surge.announced);
const DEADLINE = Date.parse(surge.deadline);
const FIRST_SATURDAY = Date.parse(scenario.clock.hours['office']!.sat.at(-1)!.since!);
const BASE = surge.base.form === 'value' ? surge.base.value : Number.NaN;
const PEOPLE = supplied.total!;
const NEW_A_DAY = (supplied.newlyEligible * DAY) / 1000;
const closed = new Set(holidays.map((row) => Date.parse(row['date']!)));

/** Share of a normal working day's demand that falls on a day. */
function weight(day: number): number {
  const weekday = new Date(day).getUTCDay();
  if (closed.has(day) || weekday === 0 || (weekday === 6 && day < FIRST_SATURDAY)) return 0;
  const { mon, tue, wed, thu, fri, sat } = weekdays;
  return (5 * [0, mon, tue, wed, thu, fri, sat][weekday]!) / (mon + tue + wed + thu + fri);
}

function days(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / DAY) + 1 }, (_, i) => from + i * DAY);
}

const late = (day: number): number =>
  day > DEADLINE - surge.last!.days * DAY ? 1 + surge.last!.more : 1;
/** With which the total comes from 26 August to 30 September; a test below shows that it does. */
const PLATEAU = (() => {
  const text = readFileSync(new URL('../scenarios/data/README.md', import.meta.url), 'utf8');
  return Number(/a plateau of ([\d,]+)/.exec(text)![1]!.replaceAll(',', ''));
})();

/** The arithmetic of the README, by day, written apart from the program's own. */
function expectedRecordings(code: string, from: string, to: string): number {
  const supply = regencies.map((row) => unrecorded(row['code']!));
  const everybody = sum(supply);
  const multipliers = numbers('surge_multiplier');
  const mean = sum(supply.map((people, i) => people * multipliers[i]!)) / everybody;
  const place = column('code').indexOf(code);
  const factor = multipliers[place]! / mean;
  const share = supply[place]! / everybody;
  const first = Date.parse(from);
  const before = first < START ? days(first, START - DAY) : [];
  let recorded = before.filter((day) => [1, 2, 3, 4, 5].includes(new Date(day).getUTCDay())).length;
  recorded *= BASE * share;
  let left = PEOPLE * share;
  for (const day of days(START, Date.parse(to))) {
    const above = day < ANNOUNCED ? 0 : PLATEAU * late(day) - BASE;
    const hazard = (weight(day) * (BASE + above * factor)) / PEOPLE;
    const come = left * (1 - Math.exp(-hazard));
    if (day >= first) recorded += come;
    left += NEW_A_DAY * share - come;
  }
  return recorded;
}

describe('the rush', () => {
  it('of the README brings the total of the scenario', () => {
    const { announced, deadline, total } = surge;
    const come = column('code').map((code) => expectedRecordings(code, announced, deadline));
    expect(sum(come) / total).toBeCloseTo(1, 5);
  });

  it('of the program has the plateau of the README, but for a night of newcomers', () => {
    const plan = layOut(scenario);
    const { arrivals } = plan.people;
    if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind);
    // Monday 5 September, 21 days after the start.
    const plateaus = arrivals.demand.map(({ from, base, surge: above }, zone) => {
      const begins = 21 * 86_400 + (Math.max(...plan.zones) - plan.zones[zone]!) * 3_600;
      const inside = [...from.keys()].filter(
        (i) => from[i]! >= begins && from[i]! < begins + 86_400,
      );
      const day = inside.map((i) => (base[i]! + above[i]!) * (from[i + 1]! - from[i]!));
      return sum(day) / weight(Date.parse('2016-09-05'));
    });
    expect(plateaus).toHaveLength(3);
    for (const plateau of plateaus) expect(Math.abs(plateau / PLATEAU - 1)).toBeLessThan(0.001);
  });

  it('is the same in both scenarios', () => {
    const long = readScenario('scenarios/2016-2017.yaml').people;
    const base = long.surge!.base;
    expect(base.form === 'steps' && base.first).toBe(BASE);
    expect({ ...long, surge: { ...long.surge!, base: surge.base } }).toEqual(scenario.people);
  });
});

describe('holidays.csv', () => {
  const of = (year: string, kind: string): number =>
    holidays.filter((row) => row['date']!.startsWith(year) && row['kind'] === kind).length;

  it('has the days of the decrees, in order and once each', () => {
    const dates = holidays.map((row) => row['date']!);
    expect([...new Set(dates)].sort()).toEqual(dates);
    expect([of('2016', 'holiday'), of('2016', 'joint-leave')]).toEqual([15, 4]);
    expect([of('2017', 'holiday'), of('2017', 'joint-leave')]).toEqual([17, 7]);
    expect(holidays).toHaveLength(43);
  });

  it('closes Monday 12 September 2016, and leaves 25 working days and 5 Saturdays of the rush', () => {
    const open = days(ANNOUNCED, DEADLINE).filter((day) => weight(day) > 0);
    const saturdays = open.filter((day) => new Date(day).getUTCDay() === 6);
    expect(closed.has(Date.parse('2016-09-12'))).toBe(true);
    expect([open.length - saturdays.length, saturdays.length]).toEqual([25, 5]);
  });
});
