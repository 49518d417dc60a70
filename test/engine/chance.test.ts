import { describe, expect, test } from 'vitest';
import { Chance, threefryPair } from '../../src/engine/chance.ts';

describe('Threefry-2x32-20', () => {
  // kat_vectors of the authors' own Random123 library.
  test.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [-1, -1],
      [-1, -1],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)('gives the published answer: key %j, counter %j', (key, counter, answer) => {
    expect(threefryPair(key, counter)).toEqual(answer);
  });
});

/** Sum of (seen - expected)^2 / expected over equal classes. */
function chiSquared(classes: readonly number[]): number {
  const expected = classes.reduce((sum, count) => sum + count, 0) / classes.length;
  return classes.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Beyond this a chi-squared number with many degrees of freedom comes once in 10,000 (Wilson, Hilferty). */
function limit(degrees: number): number {
  return degrees * (1 - 2 / (9 * degrees) + 3.719 * Math.sqrt(2 / (9 * degrees))) ** 3;
}

describe('a draw', () => {
  const chance = new Chance('2016', 0);

  test('is the same for the same arguments, whatever was drawn before', () => {
    const first = chance.draw(3, 17, 42, 1);
    for (let i = 0; i < 100; i++) chance.draw(i % 32, i, i);
    expect(chance.draw(3, 17, 42, 1)).toBe(first);
    expect(new Chance('2016', 0).draw(3, 17, 42, 1)).toBe(first);
  });

  // Integers only, until the last division by a power of two: the same on every machine.
  test.each([
    ['2016', 1, [0.8704336199860615, 0.8410930999593195, 0.270248616598325]],
    ['Madiun 35.19', 0, [0.7380445639470677, 0.10191703474966685, 0.33073172018697405]],
    ['', 4_294_967_295, [0.915446332588408, 0.5987925301858957, 0.7734419948454813]],
  ] as const)(
    'is what it was when it was written down: seed "%s", replication %d',
    (seed, r, draws) => {
      const drawn = new Chance(seed, r);
      expect([
        drawn.draw(0, 0, 0),
        drawn.draw(16, 513, 123_456, 3),
        drawn.draw(31, 65_535, 4_294_967_295, 65_535),
      ]).toEqual(draws);
    },
  );

  test('differs by seed, replication, purpose, place, number and attempt', () => {
    const draws = [
      chance.draw(3, 17, 42, 1),
      new Chance('2017', 0).draw(3, 17, 42, 1),
      new Chance('2016', 1).draw(3, 17, 42, 1),
      chance.draw(4, 17, 42, 1),
      chance.draw(3, 18, 42, 1),
      chance.draw(3, 17, 43, 1),
      chance.draw(3, 17, 42, 2),
      chance.draw(3, 17, 42),
      chance.draw(3, 1, 42, 17),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  test('never comes twice within a purpose', () => {
    // Places and attempts whose bits would fall together if one were not clear of the other.
    const places = [0, 1, 2, 3, 256, 512, 32_768, 65_535];
    const attempts = [0, 1, 2, 3, 128, 255];
    const seen = new Set<number>();
    for (const place of places) {
      for (const attempt of attempts) {
        for (let number = 0; number < 3000; number++)
          seen.add(chance.draw(8, place, number, attempt));
      }
    }
    expect(seen.size).toBe(places.length * attempts.length * 3000);
  });

  test('lies between 0 and 1, both excluded, and uses all of the range', () => {
    let least = 1;
    let most = 0;
    for (let number = 0; number < 200_000; number++) {
      const u = chance.draw(0, 0, number);
      least = Math.min(least, u);
      most = Math.max(most, u);
    }
    // The least of 200,000 is above 1e-10 but for once in 50,000 seeds, and below 1e-4 for certain.
    expect(least).toBeGreaterThan(1e-10);
    expect(least).toBeLessThan(1e-4);
    expect(most).toBeLessThan(1 - 1e-10);
    expect(most).toBeGreaterThan(1 - 1e-4);
  });

  test.each([
    ['the numbers of a place', (i: number) => chance.draw(1, 5, i)],
    ['the places of a number', (i: number) => chance.draw(1, i % 65_000, Math.floor(i / 65_000))],
    ['the purposes of a number', (i: number) => chance.draw(i % 32, 5, i >> 5)],
    ['the attempts of a citizen', (i: number) => chance.draw(1, 7, i >> 8, i & 255)],
    ['the low bits', (i: number) => (chance.draw(1, 9, i) * 2 ** 33) % 1],
  ])('is uniform, alone and together with the one before: %s', (_, draw) => {
    const alone = new Array<number>(1000).fill(0);
    const pairs = new Array<number>(1024).fill(0);
    let before = draw(0);
    for (let i = 1; i <= 200_000; i++) {
      const u = draw(i);
      alone[Math.floor(1000 * u)]!++;
      pairs[32 * Math.floor(32 * before) + Math.floor(32 * u)]!++;
      before = u;
    }
    expect(chiSquared(alone)).toBeLessThan(limit(999));
    expect(chiSquared(pairs)).toBeLessThan(limit(1023));
  });

  test('is uniform over seeds and replications, alone and together with the one before', () => {
    for (const first of [
      (i: number) => new Chance('2016', i).draw(0, 0, 0),
      (i: number) => new Chance(`${i}`, 0).draw(0, 0, 0),
    ]) {
      const alone = new Array<number>(100).fill(0);
      const pairs = new Array<number>(100).fill(0);
      let before = first(0);
      for (let i = 1; i <= 20_000; i++) {
        const u = first(i);
        alone[Math.floor(100 * u)]!++;
        pairs[10 * Math.floor(10 * before) + Math.floor(10 * u)]!++;
        before = u;
      }
      expect(chiSquared(alone)).toBeLessThan(limit(99));
      expect(chiSquared(pairs)).toBeLessThan(limit(99));
    }
  });
});

/** Whether two neighbours of a sorted list are the same. */
function hasTwice(sorted: Float64Array): boolean {
  return sorted.some((number, at) => at > 0 && number === sorted[at - 1]);
}

describe('ten million draws', () => {
  const MANY = 10_000_000;
  const chance = new Chance('2016', 0);

  // Of 52 random bits two of ten million would be the same in 1 of 90 seeds; of 32 bits, 11,600 pairs.
  test('of all purposes, of a country of places, are all different', () => {
    const draws = Float64Array.from({ length: MANY }, (_, i) =>
      chance.draw(i & 31, (i >> 5) % 7000, Math.floor(i / 224_000), i % 3),
    ).sort();
    expect(hasTwice(draws)).toBe(false);
  }, 300_000);

  test('of the first number of each, of ten million places and purposes in replications', () => {
    const draws = new Float64Array(MANY);
    for (let replication = 0; replication < 50; replication++) {
      const own = new Chance('2016', replication);
      for (let i = 0; i < MANY / 50; i++)
        draws[(replication * MANY) / 50 + i] = own.draw(i % 32, i >> 5, 0);
    }
    expect(hasTwice(draws.sort())).toBe(false);
  }, 300_000);
});
