import { describe, expect, test } from 'vitest';
import {
  centreOffset,
  dayName,
  isoDay,
  isoInstant,
  lastDay,
  periodText,
  zoneMark,
  zoneName,
} from '../../src/report/calendar.ts';
import { EN, ID } from '../../src/report/format.ts';
import { made } from './world.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('with dates', () => {
  // The country's clock begins at the eastern midnight, two hours before the centre's.
  const early = {
    ...made({ regencies: 1, days: 3 }).plan,
    epoch: Date.UTC(2016, 7, 14, 15),
    centreMidnight: 7_200,
  };

  test('the centre is in WIB', () => {
    expect(centreOffset(early)).toBe(7);
    expect(zoneName(early)).toBe('WIB');
    expect(zoneMark(early)).toBe(' (WIB)');
  });

  test('day 0 is the first day of the centre', () => {
    expect(isoDay(early, 0)).toBe('2016-08-15');
    expect(isoDay(early, 139)).toBe('2017-01-01');
  });

  test('what is before the first midnight of the centre is told by that day', () => {
    expect(plain(dayName(early, 0, EN))).toBe('15 August 2016');
    expect(plain(dayName(early, 7_200 + 86_400, EN))).toBe('16 August 2016');
  });

  test('instants carry the offset', () => {
    expect(isoInstant(early, 0)).toBe('2016-08-14T22:00:00+07:00');
    expect(isoInstant(early, 7_200.5)).toBe('2016-08-15T00:00:00.500+07:00');
  });

  test('a run that ends at midnight ended the day before', () => {
    const end = 7_200 + 3 * 86_400;
    expect(plain(lastDay(early, end, EN))).toBe('17 August 2016');
    expect(plain(lastDay(early, end, ID))).toBe('17 Agustus 2016');
    expect(plain(periodText(early, end, EN))).toBe('15 August 2016 – 17 August 2016');
  });

  test('a centre west of Greenwich has its own offset', () => {
    const west = { ...early, epoch: Date.UTC(2016, 7, 15, 3, 30), centreMidnight: 0 };
    expect(isoInstant(west, 0)).toBe('2016-08-15T00:00:00-03:30');
    expect(zoneName(west)).toBe('UTC−3.5');
  });
});

describe('without dates', () => {
  const { plan } = made({ regencies: 1, days: 3, offsets: true });

  test('days are counted from 1 and instants are durations', () => {
    expect(isoDay(plan, 0)).toBe('1');
    expect(isoInstant(plan, 3_600)).toBe('PT3600S');
    expect(zoneName(plan)).toBe('');
    expect(zoneMark(plan)).toBe('');
    expect(plain(periodText(plan, 43_200, ID))).toBe('12 jam');
    expect(plain(dayName(plan, 86_400, EN))).toBe('day 2');
    expect(plain(lastDay(plan, 43_200, ID))).toBe('akhir (12 jam)');
  });
});
