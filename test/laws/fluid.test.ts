/** Long lines behave like a liquid: with even gaps and constant service, to within one submission. */

import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import {
  everyGap,
  exponential,
  listed,
  match,
  planOf,
  service,
  stepping,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';
import { expectLaws, replicate } from './replicate.ts';

const DAY = 86_400;
const perDay = (count: number) => DAY / count;

/** 1,500 a day for 30 days, then 400. */
const surge = everyGap(stepping([0, perDay(1500)], [30 * DAY, perDay(400)]));
const thousand = { service: value(perDay(1000)) };

function run(of: Partial<Plan>, arrivals = surge): Outcome {
  return simulate(planOf({ end: 70 * DAY, series: DAY / 24, ...of }, arrivals), '2016', 0);
}

/** Present at the centre at a day, to within two submissions. */
function expectLevel(outcome: Outcome, day: number, exact: number): void {
  const level = outcome.steps.atCentre[Math.round(day * 24) - 1]!;
  expect(Math.abs(level - exact), `day ${day}: ${level} for ${exact}`).toBeLessThanOrEqual(2);
}

/** First day from which at most one is present. */
function emptyFrom({ steps }: Outcome): number {
  return (steps.atCentre.findLastIndex((level) => level > 1) + 2) / 24;
}

describe('1,500 a day for 30 days against 1,000', () => {
  const outcome = run({ match: match(thousand) });

  test('peaks at 15,000 and is worked off on day 55', () => {
    expectLevel(outcome, 10, 5000);
    expectLevel(outcome, 30, 15_000);
    expectLevel(outcome, 45, 6000);
    expect(Math.abs(emptyFrom(outcome) - 55)).toBeLessThanOrEqual(2 / 24);
    const { peakBacklog, peakAt } = outcome.stages['match']!;
    expect(Math.abs(peakBacklog - 15_000)).toBeLessThanOrEqual(2);
    expect(Math.abs(peakAt / DAY - 30)).toBeLessThan(0.01);
  });

  test('delays 55,000 by 7.5 days in the mean and 15 at worst', () => {
    const end = run({ end: 55 * DAY, match: match(thousand) });
    const { meanLine } = end.stages['match']!;
    // An area of 412,500 submission-days, to within half a submission all the time.
    expect(Math.abs(meanLine * 55 - 412_500)).toBeLessThan(55);
    expect(Math.abs(end.national.recorded - 55_000)).toBeLessThanOrEqual(1);
    expect(Math.abs(end.national.turnRound.mean! / DAY - 7.5)).toBeLessThan(0.002);
    const { max } = outcome.national.turnRound;
    expect(Math.abs(max! / DAY - 15)).toBeLessThan(0.002);
  });

  test('with room for 5,000 is full on day 10 and turns away 10,000 of 45,000', () => {
    const full = run({ match: match({ ...thousand, room: value(5000), whenFull: 'drop' }) });
    expectLevel(full, 10, 5000);
    expectLevel(full, 29, 5000);
    expect(Math.abs(full.national.dropped - 10_000)).toBeLessThanOrEqual(2);
    expect(Math.abs(emptyFrom(full) - (30 + 5000 / 600))).toBeLessThanOrEqual(2 / 24);
    const firstDay = full.days.dropped.findIndex((count) => count > 0);
    expect(firstDay).toBe(10);
  });
});

/** Instants at which 1, 2, ... have come, by the number that has come until a day. */
function evenly(count: number, until: (day: number) => number): number[] {
  return Array.from({ length: count }, (_, n) => {
    let low = 0;
    let high = 100;
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (until(middle) < n + 1) low = middle;
      else high = middle;
    }
    return high * DAY;
  });
}

test('a rate that rises and falls as a triangle', () => {
  // From 500 to 2,000 and back to 500 a day over 40 days, 50,000 in all, and then 500 a day.
  const until = (day: number) => {
    if (day < 20) return 500 * day + 37.5 * day ** 2;
    if (day < 40) return 25_000 + 2000 * (day - 20) - 37.5 * (day - 20) ** 2;
    return 50_000 + 500 * (day - 40);
  };
  const outcome = run({ match: match(thousand) }, listed(...evenly(64_000, until)));
  // Overload begins at 6 2/3 days, with nobody waiting.
  expectLevel(outcome, 20, until(20) - until(20 / 3) - 1000 * (20 - 20 / 3));
  expectLevel(outcome, 40, 11_666.67);
  const { peakBacklog, peakAt } = outcome.stages['match']!;
  expect(Math.abs(peakBacklog - 13_333.33)).toBeLessThanOrEqual(3);
  expect(Math.abs(peakAt / DAY - 100 / 3)).toBeLessThan(0.5);
  expect(Math.abs(emptyFrom(outcome) - 63.333333)).toBeLessThanOrEqual(2 / 24);
});

test('with patience of ten days, 1,500 against 1,000 come to 5,000 (1 - exp(-0.1 t))', () => {
  const plan = planOf(
    { end: 31 * DAY, series: DAY, match: match({ ...thousand, patience: exponential(10 * DAY) }) },
    everyGap(value(perDay(1500))),
  );
  const line = (day: number) => (outcome: Outcome) => outcome.steps.atCentre[day - 1]! - 1;
  expectLaws(replicate(plan), [
    ['day 10', line(10), 5000 * (1 - Math.exp(-1)), 60],
    ['day 30', line(30), 4751.0647, 70],
  ]);
});

test('two stages: the bottleneck moves on', () => {
  // 1,500 a day for 10 days, 1,200 a day at the station, 800 a day at the match.
  const plan = planOf(
    {
      end: 20 * DAY,
      station: service({ service: value(perDay(1200)) }),
      match: match({ service: value(perDay(800)) }),
    },
    listed(...evenly(15_000, (day) => 1500 * day)),
  );
  const log = watch(plan);
  const present = (stage: StageId, day: number) =>
    log.times('entered', stage).filter((at) => at <= day * DAY).length -
    log.times('left', stage).filter((at) => at <= day * DAY).length;
  for (const [stage, day, exact] of [
    [StageId.station, 10, 3000],
    [StageId.match, 10, 4000],
    [StageId.station, 12.5, 0],
    [StageId.match, 12.5, 5000],
    [StageId.match, 18.75, 0],
  ] as const) {
    expect(Math.abs(present(stage, day) - exact)).toBeLessThanOrEqual(2);
  }
  expect(Math.abs(log.times('left', StageId.match).at(-1)! / DAY - 18.75)).toBeLessThan(0.003);
});

test('a match dead for 180 days holds 180 days of submissions; then 80 against 50 takes 300', () => {
  const shut = [{ from: 0, to: 180 * DAY, told: false, why: '' }];
  const outcome = run(
    { end: 500 * DAY, match: match({ service: value(perDay(80)), shut }) },
    everyGap(value(perDay(50))),
  );
  expectLevel(outcome, 180, 9000);
  expectLevel(outcome, 330, 4500);
  expect(Math.abs(emptyFrom(outcome) - 480)).toBeLessThanOrEqual(0.1);
});
