import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { rupiah, rupiahBand } from '../../src/report/money.ts';

const read = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [0, 'Rp0', 'IDR 0'],
  [0.3, '< Rp1', '< IDR 1'],
  [750_000, 'Rp750.000', 'IDR 750,000'],
  [999_999, 'Rp999.999', 'IDR 999,999'],
  [7_500_000, 'Rp7,5 juta', 'IDR 7.5 million'],
  [999_600_000, 'Rp1 miliar', 'IDR 1 billion'],
  [81_500_000_000, 'Rp81,5 miliar', 'IDR 81.5 billion'],
  [1_234_000_000_000, 'Rp1,23 triliun', 'IDR 1.23 trillion'],
  [-81_500_000_000, '\u2212Rp81,5 miliar', '\u2212IDR 81.5 billion'],
])('%d rupiah', (value, id, en) => {
  expect(read(rupiah(value, ID))).toBe(id);
  expect(read(rupiah(value, EN))).toBe(en);
});

test('a value and both ends have one scale, and what rounds to nothing no sign', () => {
  const band = { value: 81_500_000_000, low: 999_000_000, high: 93e9 };
  expect(read(rupiahBand(band, ID))).toBe('Rp81,5 (1 – 93) miliar');
  expect(read(rupiahBand(band, EN))).toBe('IDR 81.5 (1 – 93) billion');
  const saved = { value: -138e6, low: -138e6, high: -138e6 };
  expect(read(rupiahBand(saved, ID))).toBe('−Rp138 juta');
  expect(read(rupiahBand(saved, EN))).toBe('−IDR 138 million');
  expect(read(rupiahBand({ value: -0.4, low: -0.4, high: -0.4 }, EN))).toBe('IDR 0');
  const alike = { value: 250.11e6, low: 250.09e6, high: 250.13e6 };
  expect(read(rupiahBand(alike, EN))).toBe('IDR 250.1 million');
});
