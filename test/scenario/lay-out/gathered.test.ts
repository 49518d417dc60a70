import { expect, test } from 'vitest';
import { gathered } from '../../../src/scenario/lay-out/gathered.ts';

test('what comes up between two visits comes on the day of the second', () => {
  // A visit on every third day from day 4; day d brings d, and ten times that in the surge.
  const visits = gathered(
    (day) => ({ base: day, surge: 10 * day }),
    (day) => day >= 4 && day % 3 === 1,
    2,
  );
  expect([2, 3, 4, 5, 6, 7, 8].map((day) => visits(day))).toEqual([
    { base: 0, surge: 0 },
    { base: 0, surge: 0 },
    { base: 2 + 3 + 4, surge: 90 },
    { base: 0, surge: 0 },
    { base: 0, surge: 0 },
    { base: 5 + 6 + 7, surge: 180 },
    { base: 0, surge: 0 },
  ]);
});
