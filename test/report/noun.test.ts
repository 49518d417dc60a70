import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { between, counted, intervalsTogether } from '../../src/report/noun.ts';

test.each([
  [1, 'interval 95%', 'selang 95%'],
  [2, 'both intervals together 95% (Bonferroni)', '2 selang bersama-sama 95% (Bonferroni)'],
  [6, 'all 6 intervals together 95% (Bonferroni)', '6 selang bersama-sama 95% (Bonferroni)'],
])('of %i intervals the level is said with the word that fits', (count, en, id) => {
  expect(intervalsTogether(count, 0.95, EN)).toBe(en);
  expect(intervalsTogether(count, 0.95, ID)).toBe(id);
});

test('exactly one is said in the singular, where English has a word for it', () => {
  const people = { id: 'orang datang', en: 'people came', one: 'person came' };
  expect([0, 1, 1.4, 2].map((value) => counted(value, people, EN))).toEqual([
    ...['people came', 'person came', 'people came', 'people came'],
  ]);
  expect(counted(1, people, ID)).toBe('orang datang');
  expect(counted(1, { id: 'sisa', en: 'left' }, EN)).toBe('left');
});

test('a unit that both ends have stands once, in the singular or not; one that they have not stays', () => {
  expect(between('1 second', '2.3 seconds')).toBe('1 – 2.3 seconds');
  expect(between('40 minutes', '2 hours')).toBe('40 minutes – 2 hours');
  expect(between('40', '50')).toBe('40 – 50');
  expect(between('40', '50 hours')).toBe('40 – 50 hours');
});
