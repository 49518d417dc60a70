import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '../../src/report/csv.ts';

test('what a spreadsheet would run as a formula is guarded', () => {
  const cells = ['=1+1', '+62', '-3', '@SUM(A1)', '\tx', '\rx', 'Kota = Besar'];
  const guarded = ["'=1+1", "'+62", "'-3", "'@SUM(A1)", "'\tx", "'\rx", 'Kota = Besar'];
  expect(parse(csv([cells]))).toEqual([guarded]);
});

test('any text comes back as it was', () => {
  const cells = ['a,b', 'say "no"', 'two\nlines', ' spaces ', 'Pangkajene, "Kepulauan"'];
  expect(parse(csv([cells]))).toEqual([cells]);
});

test('numbers have a decimal point and none is the empty cell', () => {
  expect(csv([[0.25, -3, null, Number.NaN]])).toBe('0.25,-3,,\n');
});
