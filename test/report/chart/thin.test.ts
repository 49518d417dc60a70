import { expect, test } from 'vitest';
import { thinned } from '../../../src/report/chart/thin.ts';

test('few values are all kept', () => {
  expect(thinned([3, 1, 2], 1)).toEqual([0, 1, 2]);
  expect(thinned([], 10)).toEqual([]);
});

test('of many, each column keeps its first, lowest, highest and last', () => {
  expect(thinned([0, 0, 5, 0, 0, 0, 0, 0], 1)).toEqual([0, 2, 7]);
  expect(thinned([4, 9, 1, 5, 5, 6, 0, 7, 5, 5], 2)).toEqual([0, 1, 2, 4, 5, 6, 7, 9]);
});

test('no peak is lost, however thin', () => {
  const values = Array.from({ length: 10_032 }, (_, i) => (i === 7_777 ? 1_000 : i % 24));
  const kept = thinned(values, 500);
  expect(kept).toContain(7_777);
  expect(kept.length).toBeLessThanOrEqual(2_000);
  expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
});
