import { expect, test } from 'vitest';
import { lookAhead, Watch } from '../../src/experiment/precision.ts';
import { Sample } from '../../src/experiment/sample.ts';
import { counted } from './figures.ts';

/** The example of the paper's rule, worked by hand. */
const X = [
  ...[412, 398, 431, 405, 420, 389, 415, 402, 427, 410],
  ...[409, 418, 401, 413, 407, 422, 399, 411, 405, 416],
];

function stopsAt(half: number, values: readonly number[], measures = ['x']): number | undefined {
  const watch = new Watch({ half, measures });
  const sample = new Sample();
  for (const [index, value] of values.entries()) {
    sample.add([counted('x', value), counted('still', 4)]);
    if (watch.after(sample) === 'stop') return index + 1;
  }
  return undefined;
}

test.each([
  [0.05, 5 + 5],
  [0.03, 8 + 5],
  [0.02, 12 + 5],
])('a half-width of %f is kept from some replication on, and five more', (half, count) => {
  expect(stopsAt(half, X)).toBe(count);
});

test('what never varies is precise, but ten are made', () => {
  expect(stopsAt(0.01, X, ['still'])).toBe(10);
});

test('all must be precise; one that is not there never is', () => {
  expect(stopsAt(0.05, X, ['still', 'x'])).toBe(10);
  expect(stopsAt(0.05, X, ['x', 'none'])).toBeUndefined();
});

test('a width that is lost again starts the look ahead anew', () => {
  const lost = [10, 10, 10, 10, 10, 10, 16, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
  // One value 6 above n - 1 alike: s = 6 / sqrt(n). At 12 half-width over mean is 10.5 %, at 13 9.6 %.
  expect(stopsAt(0.1, lost)).toBe(13 + 5);
});

test('the look ahead grows with the number', () => {
  expect([5, 100, 101, 200].map(lookAhead)).toEqual([5, 5, 5, 10]);
});

test('a count that never occurred is precise once few others may have some: 59 replications for 5 %', () => {
  const never = Array.from({ length: 200 }, () => 0);
  // 1 - 0.05 ^ (1 / n) is 5.0 % at 59, 10.0 % at 29; five more keep it.
  expect(stopsAt(0.05, never)).toBe(59 + 5);
  expect(stopsAt(0.1, never)).toBe(29 + 5);
  expect(stopsAt(0.05, never.slice(0, 40))).toBeUndefined();
  expect(stopsAt(0.05, never.with(30, 1))).toBeUndefined();
});

test('what never occurred is told by name', () => {
  const watch = new Watch({ half: 0.05, measures: ['x', 'still', 'none'] });
  const sample = new Sample();
  sample.add([counted('x', 0), counted('still', 4)]);
  watch.after(sample);
  expect(watch.never).toEqual(['x']);
  sample.add([counted('x', 1), counted('still', 4)]);
  watch.after(sample);
  expect(watch.never).toEqual([]);
});
