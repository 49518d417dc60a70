import { expect, test } from 'vitest';
import { cellText } from '../../../src/report/document/table.ts';
import { ID } from '../../../src/report/format.ts';

const read = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [null, 'count', '–'],
  ['tak tercapai', 'time', 'tak tercapai'],
  [15_600, 'count', '15.600'],
  [0, 'count', '0'],
  [0.04, 'count', '< 0,1'],
  [0.5, 'count', '0,5'],
  [1_234.5, 'count', '1.235'],
  [0.0004, 'share', '< 0,1%'],
  [1, 'share', '100%'],
  [0.99996, 'share', '> 99,9%'],
  [11_520, 'time', '3,2 jam'],
  [7_500_000, 'rupiah', 'Rp7,5 juta'],
  [-0.034, 'points', '−3,4 poin'],
] as const)('%s as %s', (value, kind, said) => {
  expect(read(cellText(value, kind, ID))).toBe(said);
});
