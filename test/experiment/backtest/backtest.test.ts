/** A model held against the record, from runs that are written out. */

import { describe, expect, test } from 'vitest';
import { backTest } from '../../../src/experiment/backtest/backtest.ts';
import type { PointResult } from '../../../src/experiment/vary/replicate-points.ts';
import type { ObservedPlan } from '../../../src/scenario/lay-out/observed.ts';
import { studentQuantile } from '../../../src/statistics/beta.ts';
import { backTestOf, figureOf } from '../../report/backtest.ts';
import { made } from '../../report/world.ts';

const MANY = [412, 398, 431, 405, 420, 389, 415, 402, 427, 410];

describe('the scenario as it is', () => {
  test('nine in ten runs lie around the mean, by Student’s t of one more value', () => {
    const { tested } = backTestOf([figureOf()], [[MANY]]);
    const [{ mean, predicted }] = tested as [(typeof tested)[number]];
    expect(mean).toBeCloseTo(410.9, 9);
    const half = studentQuantile(0.95, 9) * 13.0166559966 * Math.sqrt(1.1);
    expect(predicted.low).toBeCloseTo(410.9 - half, 6);
    expect(predicted.high).toBeCloseTo(410.9 + half, 6);
  });

  test.each([
    [{ value: 435, low: 435, high: 435 }, 'agrees'],
    [{ value: 436, low: 436, high: 436 }, 'too low'],
    [{ value: 440, low: 430, high: 450 }, 'agrees'],
    [{ value: 900, low: 900, high: Number.POSITIVE_INFINITY }, 'too low'],
    [{ value: 385, low: 0, high: 385 }, 'too high'],
    [{ value: 100, low: 0, high: 386 }, 'agrees'],
  ] as const)('%j: %s', (range, verdict) => {
    expect(backTestOf([figureOf(range)], [[MANY]]).tested[0]!.verdict).toBe(verdict);
  });

  test('the score is the width and twenty times what is missed, over the figure', () => {
    const [hit, missed, open] = backTestOf(
      [
        figureOf({ value: 400, low: 400, high: 400 }),
        figureOf({ value: 500, low: 500, high: 500 }),
        figureOf({ value: 500, low: 450, high: 600 }),
      ],
      [[MANY, MANY, MANY]],
    ).tested as never as [{ score: number }, { score: number }, { score: number }];
    const width = 2 * 25.025628395;
    const top = 410.9 + width / 2;
    expect(hit.score).toBeCloseTo(width / 400, 7);
    expect(missed.score).toBeCloseTo((width + 20 * (500 - top)) / 500, 7);
    expect(open.score).toBeCloseTo((width + 20 * (450 - top)) / 500, 7);
  });

  test('no count is negative, and what never varies is one number', () => {
    const { tested } = backTestOf(
      [figureOf(), figureOf()],
      [
        [
          [0, 0, 0, 9],
          [7, 7, 7, 7],
        ],
      ],
    );
    expect(tested[0]!.predicted.low).toBe(0);
    expect(tested[1]!.predicted).toEqual({ low: 7, high: 7 });
  });

  test('its failure is that of the back-test', () => {
    const failed = { failed: new Error('no room') } as unknown as PointResult;
    const asked = {
      ...{
        plan: made({ regencies: 1, days: 1 }).plan,
        seed: 'x',
        replications: 2,
        left: [],
        drawn: [],
        notDrawn: [],
        figures: [figureOf()],
      },
      draws: [{ command: 'tampung run', settings: [] }],
    };
    expect(() => backTest(asked, [failed])).toThrow('no room');
  });
});

describe('with the assumptions drawn', () => {
  const fit: ObservedPlan = figureOf({ use: 'fit', value: 100, low: 100, high: 100 });
  const check = figureOf({ value: 50, low: 50, high: 50 });
  // By chance runs differ by 4 of a draw of two: variance 8, and so by 5 or so from the mean at 90 %.
  const near = (middle: number) => [middle - 2, middle + 2];
  const draws = [
    [near(100), near(20)],
    [near(104), near(30)],
    [near(150), near(50)],
    [near(50), near(50)],
  ];

  test('only the draws that agree with what the scenario was set by predict the rest', () => {
    const found = backTestOf([fit, check], draws);
    expect(found.draws.map(({ isKept }) => isKept)).toEqual([true, true, false, false]);
    const [ofFit, ofCheck] = found.tested as [(typeof found.tested)[0], (typeof found.tested)[0]];
    // Of the first all draws, of the second those that are kept: 18, 22, 28 and 32.
    expect(ofFit.mean).toBe(101);
    expect(ofCheck.mean).toBe(25);
    // Of four runs no two hold nine in ten: the least and the greatest are told.
    expect(ofCheck.predicted).toEqual({ low: 18, high: 32 });
    expect(ofCheck.verdict).toBe('too low');
  });

  test('how far chance carries is taken from all draws together', () => {
    // Student's t at 90 % with 4 degrees, of the variance 8 and half as much again: 7.39.
    const kept = (middle: number) =>
      backTestOf([fit], [[near(middle)], ...draws.slice(1).map(([one]) => [one!])]).draws[0]!
        .isKept;
    const reach = studentQuantile(0.95, 4) * Math.sqrt(8 * 1.5);
    expect([kept(100 + reach - 0.01), kept(100 + reach + 0.01)]).toEqual([true, false]);
  });

  test('with several figures to agree with, chance carries farther for each: a true draw is kept nine times in ten', () => {
    const reach = studentQuantile(1 - 0.1 / 4, 4) * Math.sqrt(8 * 1.5);
    const kept = (middle: number) =>
      backTestOf(
        [fit, fit],
        [[near(middle), near(100)], ...draws.slice(1).map(([one]) => [one!, one!])],
      ).draws[0]!.isKept;
    expect([kept(100 + reach - 0.01), kept(100 + reach + 0.01)]).toEqual([true, false]);
  });

  test('where none agrees, none predicts', () => {
    const found = backTestOf([fit, check], draws.slice(2));
    expect(found.tested.map(({ figure }) => figure.use)).toEqual(['fit']);
    expect(found.draws.some(({ isKept }) => isKept)).toBe(false);
  });

  test('a draw that failed is told, and the others are judged', () => {
    const found = backTestOf([fit, check], [...draws, []]);
    expect(found.draws.at(-1)).toMatchObject({ failed: 'no room', isKept: false });
    expect(found.tested[1]!.mean).toBe(25);
  });

  test('without figures to set it by, all of them predict', () => {
    const found = backTestOf(
      [check],
      draws.map(([, one]) => [one!]),
    );
    expect(found.draws.every(({ isKept }) => isKept)).toBe(true);
    expect(found.tested[0]!.mean).toBe(37.5);
  });
});
