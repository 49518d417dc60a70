/** A mobile team at work: its people are recorded on its days, sent in the hours of the lines, printed at the seat. */

import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  byOffice,
  listedAt,
  match,
  open,
  planOf,
  poisson,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

const places = regencies(2);
const team: Partial<Plan> = {
  ...places,
  regencies: places.regencies.map((regency) => ({ ...regency, hasMobile: true })),
};
/** The office is open from 0 to 100 and from 1000 to 1100; the team goes out from 500 to 600 and from 1500. */
const office = open([0, 100], [1000, 1100]);
const visits = open([500, 600], [1500, 1600]);
const hours = [...office, ...visits];

describe('a mobile team', () => {
  const plan = planOf(
    {
      ...team,
      end: 3000,
      station: service({ servers: byOffice(1, 1), service: value(40), openings: hours }),
      uplink: uplink({ speed: value(1), size: value(10), openings: [...office, ...office] }),
      match: match({ service: value(1) }),
      print: { ...service({ servers: byOffice(1, 0), service: value(5) }) },
    },
    listedAt([0, 0], [10, 1], [20, 1], [30, 1], [40, 1]),
    { comeBack: 1, limit: value(10) },
  );
  const run = watch(plan);

  test('records on its days, and who is still in line then comes back at its next visit', () => {
    expect(run.of('started', StageId.station)).toEqual([
      [0, 0],
      [1, 500],
      [2, 540],
      [3, 580],
      // One in service at its closing ends; the fourth waits a visit long.
      [4, 1500],
    ]);
    expect(run.of('turnedAway')).toEqual([[4, 600]]);
  });

  test('sends in the hours of the lines, from a store of its own', () => {
    expect(run.of('delivered')).toEqual([
      [0, 50],
      [1, 1010],
      [2, 1020],
      [3, 1030],
    ]);
  });

  test('prints nothing: the seat has the cards', () => {
    expect(run.of('printed')).toEqual([
      [0, 56],
      [1, 1016],
      [2, 1026],
      [3, 1036],
    ]);
  });

  test('hands out numbers by its visits, not by the days of the office', () => {
    const one = watch({ ...plan, people: { ...plan.people, limit: value(1) } });
    // The second comes back at the first visit, and the third at the next; 1000 is no day of theirs.
    expect(one.of('started', StageId.station)).toEqual([
      [0, 0],
      [1, 500],
      [2, 540],
      [3, 1500],
    ]);
    expect(one.times('turnedAway')).toEqual([20, 30, 40, 500, 500, 1500]);
  });
});

test('people of an office whose sets are all broken go to another office, never to the team', () => {
  const three = regencies(3);
  const plan = (seed: string) =>
    watch(
      planOf(
        {
          ...three,
          regencies: three.regencies.map((regency) => ({ ...regency, hasMobile: true })),
          end: 500,
          station: service({
            servers: byOffice(1, 1, 1),
            working: 0.5,
            service: value(1),
            openings: hours,
          }),
        },
        listedAt([0, 0], [0, 1], [0, 2]),
      ),
      { seed },
    );
  const seeds = Array.from({ length: 40 }, (_, seed) => `${seed}`);
  for (const seed of seeds) {
    // Both of the offices' people are recorded at once, at the one or the other; the team's wait.
    const started = plan(seed)
      .of('started', StageId.station)
      .map(([who]) => who);
    expect(started.sort()).toEqual([0, 1, 2].slice(0, started.length));
    expect(started.slice(0, 2)).toEqual([0, 1]);
  }
});

test('its days are as full as those of its regency, whose chance they share', () => {
  const DAY = 86_400;
  const two = regencies(2, 2);
  const some = poisson([0, 40 / DAY]) as Extract<Arrivals, { kind: 'poisson' }>;
  const demand = { ...some.demand[0]!, days: Float64Array.of(0, DAY, 2 * DAY) };
  const arrivals: Arrivals = {
    ...some,
    demand: [demand, demand],
    baseShare: new Float64Array(4).fill(1 / 4),
    surgeShare: new Float64Array(4),
    newPerDay: new Float64Array(4),
    spread: { national: 0.2, local: 0.5 },
  };
  const places = {
    ...two,
    regencies: two.regencies.map((regency) => ({ ...regency, hasMobile: true as const })),
    end: 3 * DAY,
  };
  const came = (of: Arrivals) => watch(planOf(places, of)).moments;
  // The same demand, written once for all, or once for the offices and once for the teams.
  const apart = came({ ...arrivals, demandOf: Uint16Array.of(0, 1, 0, 1) });
  const together = came({ ...arrivals, demandOf: new Uint16Array(4) });
  const byTime = (moments: typeof apart) =>
    moments.filter(({ what }) => what === 'arrived').map(({ at, place }) => [at, place]);
  expect(byTime(together).length).toBeGreaterThan(80);
  expect(byTime(apart)).toEqual(byTime(together));
});
