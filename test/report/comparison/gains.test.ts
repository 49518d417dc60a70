import { expect, test } from 'vitest';
import type { Compared, Comparison, Difference } from '../../../src/experiment/compare.ts';
import { gainsOf } from '../../../src/report/comparison/gains.ts';

const MEASURES = [
  { measure: 'onTime.share', unit: 'share', better: 'more' },
  { measure: 'stranded', unit: 'submissions', better: 'less' },
  { measure: 'turnRound.mean', unit: 's', better: 'less' },
] as const;

function gains(differences: readonly (Difference | undefined)[], more = MONEY) {
  const measured = differences.map((difference) => ({ difference }));
  const option = { measured, more } as unknown as Compared;
  return gainsOf(option, { measures: MEASURES } as unknown as Comparison);
}

const MONEY = { value: 200, low: 100, high: 300 };
const better = {
  value: 0.1,
  interval: { low: 0.05, high: 0.2 },
  apart: 'higher',
  gain: 1,
} as const;

test('an improvement costs so much a point, from the cheapest for the most to the dearest for the least', () => {
  const [gain] = gains([better]);
  expect(gain!.unit).toEqual({ id: 'poin persentase', en: 'percentage point' });
  expect(gain!.price!.value).toBeCloseTo(20, 9);
  expect(gain!.price!.low).toBeCloseTo(5, 9);
  expect(gain!.price!.high).toBeCloseTo(60, 9);
});

test('what is less is counted by the submission, and a time in the unit that reads best', () => {
  const fewer = { value: -40, interval: { low: -50, high: -20 }, apart: 'lower', gain: 1 } as const;
  const sooner = { value: -7200, interval: { low: -9000, high: -3600 }, apart: 'lower', gain: 1 };
  const [, count, time] = gains([better, fewer, sooner as Difference]);
  expect(count).toMatchObject({ at: 1, unit: { en: 'submission' }, price: { value: 5, low: 2 } });
  expect(time).toMatchObject({ at: 2, unit: { en: 'hour', id: 'jam' }, price: { value: 100 } });
});

test('what cannot be told apart, or is worse, is no improvement', () => {
  const unclear = { ...better, apart: 'unclear' } as const;
  const worse = { ...better, value: -0.1, interval: { low: -0.2, high: -0.05 }, apart: 'lower' };
  expect(gains([unclear])).toEqual([]);
  expect(gains([worse as Difference])).toEqual([]);
  expect(gains([undefined])).toEqual([]);
});

test('an option that costs no more has no price of its improvement', () => {
  expect(gains([better], { value: 0, low: 0, high: 0 })[0]!.price).toBeUndefined();
  expect(gains([better], { value: -5, low: -9, high: -1 })[0]!.price).toBeUndefined();
});
