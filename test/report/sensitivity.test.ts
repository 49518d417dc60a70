import { describe, expect, test } from 'vitest';
import { tornado } from '../../src/report/chart/tornado.ts';
import { sensitivityFinding } from '../../src/report/experiment/sensitivity-finding.ts';
import { sensitivityTable } from '../../src/report/experiment/sensitivity-table.ts';
import { sensitivityText } from '../../src/report/experiment/sensitivity-text.ts';
import { effectOf, endOf, foundOf } from './sensitive.ts';

const far = effectOf('a.b', [0.2, 0.9, 'higher']);
const near = effectOf('c', [0.45, 0.55, 'lower']);
const noise = effectOf('d', [0.1, 0.95, 'unclear']);
const still = effectOf('e', [0.5, 0.5, 'same']);

describe('the finding says which assumption moves the measure most', () => {
  test.each([
    [foundOf([]), 'Share on time: no assumption has a range that can be tried'],
    [foundOf([still]), 'Share on time: no assumption moves it'],
    [foundOf([noise, still]), "Share on time: no assumption's effect can be told from nothing"],
    [foundOf([far, near]), 'Share on time: a.b moves it most, 20.0% at 120 s and 90.0% at 3,600 s'],
    [
      foundOf([noise, near]),
      'Share on time: c moves it most of those that can be told from nothing, 45.0% at 120 s and 55.0% at 3,600 s',
    ],
    [
      foundOf([far, { ...far, key: 'f' }, near]),
      'Share on time: a.b and 1 more move it most, by 70 pp each',
    ],
    [
      foundOf([noise, near], { replications: 1 }),
      'Share on time: d moves it most, by one replication, 10.0% at 120 s and 95.0% at 3,600 s',
    ],
    [foundOf([{ ...still, swing: null }]), 'Share on time: no values to compare'],
  ])('%#', (found, expected) => {
    expect(sensitivityFinding(found).en.replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

const failed = { ...endOf('3 600 s', null, 'unclear'), failed: 'no room' };
const all = foundOf([far, { ...near, high: failed, swing: 0.05 }, still], {
  unvaried: [
    { key: 'uplink.size', why: { reason: 'not one value', value: '{lognormal: 1.5 MB, cv: 1}' } },
    { key: 'uplink.hours', why: { reason: 'no range' } },
    { key: 'a', why: { reason: 'refused', end: '0 %', message: 'a must add up to 100 %; mend' } },
  ],
});

test.each(['id', 'en'] as const)('the text has at most 80 columns (%s)', (language) => {
  const text = sensitivityText(all, 'output/x', language);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('the text has both ends with their verdicts, what failed, and what was not varied', () => {
  const text = sensitivityText(all, 'output/x', 'en');
  expect(text).toContain('  120 s                      20.0%  \u221230 pp');
  expect(text).toContain('  3 600 s FAILED: no room\n    to run it again: tampung run x.yaml\n');
  expect(text).toContain('  uplink.size is not one value but {lognormal: 1.5 MB, cv: 1}\n');
  expect(text).toContain('  a the scenario refuses 0 %: a must add up to 100 %; mend\n');
  expect(sensitivityTable(all)).toContain(
    'c,high,3 600 s,onTime.share,share,,,,,,,0.05,0,no room\n',
  );
});

test('however wide an interval is, a space parts it from its verdict', () => {
  const difference = { ...noise.low.difference, interval: { low: -1.885, high: 1.127 } };
  const wide = { ...noise, low: { ...noise.low, difference } };
  expect(sensitivityText(foundOf([wide]), 'output/x', 'id')).toMatch(
    /\+112,7\)\s+tidak terbedakan\n/,
  );
});

test('the chart has a bar from the base for each end that has a value', () => {
  const drawing = tornado({ found: all, language: 'en', version: '0' });
  const [bars] = drawing.plot['layer'] as { data: { values: { low: number; high: number }[] } }[];
  expect(bars!.data.values).toHaveLength(5);
  const empty = tornado({ found: foundOf([]), language: 'id', version: '0' });
  expect(empty.plot.height).toBeGreaterThan(0);
});

test('of a law the text says that it is scaled to the mean at the end', () => {
  const found = foundOf([{ ...far, value: '{exponential: 1 s}', whole: 'law' }]);
  expect(sensitivityText(found, 'x', 'en')).toContain(
    '({exponential: 1 s}; the law scaled to that mean)',
  );
  expect(sensitivityText(found, 'x', 'id')).toContain('sebarannya diskalakan ke rerata itu)');
});

test('how many others may differ where an end was alike, and nothing of one replication', () => {
  const text = (replications: number) =>
    sensitivityText(foundOf([far, still], { replications }), 'x', 'en').replaceAll(/\n +/g, ' ');
  // 1 - 0.01 ^ (1 / 9).
  expect(text(9)).toContain(
    'in all 9 replications; by these alone up to 40.1% of others may differ.',
  );
  expect(text(1)).not.toContain('of others');
});
