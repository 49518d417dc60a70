import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/report/chart/font.ts';
import { map } from '../../../src/report/chart/map.ts';
import { mapFinding } from '../../../src/report/chart/map-finding.ts';
import { placedNames } from '../../../src/report/chart/map-names.ts';
import { panelsOf, placeIn } from '../../../src/report/chart/map-places.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { made, type World } from '../world.ts';
import { CUT_OFF, NOBODY, QUIET, say } from './say.ts';

const country = made({ regencies: 514, days: 1, positions: true }).plan;
/** Regencies at these latitudes and longitudes. */
const at = (...places: [number, number][]): Plan => ({
  ...country,
  regencies: places.map(([latitude, longitude], i) => ({
    ...country.regencies[i]!,
    position: { latitude, longitude },
  })),
});

describe('the map', () => {
  test('has the country and a close-up of Java, the one below the other', () => {
    const [first, second, ...more] = panelsOf(country, 640);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ top: 0, width: 640 });
    expect(second!.top).toBeGreaterThan(first!.height);
    // Jakarta, 6.2 degrees south and 106.8 east, of panels 46.8 and 11.1 degrees and 612 px wide.
    const jakarta = { latitude: -6.2, longitude: 106.8 };
    expect(placeIn(first!, jakarta)).toEqual({ x: 173.5, y: 178.8 });
    expect(placeIn(second!, jakarta)!.x).toBeCloseTo(14 + (1.9 / 11.1) * 612, 1);
    expect(placeIn(second!, { latitude: 5.5, longitude: 95.3 })).toBeUndefined();
  });

  test('of a few regencies shows their surroundings', () => {
    const [panel, ...more] = panelsOf(at([-7.6, 111.5], [-7.4, 111.4]), 640);
    expect(more).toEqual([]);
    expect(panel!.extent.west).toBeCloseTo(111.1, 9);
    expect(panel!.extent.north).toBeCloseTo(-7.1, 9);
    expect(panel!.height).toBeLessThanOrEqual(328);
  });

  test('of places outside the country is drawn too', () => {
    const plan = at([51, 0], [-7, 110]);
    const [panel] = panelsOf(plan, 640);
    for (const { position } of plan.regencies) expect(placeIn(panel!, position!)).toBeDefined();
  });

  test.each([
    ['no place has a position', { regencies: 4, days: 3 }],
    ['there is one place', { regencies: 1, days: 3, positions: true }],
    ['nothing was recorded', { ...NOBODY, positions: true }],
  ])('is left out where %s', (_, world) => {
    expect(map({ ...made(world), language: 'en', version: '0.1.0' })).toBeUndefined();
  });
});

describe('names on a map', () => {
  const inside = { left: 0, right: 300, top: 0, bottom: 200 };
  const place = (name: string, x: number, y: number, size = 100) => ({ name, x, y, size });

  test('stand beside their circles, within the frame', () => {
    const [left, right] = placedNames([place('Aceh', 20, 50), place('Papua', 290, 50)], inside);
    expect(left).toMatchObject({ text: 'Aceh', y: 50 });
    expect(left!.x).toBeGreaterThan(20);
    expect(right!.x + textWidth('Papua', 11)).toBeLessThan(290);
  });

  test('cover neither a circle nor each other; the largest come first', () => {
    const near = [place('Kota Madiun', 100, 100, 50), place('Madiun', 110, 103, 260)];
    const [first, second, ...more] = placedNames(near, inside);
    expect([first!.text, second!.text, more.length]).toEqual(['Madiun', 'Kota Madiun', 0]);
    expect(first!.x).toBeGreaterThan(110);
    expect(second!.x + textWidth('Kota Madiun', 11)).toBeLessThan(100);
    const crowd = Array.from({ length: 30 }, (_, i) => place(`Kabupaten ${i}`, 150, 90 + i));
    const names = placedNames(crowd, inside);
    expect(names.length).toBeLessThan(30);
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        expect(Math.abs(a.x - b.x) > 50 || Math.abs(a.y - b.y) >= 13).toBe(true);
  });

  test('are left out where there are many places, as in the whole country', () => {
    const many = Array.from({ length: 41 }, (_, i) => place('Bali', (i % 7) * 40, 30 * (i % 6)));
    expect(placedNames(many, inside)).toEqual([]);
    const names = (world: World) =>
      JSON.stringify(map({ ...made(world), language: 'en', version: '0' })!.plot);
    const { regencies } = made({ regencies: 3, days: 3, positions: true }).plan;
    expect(names({ regencies: 3, days: 3, positions: true })).toContain(regencies[0]!.name);
    expect(names({ regencies: 514, days: 1, positions: true })).not.toContain(regencies[0]!.name);
  });
});

describe('what the map shows', () => {
  test('nothing undelivered', () => {
    expect(say(mapFinding, QUIET).en).toBe(
      'By 28 August 2016 every submission from every place had reached the centre',
    );
  });

  test('all of them, where no zone stands out', () => {
    expect(say(mapFinding, CUT_OFF).en).toBe(
      '4 of 4 regencies and cities, in 1 province, had over half of their submissions undelivered',
    );
  });

  test('a zone, where most of the worst are in it and others are well', () => {
    const { plan, outcome } = made({ regencies: 12, days: 14, lines: (r) => (r < 7 ? 0 : 9) });
    const regencies = plan.regencies.map((one, r) => ({ ...one, zone: r < 5 ? 1 : 0 }));
    const { en, id } = mapFinding({ ...plan, zones: [7, 9], regencies }, outcome);
    expect(en).toBe(
      '5 of the 7 regencies and cities with over half of their submissions undelivered are in WIT',
    );
    expect(id).toContain('berada di wilayah WIT');
  });

  test('exactly half is not over half', () => {
    const { en } = say(mapFinding, { regencies: 2, days: 1 }, (outcome) => {
      const flow = (values: number[]) => Int32Array.from(values);
      const own = { recorded: flow([10, 10]), delivered: flow([5, 10]) };
      const regencies = { ...outcome.days.regencies, ...own };
      return { ...outcome, days: { ...outcome.days, regencies } };
    });
    expect(en).toBe(
      'No regency or city had more than half of its submissions undelivered by 15 August 2016',
    );
  });
});
