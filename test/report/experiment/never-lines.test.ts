import { expect, test } from 'vitest';
import { neverLines } from '../../../src/report/experiment/never-lines.ts';
import { EN, ID } from '../../../src/report/format.ts';

const never = [{ measure: 'stranded', options: ['base', 'more-match'] }, { measure: 'lost' }];

test('what never occurred is told by its name, and of several options in which', () => {
  const text = neverLines(never, 64, EN).join('\n').replaceAll(/\n +/g, ' ');
  // 1 - 0.05 ^ (1 / 64).
  expect(text).toBe(
    'Stranded (base, more-match): 0 in all 64 replications; up to 4.6% of others may differ (95% confidence)\n' +
      'Lost: 0 in all 64 replications; up to 4.6% of others may differ (95% confidence)',
  );
  expect(neverLines(never, 64, ID)[0]).toBe(
    'Tertahan (dasar, more-match): 0 pada semua 64 ulangan; hingga 4,6% ulangan lain',
  );
  expect(neverLines([], 64, EN)).toEqual([]);
});
