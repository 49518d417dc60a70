import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/engine/chance.ts';
import { Sample } from '../../../src/experiment/sample.ts';
import {
  type Evidence,
  feasible,
  fewestFor,
  looksOf,
} from '../../../src/experiment/size/feasible.ts';
import { select } from '../../../src/experiment/size/select.ts';
import type { TargetPlan } from '../../../src/scenario/lay-out/targets.ts';
import { normalQuantile } from '../../../src/statistics/normal-quantile.ts';
import { counted } from '../figures.ts';

const target = (own: Partial<TargetPlan>): TargetPlan => ({
  name: 'x',
  measure: 'x',
  place: 'national',
  atMost: true,
  bound: 0,
  dimension: 'number',
  sure: 0.5,
  ...own,
});

/** Replications of one measure, each made from its number. */
const growing = (value: (replication: number) => number) => {
  const evidence: Evidence = { sample: new Sample(), extra: new Sample() };
  return async (count: number) => {
    while (evidence.sample.count < count)
      evidence.sample.add([counted('x', value(evidence.sample.count))]);
    return evidence;
  };
};

test('looks double, and the last is at the cap', () => {
  expect(looksOf(100)).toEqual([10, 20, 40, 80, 100]);
  expect(looksOf(80)).toEqual([10, 20, 40, 80]);
  expect(looksOf(3)).toEqual([3]);
});

describe('a share of replications', () => {
  const inMost = target({ bound: 5, in: 0.9 });

  test('is met at the first look at which no miss is proof enough', async () => {
    // An error of 5 % over four looks: 0.9^n <= 0.0125 from n = 42 on, so at 80 and not at 40.
    const found = await feasible(
      [inMost],
      growing(() => 1),
      0.05,
      80,
    );
    expect(found).toMatchObject({ verdict: 'met', count: 80 });
    expect(fewestFor(inMost, 0.05 / 4)).toBe(42);
    expect(
      await feasible(
        [inMost],
        growing(() => 1),
        0.2,
        80,
      ),
    ).toMatchObject({ count: 40 });
  });

  test('is missed when the misses are proof enough, at the first look if they are many', async () => {
    const found = await feasible(
      [inMost],
      growing((i) => (i % 2 === 0 ? 9 : 1)),
      0.05,
      80,
    );
    expect(found).toMatchObject({ verdict: 'missed', count: 10 });
  });

  test('on the border is not decided at the cap', async () => {
    const found = await feasible(
      [inMost],
      growing((i) => (i % 10 === 9 ? 9 : 1)),
      0.05,
      80,
    );
    expect(found).toMatchObject({ verdict: 'undecided', count: 80 });
  });
});

describe('errors over 200 repetitions, each with chances of its own', () => {
  /** Wrong answers of 200; of a chance of 5 % there are 17 or fewer in 99.0 of 100 such studies. */
  const ALLOWED = 17;
  const search = async (
    repetition: number,
    own: TargetPlan,
    value: (place: number, uniform: number) => number,
    zone: number,
  ) => {
    const chance = new Chance(`search ${repetition}`, 0);
    const candidates = Array.from({ length: 24 }, (_, i) => ({ cost: i, places: [i] }));
    const rules = { error: 0.05, zone, expected: 8, monotone: true };
    return select(candidates, rules, async (index, error) => {
      // The same chances for every candidate, as replications of one seed have them.
      const grow = growing((replication) => value(index, chance.draw(0, 0, replication)));
      return (await feasible([own], grow, error, 640)).verdict;
    });
  };

  test('shares: the candidate that just fails is chosen no more often than it may be', async () => {
    // Candidate i succeeds with a chance of 70 % + 2 % x i: 90 % in truth at candidate 10, the border.
    const own = target({ bound: 0.5, in: 0.9 });
    const value = (place: number, uniform: number) => (uniform < 0.7 + 0.02 * place ? 0 : 1);
    let [wrong, found] = [0, 0];
    for (let repetition = 0; repetition < 200; repetition++) {
      const { winner, open } = await search(repetition, own, value, 0);
      // Candidate 10 meets it exactly: who says that 9 does, or that 10 does not, is wrong.
      if (winner !== undefined && winner < 10) wrong++;
      else if (open.length === 0 && winner !== 10) wrong++;
      if (winner !== undefined) found++;
    }
    expect(found).toBe(200);
    expect(wrong).toBeLessThanOrEqual(ALLOWED);
  });

  test('means: normal values, borders between two candidates', async () => {
    const own = target({ bound: 0 });
    const value = (place: number, uniform: number) => 9.5 - place + 2 * normalQuantile(uniform);
    let [wrong, chosen] = [0, 0];
    for (let repetition = 0; repetition < 200; repetition++) {
      const { winner, end } = await search(repetition, own, value, 0);
      if (end === 'chosen') chosen++;
      if (end === 'chosen' && winner !== 10) wrong++;
    }
    expect(chosen).toBeGreaterThan(190);
    expect(wrong).toBeLessThanOrEqual(ALLOWED);
  });
});
