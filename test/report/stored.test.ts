import { expect, test } from 'vitest';
import { restored, storedText, storedVersion } from '../../src/report/stored.ts';
import { summaryTable } from '../../src/report/tables.ts';
import { toldOf } from './told.ts';

test.each([1, 3])('results of %i replications are read back as they were', async (count) => {
  const told = await toldOf(count, 'Kota "Barat"\n=1+1');
  const text = storedText(told);
  const { sample: _, ...study } = told.study as typeof told.study & { sample: unknown };
  expect(restored(text, summaryTable(told.study.estimates))).toEqual({ ...told, study });
  expect(storedVersion(text)).toBe('0.0.0');
  expect(storedText(await toldOf(count, 'Kota "Barat"\n=1+1'))).toBe(text);
});
