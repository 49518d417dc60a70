import { expect, test } from 'vitest';
import { differ } from '../../src/experiment/diff.ts';
import type { Estimate } from '../../src/experiment/estimates.ts';
import { studentQuantile } from '../../src/statistics/beta.ts';

function row(measure: string, value: number | null, half?: number, more: Partial<Estimate> = {}) {
  const hasInterval = half !== undefined && value !== null;
  const interval = hasInterval ? { low: value - half, high: value + half } : null;
  return {
    place: 'national',
    measure,
    unit: 'times',
    value,
    interval,
    level: 0.95,
    ...more,
  } as const;
}

function rowsOf(a: readonly Estimate[], b: readonly Estimate[], count = 4) {
  return differ({ estimates: a, count }, { estimates: b, count });
}

test('rows that are alike, that differ in the interval only, and that one side lacks', () => {
  const a = [row('same', 3, 1), row('wider', 3, 1), row('gone', 1), row('other', 1)];
  const b = [row('same', 3, 1), row('wider', 3, 2), row('new', 1), row('other', 4)];
  const { national, alike, otherInterval } = rowsOf(a, b);
  expect({ alike, otherInterval }).toEqual({ alike: 1, otherInterval: 1 });
  expect(national.rows.map(({ measure, value }) => [measure, value])).toEqual([
    ['gone', null],
    ['other', 3],
    ['new', null],
  ]);
});

test('instants on clocks that begin at other times have no difference, and are not alike', () => {
  const day = (measure: string, value: number) => row(measure, value, 5, { unit: 's' });
  const [a, b] = [
    [day('cleared', 9), day('x', 9)],
    [day('cleared', 9), day('x', 9)],
  ];
  const from = (start: number) => ({ count: 4, start });
  const of = (later: number) =>
    differ({ estimates: a, ...from(7) }, { estimates: b, ...from(7 + later) }).national.rows;
  expect(of(0)).toEqual([]);
  expect(of(1)).toMatchObject([{ measure: 'cleared', value: null, interval: null }]);
});

test('two intervals of the country share the level, as do those of the regencies', () => {
  const place = '35.10';
  const a = [row('near', 10, 1), row('far', 10, 1), row('near', 10, 1, { place })];
  const b = [row('near', 11.5, 1), row('far', 13, 1), row('near', 11.5, 1, { place })];
  const { national, regencies } = rowsOf(a, b);
  expect(national).toMatchObject({ intervals: 2, each: 0.975 });
  expect(regencies).toMatchObject({ intervals: 1, each: 0.95 });
  // Of the same variance and count: 2 x 3 degrees of freedom.
  const error = (Math.SQRT2 * 1) / studentQuantile(0.975, 3);
  const half = error * studentQuantile(0.9875, 6);
  const [near, far] = national.rows;
  expect(near!.interval!.low).toBeCloseTo(1.5 - half, 9);
  expect(near!.interval!.high).toBeCloseTo(1.5 + half, 9);
  // 1.088 by itself at 95 %, 1.319 together.
  expect([near!.apart, far!.apart, regencies.rows[0]!.apart]).toEqual([
    'higher',
    'higher',
    'higher',
  ]);
  expect(rowsOf([row('x', 10, 1)], [row('x', 8.95, 1)]).national.rows[0]!.apart).toBe('unclear');
  expect(rowsOf([row('x', 10, 1)], [row('x', 8.85, 1)]).national.rows[0]!.apart).toBe('lower');
});

test('no share differs by more than the whole, a count does', () => {
  const of = (value: number, unit: 'share' | 'times') =>
    row('x', value, 0, { unit, interval: { low: 0, high: 0.96 } });
  const [few, most] = [0.06, 0.9];
  const interval = (a: number, b: number, unit: 'share' | 'times') =>
    rowsOf([of(a, unit)], [of(b, unit)], 2).national.rows[0]!.interval!;
  expect(interval(few, most, 'share').high).toBe(1);
  expect(interval(most, few, 'share').low).toBe(-1);
  expect(interval(few, most, 'times').high).toBeGreaterThan(1);
});

test('an end that was cut to what is possible does not make the interval narrower', () => {
  const cut = (value: number, low: number, high: number) =>
    row('x', value, undefined, { unit: 'share', interval: { low, high } });
  const whole = rowsOf([cut(0.1, -0.2, 0.4)], [cut(0.9, 0.6, 1.2)]).national.rows[0]!;
  const found = rowsOf([cut(0.1, 0, 0.4)], [cut(0.9, 0.6, 1)]).national.rows[0]!;
  expect(found.interval!.low).toBeCloseTo(whole.interval!.low, 12);
  expect(found.interval!.high).toBeCloseTo(whole.interval!.high, 12);
  const both = rowsOf([cut(0.4, 0, 1)], [cut(0.9, 0.6, 1)]).national;
  expect(both).toMatchObject({ intervals: 0, rows: [{ interval: null, apart: 'unclear' }] });
});

test.each([
  ['one run', row('x', 1), row('x', 9), 1],
  ['two replications alike', row('x', 1, 0), row('x', 9, 0), 2],
  ['two replications alike on one side', row('x', 1, 3), row('x', 9, 0), 2],
  ['one side has no value', row('x', 1, 1), row('x', null), 4],
  [
    'a chance of being reached',
    row('cleared.reached', 0.5, 0.1),
    row('cleared.reached', 1, 0.1),
    4,
  ],
  ['a quantile by order statistics', row('cleared.p50', 1, 1), row('cleared.p50', 9, 1), 4],
  ['another unit', row('x', 1, 1), row('x', 9, 1, { unit: 's' }), 4],
])('no interval: %s', (_, a, b, count) => {
  const { national } = rowsOf([a], [b], count);
  expect(national).toMatchObject({ intervals: 0, each: 0.95 });
  expect(national.rows).toMatchObject([{ interval: null, apart: 'unclear' }]);
});

test('three replications alike on both sides are told apart', () => {
  const { rows } = rowsOf([row('x', 1, 0)], [row('x', 9, 0)], 3).national;
  expect(rows).toMatchObject([{ interval: { low: 8, high: 8 }, apart: 'higher' }]);
});
