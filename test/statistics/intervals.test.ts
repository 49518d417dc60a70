import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import {
  type Interval,
  meanInterval,
  meanResiduals,
  oneMore,
  orderRanks,
  predictionInterval,
  proportionInterval,
  rankInterval,
  ratioInterval,
  saysSpread,
  skewedInterval,
  unlikeAtMost,
} from '../../src/statistics/intervals.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';

const X = [412, 398, 431, 405, 420, 389, 415, 402, 427, 410];

describe('known answers', () => {
  test('a mean', () => {
    const { low, high } = meanInterval(X, 0.95);
    expect((low + high) / 2).toBeCloseTo(410.9, 9);
    expect((high - low) / 2).toBeCloseTo(9.311_555, 6);
  });

  test('values that are all alike leave no doubt', () => {
    expect(meanInterval([3, 3, 3], 0.95)).toEqual({ low: 3, high: 3 });
  });

  test('a ratio of totals: 10 of 100 and 0 of 300 are 2.5 %, not 5 %', () => {
    const { low, high } = ratioInterval([10, 0], [100, 300], 0.95);
    // Residuals 7.5 and -7.5 over a mean whole of 200: an error of 7.5 / 200, one degree of freedom.
    expect((low + high) / 2).toBeCloseTo(0.025, 12);
    expect((high - low) / 2).toBeCloseTo((12.706_204_736 * 7.5) / 200, 6);
  });

  test.each([
    // By numpy and scipy: the t end, and that of Hall.
    [[-2, -1, -1, 4], 0.9, -3.186_469_154, 12.823_170_193],
    [[0, 0, 0, 1, 0, 0, 2, 0, 0, 0], 0.98, -0.302_200_585, 2.323_236_362],
    [X, 0.9, 403.314_728_857, 418.445_510_866],
    [[3, 3, 3], 0.9, 3, 3],
    [[3, 5], 0.9, 4 - 6.313_751_515, 4 + 6.313_751_515],
  ])('a mean of what may be skewed: %j, level %f', (values, level, low, high) => {
    const interval = skewedInterval(meanResiduals(values), level);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  test.each([
    [3, 1000, 0.95, 0.000_619_1, 0.008_742_023],
    [0, 30, 0.95, 0, 0.115_703_308],
    [0, 30, 0.9, 0, 0.095_033_853],
    [30, 30, 0.95, 1 - 0.115_703_308, 1],
  ])('a chance seen %i times in %i, level %f', (hits, trials, level, low, high) => {
    const interval = proportionInterval(hits, trials, level);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  test.each([
    [100, 0.9, 84, 96],
    [200, 0.95, 184, 197],
    [50, 0.5, 18, 32],
  ])('ranks around a quantile: of %i, %f', (count, quantile, low, high) => {
    expect(orderRanks(count, quantile, 0.95)).toEqual({ low, high });
  });

  test('five values cannot hold a median with 95 %, six can: 1 - 2/64', () => {
    expect(orderRanks(5, 0.5, 0.95)).toBeUndefined();
    expect(orderRanks(6, 0.5, 0.95)).toEqual({ low: 1, high: 6 });
  });
});

/**
 * Share of 2,000 repetitions whose interval holds the truth. At 95 % the count has a standard deviation
 * of 9.7, so that outside 0.95 +- 0.016 falls one fixed seed in a thousand (3.29 deviations).
 */
describe('coverage', () => {
  const chance = new Chance('coverage', 0);
  const uniform = (repetition: number, index: number) => chance.draw(0, 0, repetition, index);
  const share = (truth: number, make: (repetition: number) => Interval) => {
    let held = 0;
    for (let repetition = 0; repetition < 2_000; repetition++) {
      const { low, high } = make(repetition);
      if (low <= truth && truth <= high) held++;
    }
    return held / 2_000;
  };
  const sample = (repetition: number, size: number, law: (u: number) => number) =>
    Array.from({ length: size }, (_, index) => law(uniform(repetition, index)));

  test('a mean of ten normal values', () => {
    const got = share(5, (r) =>
      meanInterval(
        sample(r, 10, (u) => 5 + normalQuantile(u)),
        0.95,
      ),
    );
    expect(Math.abs(got - 0.95)).toBeLessThan(0.016);
  });

  test('an end of the mean of ten exponential values: half as often missed as by t, and never the nearer', () => {
    const residuals = (r: number) => meanResiduals(sample(r, 10, (u) => -Math.log(1 - u)));
    const above = (make: (r: number) => Interval) =>
      1 - share(1, (r) => ({ ...make(r), low: Number.NEGATIVE_INFINITY }));
    const skewed = above((r) => skewedInterval(residuals(r), 0.98));
    // By 40,000 samples of numpy: 0.029 and, of t, 0.064; at 2,000 the standard deviations are 0.0038 and 0.0055.
    expect(Math.abs(skewed - 0.029)).toBeLessThan(0.0125);
    const t = above((r) =>
      meanInterval(
        sample(r, 10, (u) => -Math.log(1 - u)),
        0.98,
      ),
    );
    expect(Math.abs(t - 0.064)).toBeLessThan(0.018);
    for (let r = 0; r < 100; r++) {
      const [one, other] = [residuals(r), skewedInterval(residuals(r), 0.98)];
      const plain = meanInterval(one.residuals, 0.98);
      expect(other.low).toBeLessThanOrEqual(one.value + plain.low + 1e-12);
      expect(other.high).toBeGreaterThanOrEqual(one.value + plain.high - 1e-12);
    }
  });

  test('a ratio of totals of forty pairs whose parts follow their wholes', () => {
    const got = share(0.3, (r) => {
      const wholes = sample(r, 40, (u) => 100 + 20 * u);
      const parts = wholes.map((whole, i) => whole * 0.3 + normalQuantile(uniform(r, 100 + i)));
      return ratioInterval(parts, wholes, 0.95);
    });
    expect(Math.abs(got - 0.95)).toBeLessThan(0.016);
  });

  test('a chance of 10 %, seen in thirty: at least the level', () => {
    const got = share(0.1, (r) =>
      proportionInterval(sample(r, 30, (u) => u).filter((u) => u < 0.1).length, 30, 0.95),
    );
    // By adding up the binomial law: 30 trials at 10 % are held by hits 0 to 7, that is 0.9922.
    expect(Math.abs(got - 0.9922)).toBeLessThan(0.0066);
  });

  test('the median of a skewed law, by ranks', () => {
    const ranks = orderRanks(50, 0.5, 0.95)!;
    const got = share(Math.LN2, (r) => {
      const ordered = sample(r, 50, (u) => -Math.log(1 - u)).sort((a, b) => a - b);
      return { low: ordered[ranks.low - 1]!, high: ordered[ranks.high - 1]! };
    });
    expect(Math.abs(got - 0.951_126)).toBeLessThan(0.016);
  });

  /** How often the interval holds a normal value that is not among those it was made of. */
  const heldOneMore = (make: (repetition: number) => Interval) =>
    share(0, (r) => {
      const next = normalQuantile(uniform(r, 99));
      const { low, high } = make(r);
      return { low: low - next, high: high - next };
    });

  test('one more of five normal values', () => {
    const got = heldOneMore((r) => predictionInterval(sample(r, 5, normalQuantile), 0.9));
    expect(Math.abs(got - 0.9)).toBeLessThan(0.022);
  });

  test('one more of thirty values, whatever the law, by ranks', () => {
    const got = heldOneMore((r) => rankInterval(sample(r, 30, normalQuantile), 0.9));
    expect(Math.abs(got - 0.9)).toBeLessThan(0.022);
  });

  test('one more of the first of six groups of two, with one variance', () => {
    const got = heldOneMore((r) => {
      const all = sample(r, 12, normalQuantile);
      const groups = [0, 1, 2, 3, 4, 5].map((g) => meanResiduals([all[2 * g]!, all[2 * g + 1]!]));
      const residuals = groups.map((group) => group.residuals);
      return oneMore(groups[0]!.value, residuals, 0.9);
    });
    expect(Math.abs(got - 0.9)).toBeLessThan(0.022);
  });
});

describe('one more value', () => {
  test('by hand', () => {
    const { low, high } = predictionInterval(X, 0.9);
    expect([low, high].map((end) => end.toFixed(6))).toEqual(['385.874372', '435.925628']);
    expect(predictionInterval([3, 3, 3], 0.9)).toEqual({ low: 3, high: 3 });
  });

  test('by ranks, as numpy has them by Weibull’s method; of few from the least to the greatest', () => {
    const { low, high } = rankInterval(X, 0.8);
    expect([low, high].map((end) => end.toFixed(9))).toEqual(['389.900000000', '430.600000000']);
    expect(rankInterval(X, 0.9)).toEqual({ low: 389, high: 431 });
    expect(rankInterval([3], 0.9)).toEqual({ low: 3, high: 3 });
  });
});

test('of as many as were alike, the rule of three tells how many others may differ', () => {
  expect(unlikeAtMost(59, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / 59), 12);
  expect(unlikeAtMost(1_000, 0.95)).toBeCloseTo(0.003, 4);
});

test.each([
  ['one value', 1, 0, 5, false],
  ['two alike', 2, 0, 5, false],
  ['two that differ by dust alone', 2, 4e-16, 5, false],
  ['two that differ', 2, 1e-9, 5, true],
  ['two that differ around 0', 2, 1e-300, 0, true],
  ['three alike', 3, 0, 5, true],
] as const)('%s: whether they say how far others are', (_, count, half, size, says) => {
  expect(saysSpread(count, half, size)).toBe(says);
});
