import { expect, test } from 'vitest';
import { comparisonText, restoredComparison } from '../../../src/report/comparison/stored.ts';
import { compareText } from '../../../src/report/experiment/compare-text.ts';
import { storedVersion } from '../../../src/report/stored.ts';
import { chartsOfComparison, comparisonTold } from '../comparison-told.ts';

test('a comparison is read back with all that its texts and charts tell', async () => {
  const told = await comparisonTold();
  const text = comparisonText(told);
  const again = restoredComparison(text);
  expect(comparisonText(again)).toBe(text);
  expect(storedVersion(text)).toBe('0.0.0');
  expect(JSON.parse(text).format).toBe(1);
  expect(await chartsOfComparison(again)).toEqual(await chartsOfComparison(told));
  const more = { language: 'en', path: 'x', documents: 'x' } as const;
  expect(compareText({ ...again, ...more })).toBe(compareText({ ...told, ...more }));
}, 60_000);
