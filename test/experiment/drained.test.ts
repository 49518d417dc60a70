import { expect, test } from 'vitest';
import { drained } from '../../src/experiment/drained.ts';
import { sampleOf } from './figures.ts';

const found = (values: readonly (number | null)[]) =>
  drained(sampleOf('cleared', values)).map(({ measure, value, interval }) => [
    measure,
    value,
    interval && [interval.low, interval.high],
  ]);

test('ten replications: the fifth and the ninth, with the ranks 2 and 9 about the middle', () => {
  const days = [7, 3, 9, 1, 5, 2, 10, 8, 4, 6];
  // Between ranks 2 and 9 lies the median with 97.9 %; about the ninth of ten there is no 95 %.
  expect(found(days)).toEqual([
    ['cleared.p50', 5, [2, 9]],
    ['cleared.p90', 9, null],
  ]);
});

test('what is not gone by the end is later than any, and leaves the interval open', () => {
  expect(found([1, 2, 3, 4, 5, 6, 7, 8, null, null])).toEqual([
    ['cleared.p50', 5, [2, Number.POSITIVE_INFINITY]],
    ['cleared.p90', null, null],
  ]);
  expect(found([null, null, null])).toEqual([
    ['cleared.p50', null, null],
    ['cleared.p90', null, null],
  ]);
});

test('one replication has no law', () => {
  expect(found([4])).toEqual([]);
});
