import { describe, expect, test } from 'vitest';
import { screeningFinding } from '../../src/report/experiment/screening-finding.ts';
import { screeningText } from '../../src/report/experiment/screening-text.ts';
import { screenedOf } from './screened.ts';

describe('the finding says which assumption matters most', () => {
  test.each([
    [screenedOf([]), 'Share on time: no values to compare'],
    [screenedOf([['a', null, 0, 0]]), 'Share on time: no values to compare'],
    [screenedOf([['a', 0, 0, 0]]), 'Share on time: no assumption moves it'],
    [
      screenedOf([
        ['a.b', 0.4, 0.1, 0.1],
        ['c', 0.1, 0.05, 0],
      ]),
      'Share on time: a.b matters most, 40 pp on average over its range',
    ],
    [
      screenedOf([
        ['a.b', 0.4, 0.1, 0.3],
        ['c', 0.1, 0.05, 0],
      ]),
      'Share on time: a.b matters most, 40 pp on average over its range, and its effect hangs on where the others are or on itself',
    ],
    [
      screenedOf([
        ['a.b', 0.4, 0.1, 0.3],
        ['c', 0.3, 0.1, 0],
      ]),
      'Share on time: a.b has the largest mean effect, 40 pp, but others may match it',
    ],
  ])('%#', (found, expected) => {
    expect(screeningFinding(found).en.replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

test.each(['id', 'en'] as const)('the text has at most 80 columns (%s)', (language) => {
  const found = screenedOf([
    ['uplink.timeout', 0.41, 0.12, 0.22],
    ['people.again.hearing.share-of-everybody', 0.09, 0.06, 0.03],
    ['match.results.again', null, 0, 0],
  ]);
  const text = screeningText(found, 'output/x', language);
  expect(text).toContain('uplink.timeout');
  for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
});

test('of few trajectories the intervals are a draft', () => {
  const text = (trajectories: number, language: 'id' | 'en') =>
    screeningText(screenedOf([['a.b', 0.5, 0.1, 0.2]], { trajectories }), 'x', language);
  expect(text(9, 'en')).toContain('\nA draft: fewer than 10 trajectories; the intervals miss');
  expect(text(9, 'id')).toContain('\nDraf: kurang dari 10 lintasan; selangnya');
  expect(text(10, 'en')).not.toContain('draft');
});
