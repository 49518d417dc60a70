import { expect, test } from 'vitest';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { read, said } from './written.ts';

const BODY = `clock: {for: 1 d}
places: {table: places.csv}
people: {rate: 1 /h}
station: {speed: {column: pace, unit: /h, seat: 60 /h}}
`;
const plan = (paces: readonly string[]) => {
  const rows = paces.map((pace, i) => `11.0${i},R,P,7,2,${pace}\n`);
  const table = `code,name,province,zone,offices,pace\n${rows.join('')}`;
  return layOut(read(BODY, {}, { 'places.csv': table }));
};

test('a speed by place is the constant time of its inverse', () => {
  const { service } = plan(['12', '3600']).station!;
  if (service.form !== 'offices') throw new Error(service.form);
  [60, 300, 60, 1].forEach((seconds, office) => {
    expect(service.values[office]).toBeCloseTo(seconds, 9);
  });
});

test('a speed by a law is drawn for each that is served, which takes the inverse', () => {
  const law = (text: string) =>
    layOut(read(`clock: {for: 1 d}\npeople: {rate: 1 /h}\nmatch: {speed: ${text}}\n`)).match!
      .service;
  expect(law('{lognormal: 60 /h, cv: 0.5}')).toEqual({
    form: 'law',
    law: { kind: 'inverse', of: { kind: 'lognormal', mean: 1 / 60, cv: 0.5 } },
  });
  expect(law('{uniform: [1 /s, 3 /s]}')).toEqual({
    form: 'law',
    law: { kind: 'inverse', of: { kind: 'uniform', low: 1, high: 3 } },
  });
});

test('a speed of 0 is no speed', () => {
  expect(said(() => plan(['12', '0']))).toEqual([
    'places.csv:3: pace: "0" is not a number above 0; write one',
  ]);
});

test('a speed may come with each arrival', () => {
  const body =
    'clock: {for: 1 d}\npeople: {table: a.csv}\nmatch: {speed: {column: pace, unit: /s}}\n';
  const { service } = layOut(read(body, {}, { 'a.csv': 'at,pace\n1,4\n2,0.5\n' })).match!;
  expect(service).toEqual({ form: 'arrivals', values: Float64Array.of(0.25, 2) });
});
