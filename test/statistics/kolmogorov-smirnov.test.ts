import { expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import { kolmogorovSmirnov } from '../../src/statistics/kolmogorov-smirnov.ts';

const SIXTY = (shift: number) =>
  Array.from({ length: 60 }, (_, i) => ((i * 37) % 101) / 101 + shift);
const MANY = Array.from({ length: 150 }, (_, i) => ((i * 53) % 199) / 199);

/** By scipy 1.17.1, `ks_2samp(one, other, method='exact')`. */
test.each([
  [
    [1, 2, 3, 4, 5],
    [3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5],
    0.714_285_714_285_714_3,
    0.065_656_565_656_565_65,
  ],
  [[0.1, 0.9, 0.4], [0.2, 0.3, 0.5, 0.6, 0.7, 0.8], 0.333_333_333_333_333_3, 0.988_095_238_095_238],
  [[10, 20, 30, 40], [1, 2, 3, 4, 5], 1, 0.015_873_015_873_015_872],
  [SIXTY(0.1), MANY, 0.11, 0.645_660_840_618_186_6],
  [SIXTY(0.3), MANY, 0.31, 0.000_404_642_023_403_882_1],
])('as scipy has it, case %#', (one, other, distance, p) => {
  for (const found of [kolmogorovSmirnov(one, other), kolmogorovSmirnov(other, one)]) {
    expect(found.distance).toBeCloseTo(distance, 14);
    expect(found.p / p).toBeCloseTo(1, 11);
  }
});

test('samples wholly apart are so in two orders of all, however few these are of them', () => {
  const [one, other] = [0, 100].map((from) => Array.from({ length: 40 }, (_, i) => from + i));
  const orders = one!.reduce((all, i) => (all * (80 - i)) / (i + 1), 1);
  expect((kolmogorovSmirnov(one!, other!).p * orders) / 2).toBeCloseTo(1, 11);
});

test('what is alike is no distance apart, and equal values move both at once', () => {
  expect(kolmogorovSmirnov([2, 1, 1], [1, 2, 1])).toEqual({ distance: 0, p: 1 });
  expect(kolmogorovSmirnov([1, 1, 2, 2], [1, 2]).distance).toBe(0);
});

test('two samples of one law are told apart in no more than one of twenty', () => {
  const chance = new Chance('one law', 0);
  let told = 0;
  for (let r = 0; r < 2_000; r++) {
    const values = Array.from({ length: 40 }, (_, i) => chance.draw(0, r, i));
    if (kolmogorovSmirnov(values.slice(0, 12), values.slice(12)).p < 0.05) told++;
  }
  expect(told / 2_000).toBeLessThan(0.05 + 0.015);
  expect(told / 2_000).toBeGreaterThan(0.02);
});
