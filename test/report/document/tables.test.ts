import { expect, test } from 'vitest';
import { textsOf } from '../../../src/report/document/table.ts';
import { costTableOf, costTableToRead, delayTable } from '../../../src/report/document/tables.ts';
import { EN, ID } from '../../../src/report/format.ts';
import { toldOf } from '../told.ts';

test('quantiles of which the unfinished are part say how they count', async () => {
  const { study } = await toldOf(1);
  expect(delayTable(study, EN).caption).toContain('unfinished count up to their age at the end');
  expect(delayTable(study, ID).caption).toContain('(Kaplan-Meier)');
});

test('a cost says what one unit is and what its price rests on', async () => {
  const line = {
    kind: 'purchase',
    ...{ name: 'matching', quantity: 1.2, per: '1 000 /day' },
    ...{ price: { low: 1e6, high: 2e6 }, basis: { id: 'lelang', en: 'a tender' } },
  } as const;
  const { per: _, ...single } = line;
  const table = costTableOf({ ...(await toldOf(1)), costs: [line, single] }, EN)!;
  const [first, second, total] = textsOf(table, EN);
  expect([first![0], first!.at(-1)]).toEqual(['matching, per 1,000\u00a0a\u00a0day', 'a tender']);
  expect(second![0]).toBe('matching');
  expect(total!.at(-1)).toBe('–');
});

test('the basis of a price that is paid in two ways stands once where a table is read', async () => {
  const line = {
    ...{ name: 'nodes', quantity: 2, price: { low: 1, high: 2 }, basis: 'a tender' },
  } as const;
  const costs = [
    { ...line, kind: 'purchase' },
    { ...line, kind: 'yearly' },
    { ...line, kind: 'yearly', basis: 'a guess' },
  ] as const;
  const told = { ...(await toldOf(1)), costs };
  const basis = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.at(-1));
  expect(basis(costTableToRead(told, EN)!.rows)).toEqual(['a tender', 'as above', 'a guess', null]);
  expect(basis(costTableOf(told, EN)!.rows)).toEqual(['a tender', 'a tender', 'a guess', null]);
});
