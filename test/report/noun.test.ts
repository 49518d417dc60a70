import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { intervalsTogether } from '../../src/report/noun.ts';

test.each([
  [1, 'interval 95%', 'selang 95%'],
  [2, 'both intervals together 95% (Bonferroni)', '2 selang bersama-sama 95% (Bonferroni)'],
  [6, 'all 6 intervals together 95% (Bonferroni)', '6 selang bersama-sama 95% (Bonferroni)'],
])('of %i intervals the level is said with the word that fits', (count, en, id) => {
  expect(intervalsTogether(count, 0.95, EN)).toBe(en);
  expect(intervalsTogether(count, 0.95, ID)).toBe(id);
});
