import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { recordOf } from '../../../src/scenario/lay-out/observed.ts';
import type { Choice } from '../../../src/scenario/options.ts';
import { read, said } from '../written.ts';

const HEADER = 'measure,place,from,to,value,low,high,use,source\n';
const PLACES =
  'code,name,province,zone,offices\n35.19,Madiun,East,7,2\n35.77,Kota Madiun,East,9,1\n12.01,Nias,North,7,1\n';
const BODY =
  'clock: {from: 2016-09-01, to: 2016-09-10}\nplaces: {table: places.csv}\n' +
  'people: {rate: 10 /day}\nmatch: {speed: 100 /day}\nobserved: seen.csv\n';

function laid(rows: string, choice: Choice = {}, body = BODY) {
  const scenario = read(body, choice, { 'places.csv': PLACES, 'seen.csv': HEADER + rows });
  return recordOf(scenario, layOut(scenario));
}

describe('a figure of the record', () => {
  test('has the days of the results, the first of a level from the start, and the regencies of its place', () => {
    // The run begins with the first of September in UTC+9; days are the centre's.
    const { figures, left } = laid(
      'recorded,35.19,2016-09-02,2016-09-03,50,,,fit,a\n' +
        'unanswered,,,2016-09-10,9,,12,check,b\n' +
        'undelivered,35,,2016-09-01,9,4,,check,"c, d"\n',
    );
    expect(left).toEqual([]);
    expect(figures).toEqual([
      {
        ...{ measure: 'recorded', place: '35.19', from: '2016-09-02', to: '2016-09-03' },
        ...{ value: 50, low: 50, high: 50, use: 'fit', source: 'a' },
        ...{ regencies: [0], days: [1, 3] },
      },
      {
        ...{ measure: 'unanswered', to: '2016-09-10', value: 9, low: 0, high: 12 },
        ...{ use: 'check', source: 'b', regencies: [0, 1, 2], days: [0, 10] },
      },
      {
        ...{ measure: 'undelivered', place: '35', to: '2016-09-01', value: 9, low: 4 },
        ...{ high: Number.POSITIVE_INFINITY, use: 'check', source: 'c, d' },
        ...{ regencies: [0, 1], days: [0, 1] },
      },
    ]);
  });

  test('of other days, or of places that do not all run, is left', () => {
    const rows =
      'recorded,,2016-08-31,2016-09-03,50,,,fit,a\n' +
      'unanswered,,,2016-08-31,9,,,check,a\n' +
      'answered,12.01,2016-09-09,2016-09-11,5,,,check,a\n' +
      'unanswered,,,2016-09-10,9,,,check,a\n' +
      'unanswered,35,,2016-09-10,9,,,check,a\n' +
      'unanswered,35.19,,2016-09-10,9,,,check,a\n';
    const placesOf = (choice: Choice, of: 'figures' | 'left') =>
      laid(rows, choice)[of].map(({ to, place = 'all' }) => `${to} ${place}`);
    expect(placesOf({}, 'left')).toEqual(['2016-09-03 all', '2016-08-31 all', '2016-09-11 12.01']);
    expect(placesOf({ only: ['35.19'] }, 'figures')).toEqual(['2016-09-10 35.19']);
    expect(placesOf({ only: ['35.19'] }, 'left')).toHaveLength(5);
  });

  test('of a place is left where some of the offices stand for all', () => {
    const rows =
      'recorded,12.01,2016-09-02,2016-09-03,5,,,fit,a\nrecorded,,2016-09-02,2016-09-03,5,,,fit,a\n';
    const { figures } = laid(rows, { sample: 2 });
    expect(figures.map(({ place }) => place)).toEqual([undefined]);
  });

  test('nothing is laid out where nothing was observed', () => {
    expect(laid('', {}, BODY.replace('observed: seen.csv\n', ''))).toEqual({
      figures: [],
      left: [],
    });
  });
});

describe('what could not be held against a run is refused, all of it at once', () => {
  test.each([
    [
      'recored,,2016-09-02,2016-09-03,5,,,fit,a',
      'measure: no measure recored; did you mean recorded',
    ],
    [
      'recorded,35.18,2016-09-02,2016-09-03,5,,,fit,a',
      'place: no regency 35.18; did you mean 35.19',
    ],
    ['recorded,,2016-09-02,2016-09-31,5,,,fit,a', 'to: does not exist, found 2016-09-31'],
    ['recorded,,1 Sep 2016,2016-09-03,5,,,fit,a', 'from: is not a date, found "1 Sep 2016"'],
    ['atCentre,99,,2016-09-03,5,,,fit,a', 'place: atCentre is known of the country only'],
    ['recorded,,,2016-09-03,5,,,fit,a', 'from: is not a date, found ""'],
    ['recorded,,2016-09-04,2016-09-03,5,,,fit,a', 'to: lies before 2016-09-04; swap them'],
    ['unanswered,,2016-09-02,2016-09-03,5,,,fit,a', 'from: unanswered is what is there at the end'],
    ['atCentre,35.19,,2016-09-03,5,,,fit,a', 'place: atCentre is known of the country only'],
    ['recorded,,2016-09-02,2016-09-03,,,,fit,a', 'value: "" is not a number above 0'],
    ['recorded,,2016-09-02,2016-09-03,0,,,fit,a', 'value: "0" is not a number above 0'],
    [
      'recorded,,2016-09-02,2016-09-03,15.600,,,fit,a',
      'value: "15.600" may have a point between thousands',
    ],
    ['recorded,,2016-09-02,2016-09-03,5,-1,,fit,a', 'low: "-1" is not a number'],
    ['recorded,,2016-09-02,2016-09-03,5,6,7,fit,a', 'value: 5 is not from low to high'],
    ['recorded,,2016-09-02,2016-09-03,5,,,tune,a', 'use: must be fit or check, found tune'],
    ['recorded,,2016-09-02,2016-09-03,5,,,fit,', 'source: is empty; say who published the figure'],
  ])('%s', (row, fault) => {
    const faults = said(() => laid(`${row}\n`));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`seen.csv:2: ${fault}`);
  });

  test('a figure that stands there twice', () => {
    const row = 'recorded,,2016-09-02,2016-09-03,5,,,fit,a\n';
    expect(said(() => laid(row + row))).toEqual([
      expect.stringMatching(/seen.csv:3: measure: is the figure of line 2 again; leave it out$/),
    ]);
    expect(laid(row + row.replace('fit,a', 'fit,b')).figures).toHaveLength(2);
  });

  test('a place, where the scenario has none', () => {
    const alone = BODY.replace('places: {table: places.csv}\n', '');
    const row = (place: string) => `recorded,${place},2016-09-02,2016-09-03,5,,,fit,a\n`;
    expect(said(() => laid(row('35.19'), {}, alone))).toEqual([
      expect.stringMatching(/seen.csv:2: place: the scenario has no places; leave it empty$/),
    ]);
    expect(laid(row(''), {}, alone).figures).toMatchObject([{ regencies: [0] }]);
  });

  test('two rows, a column that is missing, and a scenario without dates', () => {
    const row = 'x,,2016-09-02,2016-09-03,5,,,tune,a\n';
    expect(said(() => laid(row + row.replace('tune,a', 'tune,b')))).toHaveLength(4);
    const tables = {
      'places.csv': PLACES,
      'seen.csv': 'measure,to,value\nunanswered,2016-09-01,5\n',
    };
    const scenario = read(BODY, {}, tables);
    expect(said(() => recordOf(scenario, layOut(scenario)))).toContain(
      'seen.csv: no column "place"; add it',
    );
    const offsets = BODY.replace('{from: 2016-09-01, to: 2016-09-10}', '{for: 10 d}');
    expect(said(() => laid('unanswered,,,2016-09-01,5,,,check,a\n', {}, offsets))[0]).toMatch(
      /observed: has dates; write clock.from$/,
    );
  });
});
