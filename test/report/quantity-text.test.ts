import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { quantityText } from '../../src/report/quantity-text.ts';

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
