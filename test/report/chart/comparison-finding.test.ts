import { expect, test } from 'vitest';
import type { Apart } from '../../../src/experiment/better.ts';
import type { Comparison } from '../../../src/experiment/compare.ts';
import { comparisonFinding } from '../../../src/report/chart/comparison-finding.ts';

/** Of the share on time: each option with its difference and whether it is told apart. */
function found(...options: [name: string, value: number, apart: Apart][]): Comparison {
  const others = options.map(([name, value, apart]) => ({
    name,
    measured: [{ difference: { value, apart } }],
  }));
  return {
    measures: [{ measure: 'onTime.share', unit: 'share', better: 'more' }],
    options: [{ name: 'base', measured: [{}] }, ...others],
  } as unknown as Comparison;
}

test('the best difference is told, and where all are worse that none is better', () => {
  expect(comparisonFinding(found(['a', 0.1, 'higher'], ['b', 0.2, 'higher'])).en).toBe(
    'Share on time: b +20\u00a0pp against base, the best difference',
  );
  const worse = found(['a', -0.126, 'lower'], ['b', -0.999, 'lower'], ['c', 0.001, 'unclear']);
  expect(comparisonFinding(worse)).toEqual({
    id: 'Bagian tepat waktu: tidak ada opsi yang terbukti lebih baik daripada dasar; terburuk b −99,9\u00a0poin',
    en: 'Share on time: no option is shown to be better than base; worst b −99.9\u00a0pp',
  });
  expect(comparisonFinding(found(['c', 0.001, 'unclear'])).en).toBe(
    'Share on time: no option can be told apart from base',
  );
});

test('a difference that is small is not said to be 0', () => {
  expect(comparisonFinding(found(['a', 0.000_03, 'higher']))).toEqual({
    id: 'Bagian tepat waktu: a +0,003\u00a0poin terhadap dasar',
    en: 'Share on time: a +0.003\u00a0pp against base',
  });
});
