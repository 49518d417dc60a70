import { describe, expect, test } from 'vitest';
import { NONE, Wheel } from '../../../src/engine/calendar.ts';
import type { Chance } from '../../../src/engine/chance.ts';
import { Entities } from '../../../src/engine/entities.ts';
import type { Context } from '../../../src/model/context.ts';
import { Happens, Purpose } from '../../../src/model/kinds.ts';
import { unobserved } from '../../../src/model/observer.ts';
import { PoissonArrivals } from '../../../src/model/people/poisson.ts';
import { spreadOver } from '../../../src/model/people/spread.ts';
import { Timetables } from '../../../src/model/timetables.ts';
import type { Arrivals } from '../../../src/scenario/plan/people.ts';
import { planOf, poisson } from '../../plans.ts';

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;

const HOUR = 3600;
const DAY = 86_400;

/** Hours at which people come if arrival i is to come when `gaps[i]` more are expected to have come. */
function hours(
  arrivals: Arrivals,
  gaps: readonly number[],
  came: (office: number, people: PoissonArrivals) => void = () => {},
): number[] {
  const plan = planOf({ end: 3 * DAY }, arrivals);
  const calendar = new Wheel();
  const timetables = new Timetables(calendar, plan.end);
  const draw = (purpose: Purpose, _: number, number: number) =>
    purpose === Purpose.arrival ? Math.exp(-(gaps[number] ?? 1e9)) : 0.5;
  const context: Context = {
    plan,
    calendar,
    entities: new Entities(),
    chance: { draw } as Chance,
    observer: unobserved,
    timetables,
    identity: Uint16Array.of(0, 1),
    spreads: spreadOver(plan),
  };
  const people = new PoissonArrivals(context, arrivals as Poisson);
  people.begin();
  const found: number[] = [];
  for (let kind = calendar.next(); kind !== NONE; kind = calendar.next()) {
    if (kind === Happens.change) timetables.fires(calendar.subject);
    else {
      found.push(calendar.now / HOUR);
      expect(people.arrives(calendar.subject)).toBe(found.length - 1);
      came(calendar.subject, people);
    }
  }
  return found;
}

/** Midnights of three days, with or without supply. */
function daily(rate: number, supply?: number, newPerDay = 0): Arrivals {
  const arrivals = poisson([0, rate / HOUR]) as Poisson;
  return {
    ...arrivals,
    demand: [{ ...arrivals.demand[0]!, days: Float64Array.of(0, DAY, 2 * DAY) }],
    newPerDay: Float64Array.of(newPerDay),
    ...(supply !== undefined && { supply: Float64Array.of(supply) }),
  };
}

function expectHours(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, hour] of expected.entries()) expect(found[i]).toBeCloseTo(hour, 9);
}

describe('people who come by chance', () => {
  test('come when the cumulative rate reaches the points of a unit process', () => {
    // Rate 1/h to 8 h, 5/h to 10 h, 1/h after that; a point falls exactly on the edge at 10 h.
    const steps = poisson([0, 1 / HOUR], [8 * HOUR, 5 / HOUR], [10 * HOUR, 1 / HOUR]);
    const points = [0.7, 1.9, 7.2, 8.05, 9, 12.5, 18, 18.3, 25];
    const gaps = points.map((point, i) => point - (points[i - 1] ?? 0));
    expectHours(hours(steps, gaps), [0.7, 1.9, 7.2, 8.01, 8.2, 8.9, 10, 10.3, 17]);
  });

  test('do not come while the rate is 0, which owes nothing', () => {
    const steps = poisson([0, 1 / HOUR], [HOUR, 0], [20 * HOUR, 2 / HOUR]);
    expectHours(hours(steps, [0.5, 1, 2]), [0.5, 20.25, 21.25]);
  });

  test('owe at midnight what they owed before it', () => {
    expectHours(hours(daily(0.1), [2, 1.5, 3]), [20, 35, 65]);
  });

  test('come more slowly as fewer are left to come, and no more than there are', () => {
    // Three in all: hazard 1, then 2/3, then 1/3 of the rate.
    expectHours(hours(daily(1, 3), [2, 2, 2, 0.1]), [2, 5, 11]);
  });

  test('are joined by those newly eligible at each midnight but the first', () => {
    // One on the first day, one on each of the others.
    expectHours(hours(daily(1, 1, 1), [2, 2, 2, 2]), [2, 26, 50]);
  });

  test('come back to be recorded again from the next day on', () => {
    let again = 2;
    const found = hours(daily(1, 1), [2, 2, 2, 2], (office, people) => {
      if (again-- > 0) people.rejoins(office);
    });
    expectHours(found, [2, 26, 50]);
  });

  test('come back at once where nothing goes by the day, the last one too', () => {
    const arrivals = { ...(poisson([0, 1 / HOUR]) as Poisson), supply: Float64Array.of(1) };
    let again = 2;
    const found = hours(arrivals, [2, 3, 4, 5], (office, people) => {
      if (again-- > 0) people.rejoins(office);
    });
    // It joins while the arrivals owe nothing, so that the rate is the whole rate again.
    expectHours(found, [2, 5, 9]);
  });

  test('follow a day effect that is the same for a whole day', () => {
    // The draw of each day is 0.5: the median of the gamma law with cv 1 is ln 2, twice over.
    const spread = { national: 1, local: 1 };
    const found = hours({ ...(daily(1) as Poisson), spread }, [1, 10]);
    expectHours(found, [1 / Math.LN2 ** 2, 11 / Math.LN2 ** 2]);
  });

  test('share out the national rate by office', () => {
    const shared = { ...(daily(1) as Poisson), baseShare: Float64Array.of(0.25) };
    expectHours(hours(shared, [1, 1]), [4, 8]);
    const surge = poisson([0, 1 / HOUR]) as Poisson;
    const demand = [{ ...surge.demand[0]!, surge: Float64Array.of(3 / HOUR) }];
    const shares = { baseShare: Float64Array.of(0.5), surgeShare: Float64Array.of(0.5) };
    expectHours(hours({ ...surge, ...shares, demand }, [1, 1]), [0.5, 1]);
  });
});
