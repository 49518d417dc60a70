import { expect, test } from 'vitest';
import type { Gathered } from '../../src/experiment/gather.ts';
import { drainText } from '../../src/report/drain-text.ts';
import { EN, ID } from '../../src/report/format.ts';
import { nobody, planOf } from '../plans.ts';

/** Ten replications, of which those with a number are done by then [s]. */
function gathered(times: readonly number[], quantiles: Readonly<Record<string, number>>): Gathered {
  const national = (measure: string, value: number) => ({ place: 'national', measure, value });
  return {
    plan: planOf({ end: 86_400 }, nobody),
    sample: { column: () => ({ values: times }) },
    estimates: Object.entries(quantiles).map(([name, at]) => national(`cleared.${name}`, at)),
    count: times.length,
  } as unknown as Gathered;
}

test('days that too few replications reach are left out', () => {
  const none = Array.from({ length: 10 }, () => Number.NaN);
  expect(drainText(gathered(none, {}), EN)).toBe('0 of 10');
  const half = none.map((never, index) => (index < 5 ? 7200 : never));
  expect(drainText(gathered(half, { p10: 7200, p50: 7200 }), ID).replaceAll('\u00a0', ' ')).toBe(
    '5 dari 10; di 10% dalam 2 jam, di separuhnya dalam 2 jam',
  );
});

test('who is stranded is said to be no part of it', () => {
  const { estimates, ...rest } = gathered([7200, 7200], { p50: 7200 });
  const stranded = { place: 'national', measure: 'stranded', value: 0.5 } as (typeof estimates)[0];
  const of = (f: typeof EN) => drainText({ ...rest, estimates: [...estimates, stranded] }, f);
  expect(of(EN)).toMatch(/^2 of 2; in half within .*; the stranded are not counted$/);
  expect(of(ID)).toMatch(/; yang tertahan tidak dihitung$/);
});

test('what was never there is not gone by a day before the run', () => {
  const some = gathered([0, 0, 0, 7200, Number.NaN], { p10: 0, p50: 0, p90: 7200 });
  expect(drainText(some, EN).replaceAll('\u00a0', ' ')).toBe(
    '4 of 5 (in 3 there never were any); in 90% within 2 hours',
  );
  expect(drainText(some, ID).replaceAll('\u00a0', ' ')).toBe(
    '4 dari 5 (di 3 tidak pernah ada); di 90% dalam 2 jam',
  );
});
