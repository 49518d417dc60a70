import { expect, test } from 'vitest';
import { perText } from '../../../src/report/document/per-text.ts';
import { EN, ID } from '../../../src/report/format.ts';

test.each([
  ['1 000 /day', 'tiap 1.000 per hari', 'per 1,000 a day'],
  ['2_000 /h', 'tiap 2.000 per jam', 'per 2,000 an hour'],
  ['1.5 Mbps', 'tiap 1,5 Mbps', 'per 1.5 Mbps'],
  ['10', 'tiap 10', 'per 10'],
  ['10k /day', 'tiap 10k per hari', 'per 10k a day'],
])('%s is written as a reader of the language writes it', (per, id, en) => {
  expect([ID, EN].map((f) => perText(per, f).replaceAll('\u00a0', ' '))).toEqual([id, en]);
});
