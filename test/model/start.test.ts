import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { cellsOf } from '../../src/run/fluid/cells.ts';
import { spread } from '../../src/run/fluid/stations.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  listed,
  match,
  nobody,
  open,
  planOf,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

describe('what is waiting at the start', () => {
  const plan = planOf(
    { end: 100, match: match({ service: value(10) }), start: { station: 0, uplink: 0, match: 4 } },
    listed(0, 1),
  );

  test('is served before whoever comes', () => {
    const starts = watch(plan).moments.filter(({ what }) => what === 'started');
    expect(starts.map(({ at, place }) => [at, place])).toEqual([
      [0, 1],
      [10, 1],
      [20, 1],
      [30, 1],
      [40, 0],
      [50, 0],
    ]);
  });

  test('has a row of its own and no delay', () => {
    const { national, before, days, steps } = simulate({ ...plan, end: 55, series: 5 }, '2016', 0);
    expect(before).toEqual({
      count: 4,
      answered: 4,
      waiting: 0,
      dropped: 0,
      gaveUp: 0,
      answers: { printReady: 4, duplicate: 0, recordAgain: 0 },
    });
    expect(national.recorded).toBe(2);
    expect(national.answers.printReady).toBe(1);
    expect(national.turnRound).toMatchObject({ finished: 1, unfinished: 1, mean: (50 + 54) / 2 });
    expect(national.delivery.finished).toBe(2);
    expect([...days.answered]).toEqual([1]);
    expect([...days.recorded]).toEqual([2]);
    // The levels of the country hold both.
    expect([...steps.atCentre].slice(0, 3)).toEqual([6, 5, 5]);
  });

  test('waits for what it still needs', () => {
    const { before } = simulate({ ...plan, end: 25 }, '2016', 0);
    expect(before).toMatchObject({ count: 4, answered: 2, waiting: 2 });
  });

  test('may wait at the station and in the store of the only office too', () => {
    const everywhere = planOf(
      {
        end: 1000,
        station: service({ service: value(10) }),
        uplink: uplink({ speed: value(1), size: value(7) }),
        match: match({ service: value(1) }),
        start: { station: 2, uplink: 3, match: 1 },
      },
      nobody,
    );
    const run = watch(everywhere);
    expect(run.times('recorded')).toEqual([10, 20]);
    expect(run.times('delivered')).toEqual([7, 14, 21, 28, 35]);
    expect(run.times('started', StageId.match)).toEqual([0, 7, 14, 21, 28, 35]);
    const { before, national } = simulate(everywhere, '2016', 0);
    expect(before).toMatchObject({ count: 6, answered: 6, waiting: 0 });
    expect(national.recorded).toBe(0);
  });

  test('is still waiting if it has not been recorded, and no more if its people give up', () => {
    const start = { station: 4, uplink: 0, match: 0 };
    const station = service({ service: value(10), openings: open([0, 15], [500, 505]) });
    const atEnd = (end: number, comeBack: number) =>
      simulate(planOf({ end, station, start }, nobody, { comeBack }), '2016', 0).before;
    // Two are served until 20; the others are sent home at 15, and come back at 500 or never.
    expect(atEnd(5, 1)).toMatchObject({ count: 4, answered: 0, waiting: 4 });
    expect(atEnd(100, 1)).toMatchObject({ count: 4, answered: 2, waiting: 2 });
    expect(atEnd(100, 0)).toMatchObject({ count: 4, answered: 2, waiting: 0, gaveUp: 2 });
    expect(atEnd(1000, 1)).toMatchObject({ count: 4, answered: 3, waiting: 1 });
  });

  test('waits in the stores of all offices alike, each on its own line', () => {
    const line = uplink({ speed: value(1), size: value(10) });
    const start = { station: 0, uplink: 5, match: 0 };
    const run = watch(planOf({ end: 100, ...regencies(1, 2), uplink: line, start }, nobody));
    // Two at the first and the second office, one at the third.
    expect(run.times('delivered')).toEqual([10, 10, 10, 20, 20]);
  });

  test('waits in the lines of the stations of all offices alike', () => {
    const station = service({ service: value(10) });
    const start = { station: 5, uplink: 0, match: 0 };
    const run = watch(planOf({ end: 100, ...regencies(1, 2), station, start }, nobody));
    expect(run.times('recorded')).toEqual([10, 10, 10, 20, 20]);
    // An office without a set sends its people to the next one of its regency.
    const servers = { form: 'offices', values: Float64Array.of(1, 0, 1) } as const;
    const fewer = { ...station, servers };
    const other = watch(planOf({ end: 100, ...regencies(1, 2), station: fewer, start }, nobody));
    expect(other.times('recorded')).toEqual([10, 10, 20, 20, 30]);
  });

  test('is at offices, with no mobile team, so that sending one out moves nothing of it', () => {
    const places = regencies(2, 3);
    const teams = places.regencies.map((one) => ({ ...one, hasMobile: true as const }));
    const line = uplink({ speed: value(1), size: value(10) });
    const start = { station: 0, uplink: 6, match: 0 };
    const plan = planOf({ end: 100, ...places, uplink: line, start }, nobody);
    expect(watch(plan).times('delivered')).toEqual([10, 10, 10, 10, 10, 20]);
    const out = watch({ ...plan, regencies: teams });
    expect(out.times('delivered')).toEqual([10, 10, 10, 20, 20, 20]);
    expect(
      [...spread({ ...plan, regencies: teams }, 6, cellsOf({ ...plan, regencies: teams }))].filter(
        (count) => count > 0,
      ),
    ).toEqual([2, 4]);
  });

  test('may be dropped or lost like others', () => {
    const start = { station: 0, uplink: 3, match: 0 };
    const atEnd = (of: Partial<Plan>) =>
      simulate(planOf({ end: 100, start, ...of }, nobody), '2016', 0).before;
    const full = match({ service: value(1000), room: value(0), whenFull: 'drop' });
    expect(atEnd({ uplink: uplink({}), match: full })).toMatchObject({ waiting: 1, dropped: 2 });
    const small = uplink({ speed: value(0.001), room: value(2), whenFull: 'overwrite' });
    expect(atEnd({ uplink: small })).toMatchObject({ waiting: 2, dropped: 1 });
  });

  test('may be more than a store that blocks has room for: none of it is lost', () => {
    const start = { station: 0, uplink: 3, match: 0 };
    const small = uplink({ speed: value(1), size: value(10), room: value(2) });
    const plan = planOf({ end: 100, start, uplink: small }, listed(5, 15, 25));
    const run = watch(plan);
    expect(run.times('delivered')).toEqual([10, 20, 30, 40]);
    // Three are there until 10, two until 20: the store takes one again from 20 on.
    expect(run.times('turnedAway')).toEqual([5, 15]);
    expect(simulate(plan, '2016', 0).before).toMatchObject({ answered: 3, dropped: 0 });
  });
});
