import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { quantityText, rateText } from '../../src/report/quantity-text.ts';

test.each([
  ['4 800 000', '4.800.000', '4,800,000'],
  ['0.5 MB', '0,5 MB', '0.5 MB'],
  ['60 %', '60%', '60%'],
  ['0', '0', '0'],
  ['3 600 s', '3.600 s', '3,600 s'],
  ['2016-09-01', '2016-09-01', '2016-09-01'],
  ['{fri: 0.85}', '{fri: 0.85}', '{fri: 0.85}'],
])('%s', (text, id, en) => {
  expect([ID, EN].map((f) => quantityText(text, f).replaceAll('\u00a0', ' '))).toEqual([id, en]);
});

test('a rate is told in words, other units as they are', () => {
  const read = (text: string) => [ID, EN].map((f) => rateText(text, f).replaceAll('\u00a0', ' '));
  expect(read('50 000 /day')).toEqual(['50.000 per hari', '50,000 a day']);
  expect(read('0.5 /s')).toEqual(['0,5 per detik', '0.5 a second']);
  expect(read('45 s')).toEqual(['45 s', '45 s']);
});
