import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/statistics/histogram.ts';

function histogramOf(durations: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const duration of durations) histogram.add(duration);
  return histogram;
}

const durations = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 60 });

describe('a histogram', () => {
  test('gives each duration to within 0.05 %, in order', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const exact = [...all].sort((a, b) => a - b);
        const read = [...histogramOf(all).entries()].flatMap(([middle, count]) =>
          Array<number>(count).fill(middle),
        );
        expect(read.length).toBe(exact.length);
        for (const [i, duration] of exact.entries()) {
          const allowed = duration < 1e-3 ? 1e-3 : 0.0005 * duration * (1 + 1e-9);
          expect(Math.abs(read[i]! - duration)).toBeLessThanOrEqual(allowed);
        }
      }),
      { numRuns: 300, seed: 2016 },
    );
  });

  test('keeps number, sum and longest exactly', () => {
    const histogram = histogramOf([0, 1.5, 86_400, 0.25]);
    expect(histogram.count).toBe(4);
    expect(histogram.sum).toBe(86_401.75);
    expect(histogram.longest).toBe(86_400);
  });

  test('merged with another is that of all durations', () => {
    fc.assert(
      fc.property(durations, durations, (some, others) => {
        const merged = histogramOf(some);
        merged.merge(histogramOf(others));
        const whole = histogramOf([...some, ...others]);
        expect([...merged.entries()]).toEqual([...whole.entries()]);
        expect([merged.count, merged.longest]).toEqual([whole.count, whole.longest]);
      }),
      { numRuns: 200, seed: 2016 },
    );
  });

  test('counts more durations of one length than 16 bits can', () => {
    const many = 70_000;
    const one = new Histogram();
    for (let i = 0; i < many; i++) one.add(60);
    const merged = histogramOf([5]);
    for (let i = 0; i < 2; i++) merged.merge(histogramOf(Array(40_000).fill(60)));
    expect([...one.entries()].map(([, count]) => count)).toEqual([many]);
    expect([...merged.entries()].map(([, count]) => count)).toEqual([1, 80_000]);
  });

  test('with nothing in it has nothing to tell', () => {
    expect([...new Histogram().entries()]).toEqual([]);
    expect(new Histogram().count).toBe(0);
  });
});
