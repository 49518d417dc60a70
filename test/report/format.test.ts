import { describe, expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test('are grouped as each language does', () => {
    expect(ID.count(15_600)).toBe('15.600');
    expect(EN.count(15_600)).toBe('15,600');
    expect(ID.decimal(1_234.5, 1)).toBe('1.234,5');
    expect(EN.decimal(12, 1)).toBe('12');
  });

  test('in a sentence are exact below a million and three figures above', () => {
    expect(EN.short(999_999)).toBe('999,999');
    expect(plain(EN.short(1_934_567))).toBe('1.93 million');
    expect(plain(ID.short(1_000_000))).toBe('1,00 juta');
    expect(plain(ID.short(20_500_000))).toBe('20,5 juta');
  });
});

describe('shares', () => {
  test('are 0 or 100 % only when they are', () => {
    expect(plain(ID.share(1, 8_000_000))).toBe('< 0,1%');
    expect(plain(EN.share(1, 8_000_000))).toBe('< 0.1%');
    expect(plain(EN.share(7_999_999, 8_000_000))).toBe('> 99.9%');
    expect(EN.share(0, 5)).toBe('0%');
    expect(EN.share(5, 5)).toBe('100%');
  });

  test('have one decimal between', () => {
    expect(ID.share(7, 1_000)).toBe('0,7%');
    expect(EN.share(1, 1_000)).toBe('0.1%');
    expect(EN.share(999, 1_000)).toBe('99.9%');
    expect(EN.share(1, 2)).toBe('50.0%');
  });

  test('of nothing are not a number', () => {
    expect(EN.share(0, 0)).toBe('–');
  });
});

describe('dates and times', () => {
  const september = Date.UTC(2016, 8, 30, 7, 5);

  test('carry the month in words', () => {
    expect(plain(ID.date(Date.UTC(2016, 7, 15)))).toBe('15 Agustus 2016');
    expect(plain(EN.date(september))).toBe('30 September 2016');
    expect(plain(EN.dayMonth(september))).toBe('30 Sep');
    expect(plain(ID.month(Date.UTC(2017, 4, 1), true))).toBe('Mei 2017');
    expect(EN.month(september, false)).toBe('Sep');
  });

  test('of day have a dot in Indonesian', () => {
    expect(ID.time(september)).toBe('07.05');
    expect(EN.time(september)).toBe('07:05');
  });
});

test.each([
  [0.5, '0,5 detik', '0.5 seconds'],
  [1, '1 detik', '1 second'],
  [59.99, '1 menit', '1 minute'],
  [300, '5 menit', '5 minutes'],
  [86_400, '24 jam', '24 hours'],
  [172_799, '2 hari', '2 days'],
  [36_115_200, '418 hari', '418 days'],
])('%d s is %s, %s', (seconds, id, en) => {
  expect(plain(ID.duration(seconds))).toBe(id);
  expect(plain(EN.duration(seconds))).toBe(en);
});
