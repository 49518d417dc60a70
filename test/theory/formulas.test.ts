import { describe, expect, test } from 'vitest';
import { flow } from '../../src/theory/flow.ts';
import {
  meanWaits,
  pollaczekKhinchine,
  renewalWait,
  withBreakdowns,
} from '../../src/theory/single-server.ts';
import {
  poissonChances,
  poissonQuantile,
  poissonTail,
  presentConstant,
  presentExponential,
} from '../../src/theory/unlimited.ts';

describe('one server', () => {
  test.each([
    [0.5, 1, 1],
    [0.8, 1, 4],
    [0.8, 0, 2],
    [0.8, Math.SQRT1_2, 3],
    [0.8, 2, 10],
    [0.7, 1.5, 3.791667],
  ])('load %d, cv %d: mean wait %d (Pollaczek, Khinchine)', (rate, cv, wait) => {
    expect(pollaczekKhinchine(rate, 1, cv)).toBeCloseTo(wait, 6);
    // Time in half units: half the rate, twice the service, twice the wait.
    expect(pollaczekKhinchine(rate / 2, 2, cv)).toBeCloseTo(2 * wait, 5);
  });

  test('gaps by law: random ones are M/M/1 again', () => {
    expect(renewalWait((x) => 0.8 / (0.8 + x))).toBeCloseTo(4, 10);
    expect(renewalWait((x) => Math.exp(-1.25 * x))).toBeCloseTo(1.69273084, 8);
    expect(renewalWait((x) => (1.6 / (1.6 + x)) ** 2)).toBeCloseTo(2.843979767, 8);
  });

  test('priorities share out the wait', () => {
    const [high, low] = meanWaits([0.3, 0.4], 1) as [number, number];
    expect(high).toBeCloseTo(1, 12);
    expect(low).toBeCloseTo(10 / 3, 12);
    expect(meanWaits([0.3, 0.4], 0)).toEqual([high / 2, low / 2]);
    // One class is first come, first served.
    expect(meanWaits([0.8], 2)[0]).toBeCloseTo(pollaczekKhinchine(0.8, 1, 2), 12);
  });
});

test('a server that breaks', () => {
  expect(withBreakdowns(0.5, 0.1, 0.5)).toBeCloseTo(1.916667, 6);
  expect(withBreakdowns(0.5, 0.01, 0.05)).toBeCloseTo(5.666667, 6);
  // One that never breaks is M/M/1.
  expect(withBreakdowns(0.8, 0, 1)).toBeCloseTo(4, 12);
});

describe('unlimited servers', () => {
  test('the Poisson law', () => {
    expect(poissonTail(30, 40)).toBeCloseTo(0.032309574, 9);
    expect(poissonQuantile(30, 0.95)).toBe(39);
    expect(poissonChances(0.5).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 14);
    expect(poissonChances(2)[3]).toBeCloseTo((Math.exp(-2) * 8) / 6, 15);
  });

  test('a constant rate fills up to rate x stay', () => {
    const rate = flow([0, 10]);
    expect(presentExponential(rate, 6, 6)).toBeCloseTo(60 * (1 - Math.exp(-1)), 10);
    expect(presentExponential(rate, 6, 600)).toBeCloseTo(60, 10);
    expect(presentConstant(rate, 6, 4)).toBe(40);
    expect(presentConstant(rate, 6, 60)).toBe(60);
  });

  // 100 + 50 sin(2 pi t / 24) in fine steps: Eick, Massey and Whitt have it for the sine itself.
  test('a rate by the hours of the day lags behind', () => {
    const from = Array.from({ length: 2400 }, (_, i) => i / 20);
    const rate = from.map((t) => 100 + 50 * Math.sin((2 * Math.PI * (t + 0.025)) / 24));
    const sine = { from, rate };
    for (const [hour, exact] of [
      [96, 464.094495],
      [102, 686.520132],
      [108, 735.905506],
      [114, 513.479868],
    ] as const) {
      expect(presentExponential(sine, 6, hour)).toBeCloseTo(exact, 1);
    }
    expect(presentConstant(sine, 6, 102)).toBeCloseTo(790.985932, 2);
    expect(presentConstant(sine, 6, 105)).toBeCloseTo(870.094895, 2);
  });
});
