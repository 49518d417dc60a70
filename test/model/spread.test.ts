import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { open, planOf, poisson, regencies, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const DAY = 86_400;
const DAYS = 400;
const MEAN = 250;

/** People by regency and day: two regencies of one office, `MEAN` a day each. */
function daily(spread: { national: number; local: number }): number[][] {
  const arrivals = poisson([0, (2 * MEAN) / DAY]);
  if (arrivals.kind !== 'poisson') throw new Error('not by chance');
  const days = Float64Array.from({ length: DAYS }, (_, day) => day * DAY);
  const plan: Plan = planOf(
    { end: DAYS * DAY, ...regencies(1, 1) },
    {
      ...arrivals,
      demand: arrivals.demand.map((demand) => ({ ...demand, days })),
      baseShare: Float64Array.of(0.5, 0.5),
      surgeShare: Float64Array.of(0.5, 0.5),
      newPerDay: Float64Array.of(0, 0),
      spread,
    },
  );
  const counts = [0, 1].map(() => new Array<number>(DAYS).fill(0));
  for (const { what, place, at } of watch(plan).moments) {
    if (what === 'arrived') counts[place]![Math.floor(at / DAY)]!++;
  }
  return counts;
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]) =>
  average(a.map((value, i) => (value - average(a)) * (b[i]! - average(b))));

describe('daily counts', () => {
  // A Poisson count with a gamma mean: variance = mean + (cv x mean)^2. With 400 days the estimate of a
  // relative variance has a deviation of about sqrt(2 / 400) = 7 % of it, a little more for a gamma.
  const relative = (counts: readonly number[]) => covariance(counts, counts) / MEAN ** 2;

  test('without spread vary as a Poisson process does, and regencies apart', () => {
    const [one, other] = daily({ national: 0, local: 0 }) as [number[], number[]];
    for (const counts of [one, other]) {
      expect(Math.abs(relative(counts) * MEAN - 1)).toBeLessThan(4 * 0.071);
    }
    // The correlation of independent counts has a deviation of 1 / sqrt(400).
    expect(Math.abs(covariance(one, other) / MEAN)).toBeLessThan(4 * 0.05);
  });

  test('vary more with a local part, still apart', () => {
    const [one, other] = daily({ national: 0, local: 0.3 }) as [number[], number[]];
    for (const counts of [one, other]) {
      expect(Math.abs(relative(counts) / (0.09 + 1 / MEAN) - 1)).toBeLessThan(4 * 0.08);
    }
    expect(Math.abs(covariance(one, other) / covariance(one, one))).toBeLessThan(4 * 0.05);
  });

  test('vary together with a national part: the covariance is its square', () => {
    const [one, other] = daily({ national: 0.2, local: 0.3 }) as [number[], number[]];
    // (1 + 0.04)(1 + 0.09) - 1 = 0.1336 of the mean's square, and 0.04 of it together.
    expect(Math.abs(relative(one) / (0.1336 + 1 / MEAN) - 1)).toBeLessThan(4 * 0.09);
    expect(Math.abs(covariance(one, other) / MEAN ** 2 - 0.04)).toBeLessThan(4 * 0.008);
  });
});

test('an office that opens again in the evening serves then who came too late in the day', () => {
  // 08:00 to 08:30 and 19:00 to 20:00, one day: the last closing alone sends people home.
  const [day] = open([28_800, 30_600], [68_400, 72_000]);
  const openings = [{ ...day!, endsDay: Uint8Array.of(0, 1) }];
  const station = service({ service: value(1200), openings });
  const at = {
    kind: 'listed',
    at: Float64Array.of(28_800, 28_900, 29_000, 29_100, 29_200),
  } as const;
  const run = watch(planOf({ end: DAY, station }, { ...at, office: new Uint16Array(5) }));
  expect(run.times('recorded')).toEqual([30_000, 31_200, 69_600, 70_800, 72_000]);
});
