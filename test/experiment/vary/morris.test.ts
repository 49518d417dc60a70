import { describe, expect, test } from 'vitest';
import { LEAP, screened, trajectories } from '../../../src/experiment/vary/morris.ts';

type Function = (x: readonly number[]) => number;

function effectsOf(f: Function, keys: number, count: number) {
  const design = trajectories(keys, count, 'morris');
  return screened(
    design,
    design.map(({ points }) => points.map(f)),
  );
}

/** Of Ishigami, from -pi to pi: x1 bends, x2 is apart from the others, x3 acts only through x1. */
const ishigami: Function = (x) => {
  const [a, b, c] = x.map((one) => Math.PI * (2 * one - 1)) as [number, number, number];
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};

/** The g-function of Sobol with weights 0, 1 and 9. */
const g: Function = (x) =>
  [0, 1, 9].reduce((product, a, i) => (product * (Math.abs(4 * x[i]! - 2) + a)) / (1 + a), 1);

/** Mean, mean size and variance of the effect of a key over all places of the grid. */
function exact(f: Function, keys: number, key: number) {
  const levels = [0, 1 / 3, 2 / 3, 1];
  const places = Array.from({ length: levels.length ** keys }, (_, number) =>
    Array.from({ length: keys }, (_, i) => levels[Math.floor(number / 4 ** i) % 4]!),
  );
  const effects = places
    .filter((place) => place[key]! < 0.5)
    .map((place) => (f(place.map((at, i) => (i === key ? at + LEAP : at))) - f(place)) / LEAP);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const mu = mean(effects);
  return {
    mu,
    muStar: mean(effects.map(Math.abs)),
    variance: mean(effects.map((one) => (one - mu) ** 2)),
    ofSizes: mean(effects.map((one) => one ** 2)) - mean(effects.map(Math.abs)) ** 2,
  };
}

test('a trajectory takes each key once, two thirds of its range, and stays inside', () => {
  for (const { points, steps } of trajectories(5, 50, 'x')) {
    expect(points).toHaveLength(6);
    expect(steps.map(({ which }) => which).sort()).toEqual([0, 1, 2, 3, 4]);
    for (const [i, { which, leap }] of steps.entries())
      for (const key of [0, 1, 2, 3, 4]) {
        const moved = points[i + 1]![key]! - points[i]![key]!;
        expect(moved).toBeCloseTo(key === which ? leap : 0, 12);
        expect(Math.abs(leap)).toBe(2 / 3);
        expect(points[i + 1]![key]).toBeGreaterThanOrEqual(-1e-9);
        expect(points[i + 1]![key]).toBeLessThanOrEqual(1 + 1e-9);
      }
  }
});

test('each level of each key is as likely, and so is each order', () => {
  const all = trajectories(2, 4_000, 'levels');
  const count = (holds: (one: (typeof all)[number]) => boolean) => all.filter(holds).length;
  // Four standard deviations of a quarter, and of a half, of 4,000.
  for (const level of [0, 1, 2, 3])
    expect(Math.abs(count(({ points }) => points[0]![1] === level / 3) - 1_000)).toBeLessThan(110);
  expect(Math.abs(count(({ steps }) => steps[0]!.which === 0) - 2_000)).toBeLessThan(127);
});

test('a linear function: mu* is the weight, mu has its sign, sigma is nothing', () => {
  const weights = [3, -2, 0.5, 0];
  const linear: Function = (x) => 7 + x.reduce((sum, one, i) => sum + weights[i]! * one, 0);
  for (const [i, { mu, muStar, sigma, interval }] of effectsOf(linear, 4, 5).entries()) {
    expect(mu).toBeCloseTo(weights[i]!, 12);
    expect(muStar).toBeCloseTo(Math.abs(weights[i]!), 12);
    expect(sigma).toBeCloseTo(0, 12);
    expect(interval!.high - interval!.low).toBeLessThan(1e-12);
  }
});

describe.each([
  ['Ishigami', ishigami],
  ['g', g],
])('the function of %s', (_, f) => {
  const count = 2_000;
  const found = effectsOf(f, 3, count);
  test.each([0, 1, 2])('input %i has the indices of the whole grid', (key) => {
    const { mu, muStar, variance, ofSizes } = exact(f, 3, key);
    const { mu: own, muStar: size, sigma } = found[key]!;
    const slack = (one: number) => 4 * Math.sqrt(one / count) + 1e-9;
    expect(Math.abs(own! - mu)).toBeLessThan(slack(variance));
    expect(Math.abs(size! - muStar)).toBeLessThan(slack(ofSizes));
    if (variance > 1e-9) expect(sigma! / Math.sqrt(variance)).toBeCloseTo(1, 1);
  });
});

test('of Ishigami the third input matters though its mean effect is nothing', () => {
  const third = exact(ishigami, 3, 2);
  expect(third.mu).toBeCloseTo(0, 9);
  const { mu, muStar, sigma, interval } = effectsOf(ishigami, 3, 40)[2]!;
  expect(Math.abs(mu!)).toBeLessThan(muStar!);
  expect(sigma!).toBeGreaterThan(interval!.low);
});

test.each([
  ['Ishigami', ishigami],
  ['g', g],
])('the intervals of the three inputs of %s hold together, of 20 trajectories', (_, f) => {
  const sizes = [0, 1, 2].map((key) => exact(f, 3, key).muStar);
  const runs = 1_000;
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const design = trajectories(3, 20, `cover ${run}`);
    const found = screened(
      design,
      design.map(({ points }) => points.map(f)),
    );
    const isHeld = ({ low, high }: { low: number; high: number }, size: number) =>
      low - 1e-9 <= size && size <= high + 1e-9;
    if (found.every(({ interval }, key) => isHeld(interval!, sizes[key]!))) held++;
  }
  // Effects on a grid are few and skewed: near 95 %, not quite.
  expect(held / runs).toBeGreaterThan(0.93);
});

test('of a share no effect is above that of all of it over a leap', () => {
  const design = trajectories(1, 3, 'share');
  const values = design.map(({ points }, t) => points.map(([at]) => (t > 0 && at! > 0.5 ? 1 : 0)));
  const [share] = screened(design, values, 1);
  expect(share!.muStar).toBeCloseTo(1, 12);
  expect(share!.interval).toEqual({ low: 0, high: 1 / LEAP });
  expect(screened(design, values)[0]!.interval!.high).toBeGreaterThan(3);
});

test('what has no value gives no effect, and the others stand', () => {
  const design = trajectories(2, 3, 'holes');
  const values = design.map(({ points }, t) => points.map(() => (t === 0 ? Number.NaN : 1)));
  expect(screened(design, values)).toMatchObject([
    { count: 2, muStar: 0 },
    { count: 2, muStar: 0 },
  ]);
  expect(
    screened(
      design,
      values.map((one) => one.map(() => Number.NaN)),
    )[0],
  ).toEqual({
    ...{ count: 0, mu: null, muStar: null, interval: null, sigma: null },
  });
});
