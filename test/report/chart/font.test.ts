import { expect, test } from 'vitest';
import { distinct, textWidth } from '../../../src/report/chart/font.ts';

const cut = (...names: string[]) => distinct(names, 100, 12);

test('a name that is too long keeps both ends, one that fits is left', () => {
  expect(cut('base', 'three-times-the-capacity-now', 'three-times-the-capacity-later')).toEqual([
    'base',
    'three-ti…city-now',
    'three-tim…ity-later',
  ]);
});

test('names that are alike at both ends are told by what follows where they part', () => {
  const names = ['100', '150', '1500'].map((size) => `match-speed-at-${size}k-a-day-and-a-courier`);
  const shown = cut(...names, 'base');
  expect(new Set(shown).size).toBe(4);
  expect(shown.slice(0, 2)).toEqual(['…100k-a-…courier', '…150k-a-…courier']);
  for (const name of shown) expect(textWidth(name, 12)).toBeLessThanOrEqual(100);
});

test('what begins as another one does, and the same twice', () => {
  const long = 'a-rather-long-name-of-an-option';
  const [short, longer] = cut(long, `${long.slice(0, 12)}${long.slice(12)}-${long}`);
  expect(short).not.toBe(longer);
  expect(cut(long, long)).toHaveLength(2);
});
