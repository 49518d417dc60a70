import { expect, test } from 'vitest';
import type { Changed } from '../../../src/experiment/diff.ts';
import { sidesText } from '../../../src/report/experiment/diff-sides.ts';
import { EN, ID } from '../../../src/report/format.ts';

const DAY = 86_400;
const FIRST = Date.UTC(2016, 7, 15);

function written(measure: string, unit: Changed['unit'], a: number | null, b: number, later = 0) {
  const side = (value: number | null) => ({ measure, unit, value }) as Changed['a'];
  const value = a === null ? null : b - a;
  const row = { measure, unit, a: side(a), b: side(b), value } as Changed;
  const clocks = [FIRST, FIRST + later].map((epoch) => ({ epoch, centreMidnight: 0 }));
  const both = [clocks[0]!, clocks[1]!] as const;
  return [EN, ID].map((f) =>
    sidesText(row, both, f).map((text) => text?.replaceAll('\u00a0', ' ')),
  );
}

test.each(['cleared', 'cleared.p90', 'match.peakAt'])(
  '%s is told as a day, each side by its own clock',
  (measure) => {
    expect(written(measure, 's', 31 * DAY, 62 * DAY)).toEqual([
      ['14 Sep 2016', '15 Oct 2016'],
      ['14 Sep 2016', '15 Okt 2016'],
    ]);
    expect(written(measure, 's', 31 * DAY, 31 * DAY, 1000 * DAY)[0]).toEqual([
      '14 Sep 2016',
      '15 Sep 2016',
    ]);
  },
);

test('both sides are in one unit, with the decimals of the difference', () => {
  expect(written('turnRound.mean', 's', 2 * DAY - 3600, 2.1 * DAY)[0]).toEqual([
    '2 days',
    '2.1 days',
  ]);
  expect(written('delivery.p50', 's', 2.1 * DAY, 1800)[0]).toEqual(['2.1 days', '30 minutes']);
  expect(written('stranded', 'submissions', 1000.4, 1003.7)[0]).toEqual(['1,000.4', '1,003.7']);
  expect(written('stranded', 'submissions', 10.4, 1003.7)[0]).toEqual(['10', '1,004']);
  expect(written('lost.share', 'share', 0.3712, 0.3747)[1]).toEqual(['37,12%', '37,47%']);
  expect(written('lost.share', 'share', 0.371, 0.412)[0]).toEqual(['37.1%', '41.2%']);
  expect(written('lost.share', 'share', 0.00001, 0.004)[0]).toEqual(['< 0.01%', '0.4%']);
  expect(written('lost.share', 'share', 0.371, 0.371_03)[1]).toEqual(['37,1%', '37,103%']);
  expect(written('lost.share', 'share', 0.000_001, 0.000_021)[0]).toEqual(['< 0.001%', '0.002%']);
  expect(written('stranded', 'submissions', 1000.4, 1000.41)[0]).toEqual(['1,000.4', '1,000.41']);
  expect(written('people', 'people', 54.7, 65.3)[0]).toEqual(['54.7', '65.3']);
  expect(written('courier.cost', 'IDR', 112.5e6, 72e6)[1]).toEqual(['Rp112,5 juta', 'Rp72 juta']);
  expect(written('cleared', 's', null, DAY)[0]).toEqual([undefined, '15 Aug 2016']);
});
