import { describe, expect, test } from 'vitest';
import { Wheel } from '../../../src/engine/calendar.ts';
import type { Chance } from '../../../src/engine/chance.ts';
import { Entities } from '../../../src/engine/entities.ts';
import type { Context } from '../../../src/model/context.ts';
import { unobserved } from '../../../src/model/observer.ts';
import { CountedArrivals } from '../../../src/model/people/counted.ts';
import { spreadOver } from '../../../src/model/people/spread.ts';
import { Timetables } from '../../../src/model/timetables.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { Arrivals } from '../../../src/scenario/plan/people.ts';
import { open, planOf, regencies, service, value } from '../../plans.ts';
import { watch } from '../../watch.ts';

type Counted = Extract<Arrivals, { kind: 'counted' }>;

const HOUR = 3600;
const DAY = 86_400;

/** Days alike: from 8 to 10 h with a third of the weight, from 10 to 12 h with two. */
function counted(days: number, ...counts: number[]): Counted {
  const starts = Array.from({ length: days }, (_, day) => day * DAY);
  const hours = [0, 8, 10, 12];
  const weights = [0, 1 / 3, 2 / 3, 0].map((weight) => weight / (2 * HOUR));
  return {
    kind: 'counted',
    demand: [
      {
        from: Float64Array.from(starts.flatMap((start) => hours.map((h) => start + h * HOUR))),
        base: Float64Array.from(starts.flatMap(() => weights)),
        surge: new Float64Array(4 * days),
        days: Float64Array.from(starts),
      },
    ],
    counts: Int32Array.from(counts),
    days,
    filled: 0,
  };
}

/** When people come [h] and to which office, all draws of an instant being `u`, of an office `which`. */
function drawn(counts: Counted, offices: number, u: number, which: number): [number, number][] {
  const plan = planOf({ end: 3 * DAY, ...regencies(offices) }, counts);
  const calendar = new Wheel();
  const timetables = new Timetables(calendar, plan.end);
  const draw = (_: number, __: number, number: number) => (number % 2 === 0 ? u : which);
  const context: Context = {
    plan,
    calendar,
    entities: new Entities(),
    chance: { draw } as Chance,
    observer: unobserved,
    timetables,
    identity: Uint16Array.from({ length: offices + 1 }, (_, office) => office),
    spreads: spreadOver(plan),
  };
  const people = new CountedArrivals(context, counts);
  people.begin();
  const found: [number, number][] = [];
  for (let kind = calendar.next(); kind >= 0; kind = calendar.next()) {
    if (kind === 1) timetables.fires(calendar.subject);
    else {
      found.push([calendar.now / HOUR, calendar.subject]);
      people.arrives(calendar.subject);
    }
  }
  expect(people.exhausted).toBe(true);
  return found;
}

describe('people counted by day', () => {
  test('come at the smallest of as many uniform numbers as are left, through the shape of the day', () => {
    // One of two left, u = 1/4: 1 - (1/4)^(1/2) = 1/2 of the shape, 10:30; the other at 1 - 1/2 x 1/4 = 7/8.
    const [first, second] = drawn(counted(1, 2), 1, 0.25, 0);
    expect(first![0]).toBeCloseTo(8 + 2 + 2 * ((1 / 2 - 1 / 3) / (2 / 3)), 9);
    expect(second![0]).toBeCloseTo(8 + 2 + 2 * ((7 / 8 - 1 / 3) / (2 / 3)), 9);
  });

  test('come before the doors close, whatever the draw', () => {
    const last = drawn(counted(1, 1), 1, Number.MIN_VALUE, 0)[0]![0];
    expect(last).toBeLessThan(12);
    expect(last).toBeGreaterThan(12 - 1e-6);
  });

  test('come to any office of their regency alike', () => {
    expect(drawn(counted(1, 2), 4, 0.5, 0.74).map(([, office]) => office)).toEqual([2, 2]);
    expect(drawn(counted(1, 1), 4, 0.5, 0.75)[0]![1]).toBe(3);
  });

  test('are exactly as many as the table says, in each regency, on each day, in each replication', () => {
    const counts = [5, 0, 1, 7, 2, 400];
    const plan = planOf({ end: 3 * DAY, ...regencies(2, 3) }, counted(3, ...counts));
    for (const seed of ['a', 'b', 'c']) {
      const run = watch(plan, { seed });
      const found = [0, 0, 0, 0, 0, 0];
      for (const { what, at, place } of run.moments) {
        if (what !== 'arrived') continue;
        const hour = (at % DAY) / HOUR;
        expect(hour >= 8 && hour < 12).toBe(true);
        found[3 * (place < 2 ? 0 : 1) + Math.floor(at / DAY)]!++;
      }
      expect(found).toEqual(counts);
    }
  });

  test('are spread by the shape: two thirds of them after ten', () => {
    const { moments } = watch(planOf({ end: DAY }, counted(1, 30_000)));
    const late = moments.filter(({ what, at }) => what === 'arrived' && at > 10 * HOUR).length;
    // 99.99 % of the normal law: 3.89 x sqrt(n p q).
    expect(Math.abs(late - 20_000)).toBeLessThan(3.89 * Math.sqrt((30_000 * 2) / 9));
  });

  test('that are more or fewer on one day move nobody of another', () => {
    const times = (first: number) =>
      watch(planOf({ end: 2 * DAY }, counted(2, first, 3)))
        .times('arrived')
        .filter((at) => at > DAY);
    expect(times(9)).toEqual(times(2));
  });

  test('are over when the last one has been served', () => {
    const plan = planOf(
      { end: 9 * DAY, untilDrained: true, station: service({ service: value(60) }) },
      counted(2, 3, 4),
    );
    const { national, endedAt } = simulate(plan, '2016', 0);
    expect(national.recorded).toBe(7);
    expect(endedAt).toBeLessThan(2 * DAY);
  });

  test('take numbers, and come back, as others do', () => {
    const opens = open([8 * HOUR, 12 * HOUR], [32 * HOUR, 36 * HOUR], [56 * HOUR, 60 * HOUR]);
    const station = service({ service: value(1), openings: opens });
    const people = { limit: value(3), comeBack: 1 };
    const plan = planOf({ end: 3 * DAY, station }, counted(3, 4, 3, 0), people);
    const run = watch(plan);
    expect(run.times('turnedAway')).toHaveLength(2);
    expect(run.times('recorded').map((at) => Math.floor(at / DAY))).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });
});
