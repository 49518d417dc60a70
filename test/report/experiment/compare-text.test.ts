import { expect, test } from 'vitest';
import { differenceText } from '../../../src/report/experiment/compare-text.ts';
import { EN } from '../../../src/report/format.ts';

const DAY = 86_400;
const HOUR = 3600;

const written = (value: number, low: number, high: number) =>
  differenceText(
    { value, interval: { low, high } } as Parameters<typeof differenceText>[0],
    's',
    EN,
  );

test('a unit that a difference and the ends of its interval share stands once', () => {
  expect(written(-2.6 * DAY, -2.9 * DAY, -2.3 * DAY)).toBe('−2.6\u00a0days (−2.9 – −2.3)');
});

test('ends in other units keep theirs', () => {
  expect(written(-2.6 * DAY, -4.1 * DAY, -25.8 * HOUR)).toBe(
    '−2.6\u00a0days (−4.1\u00a0days – −25.8\u00a0hours)',
  );
  expect(written(-3 * DAY, -30 * HOUR, -25 * HOUR)).toBe('−3\u00a0days (−30 – −25\u00a0hours)');
});
