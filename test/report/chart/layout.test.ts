import { describe, expect, test } from 'vitest';
import { balance, shortened, textWidth, wrap } from '../../../src/report/chart/font.ts';
import { spread } from '../../../src/report/chart/layers.ts';
import { crc32, withDensity } from '../../../src/report/chart/png.ts';

describe('text', () => {
  test('is as wide as the font says', () => {
    // Advance widths of Source Sans 3 Regular: B 588, a 504, l 255, i 246.
    expect(textWidth('Bali', 100)).toBeCloseTo(58.8 + 50.4 + 25.5 + 24.6, 9);
    expect(textWidth('Bali', 11, 700)).toBeGreaterThan(textWidth('Bali', 11, 400));
    expect(textWidth('', 11)).toBe(0);
  });

  test('is broken at spaces, and a word longer than the line within', () => {
    const width = textWidth('satu dua', 12);
    expect(wrap('satu dua tiga', width, 12)).toEqual(['satu dua', 'tiga']);
    expect(wrap('30\u00a0September 2016', 40, 12).join('')).toContain('30\u00a0');
    for (const line of wrap('x'.repeat(500), 100, 12))
      expect(textWidth(line, 12)).toBeLessThan(100);
  });

  test('of a title has lines of even length', () => {
    const title = 'Seluruh kabupaten/kota sudah menyampaikan semua kirimannya hingga akhir tahun';
    const wide = textWidth(title, 18, 600) * 0.95;
    const [first = '', second = ''] = balance(title, wide, 18, 600);
    expect(`${first} ${second}`).toBe(title);
    expect(textWidth(second, 18, 600) / textWidth(first, 18, 600)).toBeGreaterThan(0.7);
  });

  test('from data is cut to its room and made harmless', () => {
    expect(shortened('Aceh', 200, 11)).toBe('Aceh');
    expect(shortened('Aceh\u0000', 200, 11)).toBe('Aceh\\u{0}');
    const cut = shortened('Kabupaten dengan nama yang panjang sekali', 80, 11);
    expect(cut).toMatch(/^Kabupaten.*…$/);
    expect(textWidth(cut, 11)).toBeLessThanOrEqual(80);
  });
});

describe('labels that would overlap', () => {
  test('move apart, keep their order, stay inside', () => {
    const places = spread([10, 11, 12, 50, 99, 99], 10, 100);
    for (const [i, place] of places.slice(1).entries())
      expect(place - places[i]!).toBeGreaterThanOrEqual(10 - 1e-9);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...places)).toBeLessThanOrEqual(95);
  });

  test('that would not stay where they are', () => {
    expect(spread([20, 60, 40], 10, 100)).toEqual([20, 60, 40]);
  });
});

describe('the density chunk', () => {
  test('has the checksum of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  test('stands after the header and changes nothing else', () => {
    const png = Uint8Array.from({ length: 60 }, (_, i) => i);
    const whole = withDensity(png, 300);
    expect([...whole.subarray(0, 33), ...whole.subarray(54)]).toEqual([...png]);
    expect(new DataView(whole.buffer).getUint32(33 + 8)).toBe(11_811);
  });
});
