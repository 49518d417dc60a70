import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import { everyGap, listed, match, open, planOf, poisson, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const DAY = 86_400;

/** One person in all, who comes within minutes of each midnight on which there is one to come. */
function onePerson(): Arrivals {
  const arrivals = poisson([0, 0.1]);
  if (arrivals.kind !== 'poisson') throw new Error('not by chance');
  return {
    ...arrivals,
    demand: [{ ...arrivals.demand[0]!, days: Float64Array.of(0, DAY, 2 * DAY, 3 * DAY) }],
    supply: Float64Array.of(1),
  };
}

describe('a submission that must be recorded again', () => {
  const again = { unique: 0, duplicate: 0, again: 1 };

  test('ends, and its person comes again on the next day as a new one', () => {
    const plan = planOf(
      {
        end: 4 * DAY,
        station: service({ service: value(60) }),
        match: match({ service: value(600), results: again }),
      },
      onePerson(),
    );
    const run = watch(plan);
    expect(run.ends().map(([who, how]) => [who, how])).toEqual(
      [0, 1, 2, 3].map((who) => [who, 'recordAgain']),
    );
    const days = run.times('arrived').map((at) => Math.floor(at / DAY));
    expect(days).toEqual([0, 1, 2, 3]);
  });

  test('does not move the next arrival, nor bring one that would come after the end', () => {
    const arrivals = { ...poisson([0, 0.002]), supply: Float64Array.of(2) };
    const arrived = (seed: string, results: typeof again) => {
      const plan = planOf({ end: 1000, match: match({ service: value(1), results }) }, arrivals);
      return watch(plan, { seed }).of('arrived').slice(0, 2);
    };
    const counts = Array.from({ length: 50 }, (_, seed) => {
      const first = arrived(`${seed}`, { unique: 1, duplicate: 0, again: 0 });
      expect(arrived(`${seed}`, again)).toEqual(first);
      return first.length;
    });
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
  });

  test('brings nobody back where people are only listed', () => {
    const plan = planOf(
      { end: 4 * DAY, match: match({ service: value(1), results: again }) },
      listed(0),
    );
    expect(watch(plan).of('arrived').length).toBe(1);
  });
});

describe('people', () => {
  test('come after each gap, the first one gap after the start', () => {
    const plan = planOf({ end: 10 }, everyGap(value(3)));
    expect(watch(plan).of('arrived')).toEqual([
      [0, 3],
      [1, 6],
      [2, 9],
    ]);
  });

  test('are turned away from a station without a waiting place, and may come back', () => {
    const plan = planOf(
      {
        end: 1000,
        station: service({
          service: value(100),
          room: value(0),
          openings: open([0, 50], [500, 550]),
        }),
      },
      listed(1, 2),
      { comeBack: 1 },
    );
    const run = watch(plan);
    expect(run.of('turnedAway')).toEqual([[1, 2]]);
    expect(run.of('started', StageId.station)).toEqual([
      [0, 1],
      [1, 500],
    ]);
  });

  test('who lose patience at the station are turned away', () => {
    const station = service({
      service: value(100),
      patience: value(30),
      openings: open([0, 300], [500, 900]),
    });
    const run = watch(planOf({ end: 1000, station }, listed(1, 2), { comeBack: 1 }));
    expect(run.of('withdrew')).toEqual([[1, 32]]);
    expect(run.of('turnedAway')).toEqual([[1, 32]]);
    expect(run.of('started', StageId.station)).toEqual([
      [0, 1],
      [1, 500],
    ]);
  });
});
