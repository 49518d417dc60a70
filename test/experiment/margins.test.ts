import { expect, test } from 'vitest';
import { Gathering } from '../../src/experiment/gather.ts';
import { marginsOf, raisedOf } from '../../src/experiment/margins.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  byOffice,
  exponential,
  given,
  listed,
  match,
  planOf,
  regencies,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';

const DAY = 86_400;
const TEN = listed(...Array<number>(10).fill(0));

/** Each capacity that is raised, with what the step saves and how many more are recorded. */
function savedBy(plan: Plan, useful = 1): [string, number, number][] {
  const raised = raisedOf(plan, useful);
  const gathered = [plan, ...raised.map((one) => one.plan)].map((one) => {
    const gathering = new Gathering({ plan: one });
    for (const replication of [0, 1]) gathering.add(simulate(one, 'margins', replication));
    return gathering.gathered();
  });
  const { margins } = marginsOf('national', raised, gathered);
  return margins.map(({ key, saved, recorded }) => [key, saved.value!, recorded.value!]);
}

test('ten at once before a match of 100 a day: 55 turns of 1/100 d, with ten a day more 55 of 1/110 d', () => {
  const plan = planOf({ match: match({ service: value(DAY / 100) }) }, TEN);
  expect(raisedOf(plan, 1).map(({ step, places }) => [step * DAY, places])).toEqual([[10, 1]]);
  const [[key, saved, recorded]] = savedBy(plan) as [[string, number, number]];
  expect([key, recorded]).toEqual(['match.speed', 0]);
  expect(saved).toBeCloseTo(55 / 100 - 55 / 110, 12);
});

test('ten at once on a line of 64 kbps of which half is useful: 64 kbps more halve the time', () => {
  const line = uplink({ speed: value(4_000), size: value(800_000) });
  const saved = savedBy(planOf({ uplink: line }, TEN), 0.5);
  expect(saved).toEqual([['uplink.speed', expect.closeTo((55 * 100) / DAY, 12), 0]]);
});

test('overload without chance: the triangle of the backlog becomes smaller by hand', () => {
  // Two a day for four days against one a day: number n comes at n/2 and is answered at 1/2 + n (days), the
  // eighth at 8.5: all within the run. One a day is raised by 0.1.
  const plan = planOf(
    { match: match({ service: value(DAY) }), end: 20 * DAY },
    listed(...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => (n / 2) * DAY)),
  );
  const waited = (time: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, n) => sum + 0.5 + n * time - n / 2, 0);
  const [[key, saved]] = savedBy(plan) as [[string, number, number]];
  expect(key).toBe('match.speed');
  expect(saved).toBeCloseTo(waited(1) - waited(1 / 1.1), 9);
});

test('a set more where recording is slow: two are recorded at a time, and what is sent on waits', () => {
  const plan = planOf(
    {
      station: service({ service: value(3_600) }),
      match: match({ service: value(3_600) }),
      end: 2.5 * 3_600,
    },
    listed(0, 0, 0, 0),
  );
  // One set: recorded at 1 h, 2 h; each goes into the match at once: 1 h and, at the end, 0.5 h. Two sets: two
  // at 1 h and two at 2 h; at the end 1 h, 1.5 h, 0.5 h and 0.5 h.
  const [station] = savedBy(plan);
  expect(station).toEqual(['station.servers', expect.closeTo((1.5 - 3.5) / 24, 12), 2]);
});

test('every capacity that is limited has its step, each at its places; the rest is as it was', () => {
  const plan = planOf(
    {
      station: service({ servers: byOffice(2, 0), service: exponential(60) }),
      uplink: uplink({ speed: byOffice(8_000, 16_000), useful: byOffice(0.5, 1) }),
      gateway: { accepts: stepping([0, 50_000 / DAY], [5, 300_000 / DAY]), burst: 60, shut: [] },
      match: match({ servers: value(3), service: exponential(60) }),
      adjudicate: {
        ...service({ service: exponential(60) }),
        results: { unique: 1, duplicate: 0, again: 0 },
      },
      regencyOf: Uint16Array.of(0, 0),
    },
    TEN,
  );
  const raised = raisedOf(plan, 0.5);
  expect(raised.map(({ key, step, places }) => [key, step, places])).toEqual([
    ['station.servers', 1, 2],
    ['uplink.speed', 8_000, 2],
    ['gateway.accepts', 1_000 / DAY, 1],
    ['match.servers', 1, 1],
    ['adjudicate.servers', 1, 1],
  ]);
  const [station, line, door, centre] = raised.map((one) => one.plan);
  expect(station!.station!.servers).toEqual(byOffice(3, 1));
  // The useful share is a number of its own here, so the whole speed is raised.
  expect(line!.uplink!.speed).toEqual(byOffice(16_000, 24_000));
  expect(door!.gateway!.accepts).toEqual(stepping([0, 51_000 / DAY], [5, 301_000 / DAY]));
  expect(centre!.match!.servers).toEqual(value(4));
  expect(centre!.uplink).toBe(plan.uplink);
});

test('a team for which nobody waits has no sets, gets none, and is not counted', () => {
  const plan = planOf(
    {
      station: service({ servers: byOffice(2, 0, 2, 3), service: exponential(60) }),
      ...regencies(2, 2),
      regencies: regencies(2, 2).regencies.map((one) => ({ ...one, hasMobile: true as const })),
    },
    TEN,
  );
  const [station] = raisedOf(plan, 1);
  expect(station).toMatchObject({ key: 'station.servers', places: 3 });
  expect(station!.plan.station!.servers).toEqual(byOffice(3, 0, 3, 4));
  const sample = { oneIn: 5, offices: 4, ofOffices: 20, ofRegencies: 10 };
  expect(raisedOf({ ...plan, sample }, 1)[0]!.places).toBe(15);
});

test.each([
  [stepping([0, 300 / DAY], [5, 0]), stepping([0, 310 / DAY], [5, 0]), 10],
  [value(0), value(1_000 / DAY), 1_000],
])('a gateway that accepts nothing, at times or ever, has a step: %j', (accepts, more, step) => {
  const [door] = raisedOf(planOf({ gateway: { accepts, burst: 60, shut: [] } }, TEN), 1);
  expect(door).toMatchObject({ key: 'gateway.accepts', step: expect.closeTo(step / DAY, 12) });
  expect(door!.plan.gateway!.accepts).toEqual(more);
});

test('what is unlimited has no step', () => {
  const plan = planOf(
    {
      uplink: uplink({}),
      gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 60, shut: [] },
      match: match({ servers: value(Number.POSITIVE_INFINITY), service: exponential(60) }),
    },
    TEN,
  );
  expect(raisedOf(plan, 1)).toEqual([]);
});

test.each([
  ['one server of constant service', { service: value(60) }, 'match.speed'],
  ['one whose service has steps', { service: stepping([0, 60], [5, 30]) }, 'match.speed'],
  ['one whose service is by chance', { service: exponential(60) }, 'match.servers'],
  ['one whose service each brings along', { service: given(60, 30) }, 'match.servers'],
  ['one that takes no time', { service: value(0) }, 'match.servers'],
  ['two servers', { servers: value(2), service: value(60) }, 'match.servers'],
  ['servers in steps', { servers: stepping([0, 1], [5, 2]), service: value(60) }, 'match.servers'],
])('%s: a speed or servers are raised', (_, of, key) => {
  const raised = raisedOf(planOf({ match: match(of) }, TEN), 1);
  expect(raised.map((one) => one.key)).toEqual([key]);
});
