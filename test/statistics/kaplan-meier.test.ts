import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/statistics/histogram.ts';
import { survival, survivalQuantiles } from '../../src/statistics/kaplan-meier.ts';

function histogramOf(durations: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const duration of durations) histogram.add(duration);
  return histogram;
}

/** The definition, with whole numbers of items at risk: the product of (1 - ended / at risk). */
function slow(over: number[], unfinished: number[], never: number, level: number): number | null {
  let survival = 1;
  for (const t of [...new Set(over)].sort((a, b) => a - b)) {
    const atRisk = never + [...over, ...unfinished].filter((duration) => duration >= t).length;
    survival *= 1 - over.filter((duration) => duration === t).length / atRisk;
    if (1 - survival >= level - 1e-12) return t;
  }
  return null;
}

const LEVELS = [0.1, 0.5, 0.9, 0.95];

function expectClose(found: readonly (number | null)[], exact: readonly (number | null)[]): void {
  expect(found.map((x) => x === null)).toEqual(exact.map((x) => x === null));
  for (const [i, x] of exact.entries()) {
    if (x !== null) expect(Math.abs(found[i]! - x)).toBeLessThanOrEqual(0.00051 * x);
  }
}

describe('quantiles with some not over', () => {
  test('three of ten over after 1, 2 and 3 days: there is no median, and 0.3 is at the third', () => {
    const over = histogramOf([1, 2, 3]);
    const unfinished = histogramOf(Array(7).fill(30));
    const [p10, p30, p31, p50] = survivalQuantiles(over, unfinished, 0, [0.1, 0.3, 0.31, 0.5]);
    expectClose([p10!, p30!], [1, 3]);
    expect([p31, p50]).toEqual([null, null]);
  });

  test('are those of the definition', () => {
    const days = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 25 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), (over, unfinished, never) => {
        const found = survivalQuantiles(histogramOf(over), histogramOf(unfinished), never, LEVELS);
        expectClose(
          found,
          LEVELS.map((level) => slow(over, unfinished, never, level)),
        );
      }),
      { numRuns: 500, seed: 2016 },
    );
  });

  test('of all over are plain quantiles, the shortest that reaches the share', () => {
    const over = histogramOf([4, 1, 3, 2]);
    expectClose(survivalQuantiles(over, new Histogram(), 0, [0.25, 0.5, 0.9]), [1, 2, 4]);
  });

  test('count those that will never be over', () => {
    const over = histogramOf([1, 2, 3, 4]);
    expectClose(survivalQuantiles(over, new Histogram(), 4, [0.25, 0.5]), [2, 4]);
    expect(survivalQuantiles(over, new Histogram(), 5, [0.5])).toEqual([null]);
  });

  test('of nothing are none', () => {
    expect(survivalQuantiles(new Histogram(), new Histogram(), 0, [0.5])).toEqual([null]);
  });
});

describe('the curve', () => {
  test('steps down where some end, by the part of those still at risk', () => {
    const steps = [
      ...survival(
        [
          [1, 1],
          [3, 1],
        ],
        [[2, 1]],
        4,
      ),
    ];
    expect(steps).toEqual([
      [1, 0.75],
      [3, 0.375],
    ]);
  });

  test('counts one last seen where another ends as still at risk there', () => {
    expect([...survival([[2, 1]], [[2, 1]], 2)]).toEqual([[2, 0.5]]);
  });
});
