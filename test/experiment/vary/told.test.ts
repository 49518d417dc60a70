/** What the record says of the assumptions, from draws that are written out. */

import { expect, test } from 'vitest';
import { toldOf } from '../../../src/experiment/vary/told.ts';
import type { Drawn } from '../../../src/experiment/vary/uncertain.ts';

const drawn = (key: string): Drawn => ({
  ...{ key, value: '5 d', whole: 'value', law: 'uniform' },
  ends: ['0 d', '40 d'],
});
const BOTH = [drawn('a'), drawn('b')];
/** The first assumption rises with the draws, the second has nothing to do with them. */
const draws = (count: number, isKept: (draw: number) => boolean) =>
  Array.from({ length: count }, (_, i) => ({
    isKept: isKept(i),
    settings: [i, (i * 7) % count].map((number) => ({
      ...{ number, shown: `${number} d`, key: '', text: '' },
    })),
  }));

test('an assumption in which the kept draws lie apart from the others differs, one in which they do not is by chance', () => {
  const [a, b] = toldOf(
    BOTH,
    draws(30, (i) => i >= 8 && i < 16),
  );
  expect(a).toMatchObject({ key: 'a', kept: ['8 d', '15 d'], ends: ['0 d', '40 d'] });
  expect(a!.apart).toMatchObject({ verdict: 'differs' });
  // 14 of the 22 others lie above all that are kept.
  expect(a!.apart!.distance).toBeCloseTo(14 / 22, 12);
  expect(a!.apart!.together).toBeCloseTo(2 * a!.apart!.p, 12);
  expect(b!.apart).toMatchObject({ verdict: 'by chance' });
  expect(b!.apart!.together).toBeLessThanOrEqual(1);
});

test('the chance is that of all assumptions together', () => {
  const of = (count: number) => {
    const all = Array.from({ length: count }, (_, i) => drawn(`${i}`));
    const same = draws(12, (i) => i < 5).map((one) => ({
      ...one,
      settings: all.map(() => one.settings[0]!),
    }));
    return toldOf(all, same)[0]!.apart!.verdict;
  };
  // Wholly apart: 2 of C(12, 5) = 792 orders; twenty assumptions are too many for so few draws.
  expect([of(1), of(19), of(20)]).toEqual(['differs', 'differs', 'too few draws']);
});

test('where all draws are kept, or none, nothing is told apart', () => {
  const [all] = toldOf(
    BOTH,
    draws(30, () => true),
  );
  expect(all).toMatchObject({ kept: ['0 d', '29 d'] });
  expect(all!.apart).toBeUndefined();
  expect(
    toldOf(
      BOTH,
      draws(30, () => false),
    ),
  ).toEqual(BOTH);
});
