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
    '5 dari 10; 10% per 2 jam, separuh per 2 jam',
  );
});
