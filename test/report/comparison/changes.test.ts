import { expect, test } from 'vitest';
import { changesOf } from '../../../src/report/comparison/changes.ts';
import { writtenText } from '../../../src/report/comparison/written-text.ts';
import { EN, ID } from '../../../src/report/format.ts';

test('an option changes what differs between the two scenarios as run, costs apart', () => {
  const base = { match: { speed: '50 /day', hours: 'office' }, costs: [1], options: {} };
  const option = { match: { speed: '90 /day' }, uplink: { timeout: '300 s' }, costs: [2] };
  expect(changesOf(base, option)).toEqual([
    { of: 'match.speed', was: { value: '50 /day' }, is: { value: '90 /day' } },
    { of: 'match.hours', was: { value: 'office' }, is: {} },
    { of: 'uplink', was: {}, is: { value: '{timeout: 300 s}' } },
  ]);
  expect(changesOf(base, base)).toEqual([]);
});

test.each([
  [{}, 'tidak ada', 'none'],
  [{ value: '50 000 /day' }, '50.000\u00a0per\u00a0hari', '50,000\u00a0a\u00a0day'],
  [{ value: '300 s' }, '300\u00a0s', '300\u00a0s'],
  [
    { value: '{start: 50 /day, 2016-10-01: 1 500 /day}' },
    '50\u00a0per\u00a0hari; sejak 1\u00a0Okt\u00a02016 1.500\u00a0per\u00a0hari',
    '50\u00a0a\u00a0day; from 1\u00a0Oct\u00a02016 1,500\u00a0a\u00a0day',
  ],
  [{ value: '{exponential: 45 s}' }, '{exponential: 45 s}', '{exponential: 45 s}'],
  [{ value: 'x', long: ['speed', 'room'] }, '2 kunci: speed, room', '2 keys: speed, room'],
])('%j is told as a reader writes it', (written, id, en) => {
  expect([writtenText(written, ID), writtenText(written, EN)]).toEqual([id, en]);
});
