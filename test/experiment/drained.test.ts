import { expect, test } from 'vitest';
import { drained, NOT_GONE } from '../../src/experiment/drained.ts';
import { sampleOf } from './figures.ts';

const all = (values: readonly (number | null)[]) =>
  drained(sampleOf('cleared', values)).map(({ measure, value, interval }) => [
    measure,
    value,
    interval && [interval.low, interval.high],
  ]);

const found = (values: readonly (number | null)[]) =>
  all(values).filter(([measure]) => measure !== NOT_GONE);

test('ten replications: the fifth and the ninth, with the ranks 2 and 9 about the middle', () => {
  const days = [7, 3, 9, 1, 5, 2, 10, 8, 4, 6];
  // Between ranks 2 and 9 lies the median with 97.9 %; about the ninth of ten there is no 95 %.
  expect(found(days)).toEqual([
    ['cleared.p10', 1, null],
    ['cleared.p50', 5, [2, 9]],
    ['cleared.p90', 9, null],
    ['cleared.p95', 10, null],
  ]);
});

test('what is not gone by the end is later than any, and leaves the interval open', () => {
  expect(found([1, 2, 3, 4, 5, 6, 7, 8, null, null])).toEqual([
    ['cleared.p10', 1, null],
    ['cleared.p50', 5, [2, Number.POSITIVE_INFINITY]],
    ['cleared.p90', null, null],
    ['cleared.p95', null, null],
  ]);
  expect(found([null, null, null])).toEqual(
    ['p10', 'p50', 'p90', 'p95'].map((name) => [`cleared.${name}`, null, null]),
  );
});

test('the share in which it is not gone has the interval of Clopper and Pearson', () => {
  const share = (values: readonly (number | null)[]) =>
    all(values).find(([measure]) => measure === NOT_GONE);
  // 2 of 10: published as 2.52 % to 55.61 %; 0 of 10: up to 1 - 0.025^(1/10).
  expect(share([1, 2, 3, 4, 5, 6, 7, 8, null, null])).toEqual([
    ...[NOT_GONE, 0.2, [expect.closeTo(0.0252, 4), expect.closeTo(0.5561, 4)]],
  ]);
  expect(share([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
    ...[NOT_GONE, 0, [0, expect.closeTo(1 - 0.025 ** 0.1, 9)]],
  ]);
});

test('one replication has no law', () => {
  expect(found([4])).toEqual([]);
});
