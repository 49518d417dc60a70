import { expect, test } from 'vitest';
import { documentOf } from '../../../src/report/document/report.ts';
import { toldOf } from '../told.ts';

test('tables are numbered in the order in which they stand', async () => {
  const entry = { of: 'match.speed', value: '1 /day', basis: 'a guess' } as const;
  const told = { ...(await toldOf(1)), register: [entry] };
  const { blocks } = documentOf(told, [], 'en');
  const captions = blocks.flatMap((one) => (one.kind === 'table' ? [one.caption] : []));
  expect(captions.length).toBeGreaterThan(3);
  captions.forEach((caption, i) => {
    expect(caption).toMatch(new RegExp(`^Table ${i + 1}\\. `));
  });
  expect(captions.at(-1)).toContain('Assumptions');
});
