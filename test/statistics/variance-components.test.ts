import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { components } from '../../src/statistics/variance-components.ts';

test('two pairs by hand: mean squares 16 between and 2 within, F of 8 on 1 and 2 degrees', () => {
  const found = components(
    [
      [1, 3],
      [5, 7],
    ],
    0.95,
  );
  expect(found).toMatchObject({ mean: 4, between: 7, within: 2, share: 7 / 9 });
  // F(0.975; 1, 2) is 38.5063, F(0.025; 1, 2) is 0.00125156: the lower end is below none.
  const ratio = (8 / 0.00125156 - 1) / 2;
  expect(found.shareInterval!.low).toBe(0);
  expect(found.shareInterval!.high).toBeCloseTo(ratio / (1 + ratio), 6);
  // Of the means 2 and 6: t(0.975; 1) is 12.7062, and the standard error 2.
  expect(found.interval.high).toBeCloseTo(4 + 12.7062 * 2, 3);
});

test('groups that differ less than by chance have nothing between them', () => {
  expect(
    components(
      [
        [0, 10],
        [10, 0],
      ],
      0.95,
    ),
  ).toMatchObject({ between: 0, within: 50, share: 0 });
});

test('without chance inside, all lies between; of what does not vary there is no share', () => {
  expect(
    components(
      [
        [1, 1],
        [3, 3],
      ],
      0.95,
    ),
  ).toMatchObject({
    ...{ between: 2, within: 0, share: 1, shareInterval: { low: 1, high: 1 } },
  });
  expect(
    components(
      [
        [2, 2],
        [2, 2],
      ],
      0.95,
    ),
  ).toMatchObject({ share: null, shareInterval: null });
});

test('what does not vary does not seem to by a rounding error', () => {
  // The rounded mean of seven of these is another number.
  const alike = Array.from({ length: 7 }, () => 0.7575086740053973);
  expect(components([alike, alike], 0.95)).toMatchObject({
    ...{ mean: 0.7575086740053973, between: 0, within: 0, share: null, shareInterval: null },
  });
});

describe('normal values with known variances, 1,000 times', () => {
  const [between, within, count, size] = [4, 1, 12, 3];
  const samples = Array.from({ length: 1_000 }, (_, number) => {
    const chance = new Chance('variance components', number);
    const normal = (purpose: number, i: number) => normalQuantile(chance.draw(purpose, 0, i));
    return components(
      Array.from({ length: count }, (_, i) => {
        const own = Math.sqrt(between) * normal(0, i);
        return Array.from({ length: size }, (_, j) => own + within * normal(1, size * i + j));
      }),
      0.95,
    );
  });
  // Four standard deviations of a share of 1,000 that is 95 %.
  const slack = 4 * Math.sqrt((0.95 * 0.05) / 1_000);
  const part = (holds: (one: (typeof samples)[number]) => boolean) =>
    samples.filter(holds).length / samples.length;

  test('the interval of the share holds the true one in 95 %, that of the mean 0', () => {
    const share = between / (between + within);
    const holdsShare = part(({ shareInterval: s }) => s!.low <= share && share <= s!.high);
    expect(Math.abs(holdsShare - 0.95)).toBeLessThan(slack);
    const holdsMean = part(({ interval: { low, high } }) => low <= 0 && 0 <= high);
    expect(Math.abs(holdsMean - 0.95)).toBeLessThan(slack);
  });

  test('the estimates are right in the mean', () => {
    const mean = (of: 'between' | 'within') =>
      samples.reduce((sum, one) => sum + one[of], 0) / samples.length;
    // Standard deviations of one: near 13 sqrt(2 / 11) / 3 = 1.85, and sqrt(2 / 24) = 0.29.
    expect(Math.abs(mean('between') - between)).toBeLessThan((4 * 2) / Math.sqrt(1_000));
    expect(Math.abs(mean('within') - within)).toBeLessThan((4 * 0.3) / Math.sqrt(1_000));
  });
});
