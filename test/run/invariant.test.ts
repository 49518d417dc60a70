import { expect, test } from 'vitest';
import { Collector } from '../../src/run/collector.ts';
import { BrokenInvariant, invariant } from '../../src/run/invariant.ts';
import { observe, simulate } from '../../src/run/simulate.ts';
import { exponential, match, planOf, poisson } from '../plans.ts';

const plan = planOf({ end: 1e4, match: match({ service: exponential(60) }) }, poisson([0, 0.01]));

test('an invariant that holds says nothing, one that does not says what', () => {
  expect(() => invariant(true, () => 'no')).not.toThrow();
  expect(() => invariant(false, () => 'two and two are five')).toThrow('two and two are five');
});

/** A collector that loses one submission from its books. */
class Careless extends Collector {
  override delivered(entity: number): void {
    super.delivered(entity);
    this.steps.atCentre--;
  }
}

test('a book that loses a submission ends the run, with event, instant and seed', () => {
  const run = () => observe(plan, 'careless', 0, (...given) => new Careless(...given));
  expect(run).toThrow(BrokenInvariant);
  expect(run).toThrow(/; event \d+ at 3600 s, seed careless$/);
  expect(() => simulate(plan, 'careless', 0)).not.toThrow();
});
