import { expect, test } from 'vitest';
import { exponential, match, planOf, poisson, regencies, value } from '../plans.ts';
import { expectLaws, matchOf, replicate } from './replicate.ts';

/** Two places whose submissions come at random, 0.3 and 0.4 a second; the first goes first. */
function twoClasses(service = exponential(1)) {
  const arrivals = poisson([0, 0.7]);
  if (arrivals.kind !== 'poisson') throw new Error('not by chance');
  const share = Float64Array.of(3 / 7, 4 / 7);
  return planOf(
    {
      ...regencies(1, 1),
      end: 1e5,
      series: 1e5,
      match: match({
        service,
        order: { kind: 'priority', by: { form: 'offices', values: Float64Array.of(1, 2) } },
      }),
    },
    { ...arrivals, baseShare: share, surgeShare: share, newPerDay: Float64Array.of(0, 0) },
  );
}

/** Mean waits of two classes at one server (Cobham, Operations Research 2, 1954); mean service 1. */
function cobham(first: number, second: number, square: number): [number, number] {
  const left = ((first + second) * square) / 2;
  return [left / (1 - first), left / ((1 - first) * (1 - first - second))];
}

test.each([
  ['exponential', exponential(1), 2, 0.03, 0.2],
  ['constant', value(1), 1, 0.02, 0.1],
] as const)('two priorities, %s service: mean waits by Cobham', (_, service, square, one, two) => {
  const [high, low] = cobham(0.3, 0.4, square);
  expectLaws(replicate(twoClasses(service)), [
    ['first', (o) => o.regencies[0]!.turnRound.mean! - 1, high, one],
    ['second', (o) => o.regencies[1]!.turnRound.mean! - 1, low, two],
    // The order changes nobody's work: over both, it is what first come, first served would give.
    ['together', (o) => matchOf(o).meanWait!, (0.3 * high + 0.4 * low) / 0.7, two],
  ]);
  expect((0.3 * high + 0.4 * low) / 0.7).toBeCloseTo((0.7 * square) / 2 / 0.3, 12);
});
