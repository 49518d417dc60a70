import { expect, test } from 'vitest';
import { barLength, highestOf, stacked } from '../../../src/report/chart/stack.ts';

test('bars of a day each, up to those that are still seen', () => {
  expect([1, 200, 201, 1_401].map(barLength)).toEqual([1, 1, 7, 14]);
});

test('bars of several days are means, and the last has what is left', () => {
  const values = { a: [1, 3, 5], b: [0, 2, 0] };
  const pieces = stacked(3, 2, ['a', 'b'] as const, (name) => values[name]);
  expect(pieces).toEqual([
    { x: 0, x2: 2, y: 0, y2: 2, class: 'a' },
    { x: 0, x2: 2, y: 2, y2: 3, class: 'b' },
    { x: 2, x2: 3, y: 0, y2: 5, class: 'a' },
  ]);
  expect(highestOf(pieces)).toBe(5);
  expect(highestOf([])).toBe(0);
});
