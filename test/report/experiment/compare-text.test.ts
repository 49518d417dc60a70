import { expect, test } from 'vitest';
import { Sample } from '../../../src/experiment/sample.ts';
import { compareText, differenceText } from '../../../src/report/experiment/compare-text.ts';
import { EN, ID } from '../../../src/report/format.ts';
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

test('a difference and its ends are in one unit, with as many decimals', () => {
  expect(written(-2.6 * DAY, -4.1 * DAY, -25.8 * HOUR)).toBe('−2.6\u00a0days (−4.1 – −1.1)');
  expect(written(-3 * DAY, -4.04 * DAY, -48 * HOUR)).toBe('−3\u00a0days (−4 – −2)');
  const as = (unit: 'share' | 'people', most?: number, f = EN) => {
    const difference = (value: number, low: number, high: number) =>
      differenceText(
        { value, interval: { low, high }, apart: 'unclear', gain: null },
        unit,
        f,
        most,
      );
    return difference;
  };
  expect(as('people')(-50.6, -104.2, 2.7)).toBe('−51 (−104 – +3)');
  expect(as('people')(-0.2, -3, 2.7)).toBe('−0.2 (−3.0 – +2.7)');
  expect(as('people', 65.3)(10.6, 8, 13.24)).toBe('+10.6 (+8.0 – +13.2)');
  expect(as('people', 65.3, ID)(10.6, 8, 13.24)).toBe('+10,6 (+8,0 – +13,2)');
  expect(as('people')(0, 0, 0)).toBe('0 (0 – 0)');
  expect(as('share')(0.004, -0.02, 0.028)).toBe('+0.4\u00a0pp (−2.0 – +2.8)');
  expect(as('share')(0.004, -0.001, 0.0091)).toBe('+0.40\u00a0pp (−0.10 – +0.91)');
});

test('what can be told from 0 has as many decimals as it takes to be seen, so that it is not "0 (0 – 0) worse"', () => {
  const told = (unit: 'share' | 'people' | 's', ...[value, low, high]: [number, number, number]) =>
    [EN, ID].map((f) =>
      differenceText({ value, interval: { low, high }, apart: 'lower', gain: null }, unit, f),
    );
  expect(told('share', -0.000_03, -0.000_05, -0.000_01)).toEqual([
    '−0.003\u00a0pp (−0.005 – −0.001)',
    '−0,003\u00a0poin (−0,005 – −0,001)',
  ]);
  expect(told('people', 0.02, 0.013, 0.027)[0]).toBe('+0.02 (+0.01 – +0.03)');
  expect(told('s', -0.004, -0.006, -0.002)[1]).toBe('−0,004\u00a0detik (−0,006 – −0,002)');
  // An end that would be 0 says that nothing can be told.
  expect(told('people', 12.3, 0.3, 24.3)[0]).toBe('+12.3 (+0.3 – +24.3)');
  expect(told('s', 2 * DAY, 0.01 * DAY, 3.99 * DAY)[0]).toBe('+2.00\u00a0days (+0.01 – +3.99)');
  // What holds 0 may be written as 0, and dust is.
  expect(told('share', 0.000_03, -0.02, 0.02)[0]).toBe('0\u00a0pp (−2 – +2)');
  expect(told('people', 1e-15, 1e-15, 1e-15)[0]).toBe('0 (0 – 0)');
});

test('pairs that are all alike have no width, and how many others may differ is told', async () => {
  const alike = { value: 0, interval: { low: 0, high: 0 }, apart: 'same', gain: null } as const;
  expect(differenceText(alike, 's', EN)).toBe('0\u00a0seconds');
  const comparison = await compared();
  const options = comparison.options.map((option) => ({
    ...option,
    gathered: { ...option.gathered, judged: [] },
    measured: option.measured.map((one) => ({
      ...one,
      ...(one.difference && { difference: alike }),
    })),
  }));
  const text = (language: 'id' | 'en') =>
    compareText({
      comparison: { ...comparison, options, count: 20, each: 0.95 },
      ...{ scenario: 'two-towns', seed: 'x', language, path: 'output', documents: 'x' },
    }).replaceAll(/\n +/g, ' ');
  // 1 - 0.05 ^ (1 / 20).
  expect(text('en')).toContain(
    'Exactly alike: in all 20 replications; by these alone up to 13.9% of others may differ.',
  );
  expect(text('id')).toContain('hingga 13,9% ulangan lain dapat berbeda');
});

test('of nobody nothing is said to be not always; what is late in all is not reached', async () => {
  const comparison = await compared();
  const measure = { measure: 'turnRound.p50', unit: 's', better: 'less' } as const;
  const told = (values: readonly (number | null)[], recorded: number) => {
    const sample = new Sample();
    for (const value of values)
      sample.add([
        { place: 'national', measure: 'recorded', unit: 'submissions', value: recorded },
        { place: 'national', measure: measure.measure, unit: 's', value },
      ]);
    const [base] = comparison.options;
    const own = { ...base!.measured[0]!.own, value: null, interval: null };
    const gathered = { ...base!.gathered, sample, count: values.length, judged: [] };
    const options = [{ ...base!, gathered, measured: [{ own }] }];
    const one = { ...comparison, options, measures: [measure], differences: 0 };
    const input = { comparison: one, scenario: 'x', seed: 'x', path: 'x', documents: 'x' };
    return /^ {2}base +(.+)$/m.exec(compareText({ ...input, language: 'en' }))![1];
  };
  expect(told([null, null], 0)).toBe('–');
  expect(told([null, null], 5)).toBe('not reached');
  expect(told([null, 3], 5)).toBe('not always');
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
  const text = compareText({ ...input, seed: 'x', language: 'en', path: 'output', documents: 'x' });
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
    const text = compareText({ ...input, seed: 'x', language, path: 'output', documents: 'x' });
    expect(text).toMatch(/\(< 1\)\./);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});
