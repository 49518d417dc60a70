/** Independent replications of a plan, held against an exact answer. */

import { mean, sampleStandardDeviation } from 'simple-statistics';
import { expect } from 'vitest';
import type { Outcome, StageTally } from '../../src/run/outcome.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';

const RUNS = 20;
/**
 * Student's t with 19 degrees of freedom at 0.9995: a right model fails once in a thousand. With more
 * replications it is a little wider than need be.
 */
const T_19 = 3.8834;

export function replicate(plan: Plan, runs = RUNS): Outcome[] {
  return Array.from({ length: runs }, (_, replication) => simulate(plan, '2016', replication));
}

type Check = readonly [
  name: string,
  measure: (outcome: Outcome) => number,
  exact: number,
  /**
   * Most that the standard deviation between replications may be: without it a model that is wild
   * enough would pass.
   */
  spread: number,
];

export function expectLaws(outcomes: readonly Outcome[], checks: readonly Check[]): void {
  for (const [name, measure, exact, spread] of checks) {
    const values = outcomes.map(measure);
    const average = mean(values);
    const deviation = sampleStandardDeviation(values);
    const half = (T_19 * deviation) / Math.sqrt(values.length);
    const report = `${name}: ${average} against ${exact}, half-width ${half}, spread ${deviation}`;
    expect(Math.abs(average - exact), report).toBeLessThanOrEqual(half);
    expect(deviation, report).toBeLessThanOrEqual(spread);
  }
}

export const matchOf = (outcome: Outcome): StageTally => outcome.stages['match']!;
