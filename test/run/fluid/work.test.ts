import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mostAtOnce, workOf } from '../../../src/run/fluid/work.ts';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Arrivals } from '../../../src/scenario/plan/people.ts';
import { readScenario } from '../../../src/scenario/read.ts';
import {
  everyGap,
  exponential,
  listed,
  match,
  nobody,
  planOf,
  poisson,
  stepping,
  value,
} from '../../plans.ts';

const quick = match({ service: value(1) });
const sources: Arrivals = { kind: 'sources', number: 10, idle: exponential(9) };
const supplied = { ...poisson([0, 1]), supply: Float64Array.of(1000) } as Arrivals;

describe('how many are simulated', () => {
  test.each<[string, Arrivals, number]>([
    ['nobody', nobody, 0],
    ['a list', listed(1, 2, 3), 3],
    ['a rate that steps', poisson([0, 2], [5000, 1]), 15_000],
    ['gaps that step', everyGap(stepping([0, 1], [5000, 5])), 6000],
    ['sources, each idle 9 s and served 1 s', sources, 10_000],
    ['people of whom fewer are left', supplied, 1000 * -Math.expm1(-10)],
  ])('of %s', (_, arrivals, expected) => {
    const plan = planOf({ end: 10_000, match: quick }, arrivals);
    expect(workOf(plan)).toBeCloseTo(expected, 6);
  });

  test('with those who wait at the start, and those who come once more', () => {
    const again = { share: 0.5, after: value(1), recognised: 1 };
    const start = { station: 1, uplink: 2, match: 3, print: 4 };
    const plan = planOf({ end: 100, match: quick, start }, poisson([0, 1]), { again });
    expect(workOf(plan)).toBeCloseTo(160, 6);
  });

  test('is near what a run of Madiun has', () => {
    const choice = { only: ['35.19'], option: 'base' };
    const plan = layOut(readScenario('scenarios/2016-2017.yaml', choice));
    const { national, before } = simulate(plan, 'a', 0);
    const simulated = national.recorded + before.count;
    expect(workOf(plan) / simulated).toBeGreaterThan(0.8);
    expect(workOf(plan) / simulated).toBeLessThan(1.25);
  });
});

test('at once wait those whom nothing serves, and never more than come', () => {
  const plan = planOf({ end: 10_000, match: match({ service: value(10) }) }, poisson([0, 1]));
  expect(mostAtOnce(plan)).toBeCloseTo(9000, 0);
  expect(mostAtOnce(planOf({ end: 10_000, match: quick }, listed(1)))).toBeLessThanOrEqual(1);
});

test('no shipped scenario comes near the limits', () => {
  const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    const path = `scenarios/${file}`;
    for (const option of ['base', ...readScenario(path).optionNames])
      expect(workOf(layOut(readScenario(path, { option }))), file).toBeLessThan(5e7);
  }
});
