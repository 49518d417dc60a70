import { describe, expect, test } from 'vitest';
import { classOf, NONE, owed, patches, rowsByProvince } from '../../../src/report/chart/grid.ts';
import { made } from '../world.ts';

describe('a share', () => {
  test.each([
    [0, 7, 0],
    [4_999, 100_000, 0],
    [5, 100, 1],
    [10, 100, 2],
    [1, 4, 3],
    [1, 2, 4],
    [3, 4, 5],
    [7, 7, 5],
  ])('of %d in %d is in class %d', (undelivered, recorded, level) => {
    expect(classOf(undelivered, recorded)).toBe(level);
  });

  test('of nothing is in none', () => {
    expect(classOf(0, 0)).toBe(NONE);
  });
});

describe('the patches', () => {
  const { plan, outcome } = made({ regencies: 60, days: 40, trouble: { lost: 0.1 } });
  const bands = rowsByProvince(plan, outcome);

  test.each([1, 3, 7])('cover every cell once, in columns of %d days', (length) => {
    const days = outcome.days.days;
    const seen = new Map<string, number>();
    for (const patch of patches(bands, outcome.days, length))
      for (let y = patch.y; y < patch.y2; y++)
        for (let x = patch.x; x < patch.x2; x++) {
          expect(seen.has(`${y} ${x}`)).toBe(false);
          seen.set(`${y} ${x}`, patch.class);
        }
    expect(seen.size).toBe(60 * days);
    for (const band of bands) {
      for (const [i, { index }] of band.regencies.entries()) {
        for (const [day, one] of owed(outcome.days, index).entries()) {
          const ends = (day + 1) % length === 0 || day === days - 1;
          const level = classOf(one.undelivered, one.recorded);
          if (ends) expect(seen.get(`${band.from + i} ${day}`)).toBe(level);
        }
      }
    }
  });

  test('are far fewer than the cells', () => {
    expect(patches(bands, outcome.days, 1).length).toBeLessThan((60 * 40) / 4);
  });

  test('are in order: provinces by code, the worst on top', () => {
    expect(bands.map((band) => band.province)).toEqual([
      'Aceh',
      'Sumatera Utara',
      'Sumatera Barat',
    ]);
    for (const { regencies } of bands) {
      const shares = regencies.map((one) => one.undelivered / one.recorded);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }
  });
});
