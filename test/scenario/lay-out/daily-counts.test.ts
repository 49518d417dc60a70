import { describe, expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { read, said } from '../written.ts';

const PLACES = `code,name,province,zone,offices
11.01,A,P,7,1
11.02,B,P,9,3
`;
const WEEK = 'hours: {office: {mon-fri: "08:00-12:00"}}';
/** From Thursday to Tuesday. */
const BODY = (people: string) => `clock: {from: 2016-09-01, to: 2016-09-06, ${WEEK}}
places: {table: places.csv}
people: {table: counts.csv${people}}
station: {service: 1 s, hours: office}
`;

const HEAD = 'date,place,count\n';

function plan(counts: string, people = '') {
  const tables = { 'places.csv': PLACES, 'counts.csv': HEAD + counts };
  return layOut(read(BODY(people), {}, tables));
}

function arrivals(counts: string, people = '') {
  const { arrivals } = plan(counts, people).people;
  if (arrivals.kind !== 'counted') throw new Error('no daily counts');
  const { days, filled } = arrivals;
  const ofRegency = (regency: number) => [
    ...arrivals.counts.subarray(regency * days, (regency + 1) * days),
  ];
  return { first: ofRegency(0), second: ofRegency(1), filled };
}

const FULL = `2016-09-01,11.01,10
2016-09-02,11.01,20
2016-09-05,11.01,31
2016-09-06,11.01,0
2016-09-01,11.02,1
2016-09-02,11.02,2
2016-09-05,11.02,3
2016-09-06,11.02,4
`;

describe('daily counts', () => {
  test('are those of the table, and none on days that are closed', () => {
    expect(arrivals(FULL)).toEqual({
      first: [10, 20, 0, 0, 31, 0],
      second: [1, 2, 0, 0, 3, 4],
      filled: 0,
    });
  });

  test('come whole in a run and in the estimate, whatever the zone', () => {
    const laid = plan(FULL);
    const { national, regencies } = simulate(laid, 'counts', 0);
    expect(national.people).toBe(71);
    expect(regencies.map(({ people }) => people)).toEqual([61, 10]);
    const estimate = fluid(laid).regencies.map(({ recorded }) => recorded);
    expect(estimate[0]).toBeCloseTo(61, 6);
    expect(estimate[1]).toBeCloseTo(10, 6);
  });

  test('of only one regency are the same', () => {
    const tables = { 'places.csv': PLACES, 'counts.csv': HEAD + FULL };
    const only = layOut(read(BODY(''), { only: ['11.02'] }, tables));
    expect(simulate(only, 'counts', 0).national.people).toBe(10);
    const whole = simulate(plan(FULL), 'counts', 0);
    expect(simulate(only, 'counts', 0).national.turnRound).toEqual(whole.regencies[1]!.turnRound);
  });

  const HOLES = FULL.replace('2016-09-02,11.01,20\n', '').replace(
    '2016-09-05,11.02,3',
    '2016-09-05,11.02,',
  );

  test.each([
    ['zero', [10, 0, 0, 0, 31, 0], [1, 2, 0, 0, 0, 4]],
    ['last', [10, 10, 0, 0, 31, 0], [1, 2, 0, 0, 2, 4]],
    // 10 + 21 x 1/4 = 15.25; 2 + 2 x 3/4 = 3.5, rounded up.
    ['linear', [10, 15, 0, 0, 31, 0], [1, 2, 0, 0, 4, 4]],
  ])('that are not known are filled in: %s', (rule, first, second) => {
    expect(arrivals(HOLES, `, missing: ${rule}`)).toEqual({ first, second, filled: 2 });
  });

  test('that are not known are else refused, and none is made up from nothing', () => {
    expect(said(() => plan(HOLES))).toEqual([
      'counts.csv: lacks 2 counts of open days, first of regency 11.01 on 2016-09-02; write them, ' +
        'or fill them by people.missing',
    ]);
    const late = FULL.replace('2016-09-01,11.01,10\n', '');
    expect(said(() => plan(late, ', missing: last'))).toEqual([
      'counts.csv: lacks 1 counts of open days, first of regency 11.01 on 2016-09-01, with none ' +
        'known before; write them, or people.missing: zero',
    ]);
    const short = FULL.replace('2016-09-06,11.02,4\n', '');
    expect(said(() => plan(short, ', missing: linear'))).toEqual([
      'counts.csv: lacks 1 counts of open days, first of regency 11.02 on 2016-09-06, with none ' +
        'known on both sides; write them, or people.missing: zero',
    ]);
  });

  test('may be known from before and after the run', () => {
    const rows = FULL.replace('2016-09-01,11.01,10', '2016-08-31,11.01,10');
    expect(arrivals(rows, ', missing: last').first[0]).toBe(10);
  });

  test('have their faults named where they stand', () => {
    const rows = `${FULL}2016-09-03,11.01,5\n2016-09-01,11.01,1\n2016-09-31,11.01,1\n2016-09-01,11.03,1\n2016-09-01,11.02,1.5\n`;
    expect(said(() => plan(rows))).toEqual([
      'counts.csv:10: count: 5 people, but the station is closed on that day; open it, or write 0',
      'counts.csv:11: date: regency 11.01 has this day twice; keep one of the two',
      'counts.csv:12: date: does not exist, found 2016-09-31: that month has 30 days; check the day',
      'counts.csv:13: place: no regency "11.03"; write a code of the place table',
      'counts.csv:14: count: "1.5" is not a whole number from 0 to 10000000; write one',
      'counts.csv:14: date: regency 11.02 has this day twice; keep one of the two',
    ]);
  });

  test('need dates, and their columns', () => {
    const tables = { 'counts.csv': 'date,number\n2016-09-01,1\n' };
    const body = (clock: string) =>
      `clock: {${clock}}\npeople: {table: counts.csv}\nmatch: {service: 1 s}\n`;
    expect(said(() => layOut(read(body('for: 1 d'), {}, tables)))).toEqual([
      's.yaml:4:10: people.table: has dates; write clock.from',
    ]);
    expect(said(() => layOut(read(body('from: 2016-09-01, to: 2016-09-01'), {}, tables)))).toEqual([
      'counts.csv: no column "count" in counts.csv; it has date, number',
      'counts.csv: lacks 1 counts of open days, first of regency - on 2016-09-01; write them, or ' +
        'fill them by people.missing',
    ]);
  });

  test('are no table of instants, which has neither holes nor a profile', () => {
    const tables = { 'counts.csv': 'at\n1\n' };
    const ones = Array(24).fill(1).join(', ');
    const people = `{table: counts.csv, missing: zero, profile: [${ones}]}`;
    const body = `clock: {for: 1 d}\npeople: ${people}\nmatch: {service: 1 s}\n`;
    expect(said(() => layOut(read(body, {}, tables)))).toEqual([
      expect.stringContaining(
        'people.profile: is of a day, and the table has instants; take it out',
      ),
      expect.stringContaining(
        'people.missing: fills daily counts, and the table has none; take it out',
      ),
    ]);
  });
});
