import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/report/chart/font.ts';
import { roundTicks, timeTicks } from '../../../src/report/chart/ticks.ts';
import { EN, ID } from '../../../src/report/format.ts';
import { made } from '../world.ts';

const { plan } = made({ regencies: 1, days: 1 });
const undated = made({ regencies: 1, days: 1, offsets: true }).plan;

describe('numbers', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [91_234, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
    [8_000_000, [0, 2e6, 4e6, 6e6, 8e6]],
  ])('up to %d', (max, ticks) => {
    expect(roundTicks(max)).toEqual(ticks);
  });

  test('always reach the greatest value in few whole steps', () => {
    for (let max = 1; max < 1e8; max = Math.ceil(max * 1.37)) {
      const ticks = roundTicks(max);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(7);
      for (const tick of ticks) expect(Number.isInteger(tick)).toBe(true);
    }
  });
});

describe('dates', () => {
  const labels = (from: number, to: number, columns: boolean, f = EN) =>
    timeTicks(plan, { from, to, width: 470, columns }, f).map((tick) =>
      tick.label.replaceAll('\u00a0', ' '),
    );

  test('are as fine as there is room for', () => {
    expect(labels(0, 1, false, ID)).toEqual([
      '15 Agu',
      '03.00',
      '06.00',
      '09.00',
      '12.00',
      '15.00',
      '18.00',
      '21.00',
    ]);
    expect(labels(0, 6, true)).toEqual([
      '15 Aug',
      '16 Aug',
      '17 Aug',
      '18 Aug',
      '19 Aug',
      '20 Aug',
    ]);
    expect(labels(0, 139, true).slice(0, 4)).toEqual(['15 Aug', '1 Sep', '15 Sep', '1 Oct']);
    expect(labels(0, 418, true)).toEqual([
      'Sep 2016',
      'Nov',
      'Jan 2017',
      'Mar',
      'May',
      'Jul',
      'Sep',
    ]);
  });

  test('never touch each other, whatever the length and width', () => {
    for (let days = 1; days < 3_000; days = Math.ceil(days * 1.3)) {
      for (const width of [120, 300, 560]) {
        for (const columns of [true, false]) {
          for (const one of [plan, undated]) {
            const ticks = timeTicks(one, { from: 0, to: days, width, columns }, ID);
            for (const [i, tick] of ticks.slice(1).entries()) {
              const before = ticks[i]!;
              const room = ((tick.at - before.at) * width) / days;
              const need = (textWidth(tick.label, 11) + textWidth(before.label, 11)) / 2;
              expect(room).toBeGreaterThan(need);
            }
          }
        }
      }
    }
  });
});

test('without a calendar labels are days from 1, or the time gone by', () => {
  const columns = timeTicks(undated, { from: 0, to: 3, width: 470, columns: true }, EN);
  expect(columns).toEqual([
    { at: 0.5, label: 'day\u00a01' },
    { at: 1.5, label: 'day\u00a02' },
    { at: 2.5, label: 'day\u00a03' },
  ]);
  const line = timeTicks(undated, { from: 0, to: 30, width: 470, columns: false }, ID);
  expect(line[1]).toEqual({ at: 5, label: '5\u00a0hari' });
});
