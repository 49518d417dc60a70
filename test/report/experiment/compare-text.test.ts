import { expect, test } from 'vitest';
import { compareText, differenceText } from '../../../src/report/experiment/compare-text.ts';
import { EN } from '../../../src/report/format.ts';
import { compared } from '../compared.ts';

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

test('options whose long names begin alike are told apart, and a long title keeps to its columns', async () => {
  const comparison = await compared();
  const options = comparison.options.map((option, i) => ({
    ...option,
    gathered: { ...option.gathered, judged: [] },
    name: i === 0 ? 'base' : `three-times-the-capacity-${['now', 'later', 'never'][i - 1]}`,
  }));
  const title = { id: 'x', en: 'A long title of many words. '.repeat(6) };
  const input = { comparison: { ...comparison, options }, scenario: 'two-towns', title };
  const text = compareText({ ...input, seed: 'x', language: 'en', path: 'output' });
  const names = ['  three-tim…acity-now ', '  three-tim…ity-later ', '  three-tim…ity-never '];
  for (const name of names) expect(text).toContain(`\n${name}`);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('no line is over 80 columns, what pairing did harm to included', async () => {
  const comparison = await compared();
  const harmed = comparison.options.map((option) => ({
    ...option,
    gathered: { ...option.gathered, judged: [] },
    measured: option.measured.map((one) => ({
      ...one,
      ...(one.difference && { difference: { ...one.difference, gain: 0.7 } }),
    })),
  }));
  const input = { comparison: { ...comparison, options: harmed }, scenario: 'two-towns' };
  for (const language of ['id', 'en'] as const) {
    const text = compareText({ ...input, seed: 'x', language, path: 'output' });
    expect(text).toMatch(/\(< 1\)\./);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});
