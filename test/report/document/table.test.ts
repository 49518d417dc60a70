import { expect, test } from 'vitest';
import { cellText, rupiah } from '../../../src/report/document/table.ts';
import { EN, ID } from '../../../src/report/format.ts';

const read = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [0, 'Rp0', 'Rp0'],
  [0.3, '< Rp1', '< Rp1'],
  [750_000, 'Rp750.000', 'Rp750,000'],
  [999_999, 'Rp999.999', 'Rp999,999'],
  [7_500_000, 'Rp7,5 juta', 'Rp7.5 million'],
  [999_600_000, 'Rp1 miliar', 'Rp1 billion'],
  [81_500_000_000, 'Rp81,5 miliar', 'Rp81.5 billion'],
  [1_234_000_000_000, 'Rp1,23 triliun', 'Rp1.23 trillion'],
  [-81_500_000_000, '\u2212Rp81,5 miliar', '\u2212Rp81.5 billion'],
])('%d rupiah', (value, id, en) => {
  expect(read(rupiah(value, ID))).toBe(id);
  expect(read(rupiah(value, EN))).toBe(en);
});

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
] as const)('%s as %s', (value, kind, said) => {
  expect(read(cellText(value, kind, ID))).toBe(said);
});
