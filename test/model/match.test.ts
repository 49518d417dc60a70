import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import {
  everyGap,
  given,
  listed,
  match,
  open,
  planOf,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

const shut = (from: number, to: number) => ({ from, to, told: false, why: '' });

describe('a match that is closed', () => {
  test('stops what is in service at once and resumes it where it was', () => {
    const plan = planOf(
      {
        end: 1000,
        match: match({ servers: value(2), service: given(30, 20, 5, 1), shut: [shut(10, 100)] }),
      },
      listed(0, 5, 6, 50),
    );
    const run = watch(plan);
    expect(run.of('left', StageId.match)).toEqual([
      [1, 115],
      [0, 120],
      [2, 120],
      [3, 121],
    ]);
    expect(run.of('started', StageId.match)).toEqual([
      [0, 0],
      [1, 5],
      [2, 115],
      [3, 120],
    ]);
  });

  test('twice, or twice at the same time, serves no second too many', () => {
    const left = (...closures: ReturnType<typeof shut>[]) =>
      watch(
        planOf({ end: 1000, match: match({ service: value(30), shut: closures }) }, listed(0)),
      ).times('left', StageId.match);
    expect(left(shut(10, 20), shut(25, 125))).toEqual([140]);
    expect(left(shut(10, 100), shut(50, 200))).toEqual([220]);
    expect(left(shut(10, 200), shut(50, 60))).toEqual([220]);
    expect(left(shut(10, 10))).toEqual([30]);
  });

  test('at night ends what it has begun, and keeps its line', () => {
    const plan = planOf(
      { end: 1000, match: match({ service: value(30), openings: open([0, 40], [100, 200]) }) },
      listed(0, 1, 2),
    );
    expect(watch(plan).times('left', StageId.match)).toEqual([30, 60, 130]);
  });
});

describe('the room', () => {
  test('counts waiting places only', () => {
    const plan = planOf(
      {
        end: 100,
        match: match({ servers: value(2), room: value(1), whenFull: 'drop', service: value(10) }),
      },
      listed(0, 1, 2, 3, 10),
    );
    expect(watch(plan).ends()).toEqual([
      [3, 'dropped full', 3],
      [0, 'printReady', 10],
      [1, 'printReady', 11],
      [2, 'printReady', 20],
      [4, 'printReady', 21],
    ]);
  });

  test('is kept for those who were promised it, also where some come past the line', () => {
    const plan = planOf(
      {
        end: 1000,
        uplink: uplink({}),
        match: match({ room: value(0), whenFull: 'block', service: value(10) }),
      },
      listed(0, 1, 12),
      { enter: 'match' },
    );
    expect(watch(plan).ends()).toEqual([
      [1, 'dropped refused', 1],
      [0, 'printReady', 10],
      [2, 'printReady', 22],
    ]);
  });

  test('that grows on a date takes more from then on', () => {
    const room = stepping([0, 0], [5, 2]);
    const plan = planOf(
      { end: 100, match: match({ room, whenFull: 'drop', service: value(20) }) },
      listed(0, 1, 6, 7, 8),
    );
    expect(watch(plan).ends().slice(0, 2)).toEqual([
      [1, 'dropped full', 1],
      [4, 'dropped full', 8],
    ]);
  });
});

describe('the licence', () => {
  const results = { unique: 0.5, duplicate: 0.5, again: 0 };

  test('has places for unique results only; when they are taken the match stops', () => {
    const plan = planOf(
      { end: 1000, match: match({ service: value(1), licence: 10, results }) },
      everyGap(value(1)),
    );
    const ends = watch(plan).ends();
    const unique = ends.filter(([, how]) => how === 'printReady');
    expect(unique.length).toBe(10);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.at(-1)![1]).toBe('printReady');
  });

  test('without a place lets nothing be matched', () => {
    const plan = planOf(
      { end: 100, match: match({ service: value(1), licence: 0 }) },
      listed(0, 1),
    );
    expect(watch(plan).times('started', StageId.match)).toEqual([]);
  });

  test('is never exceeded, however many are matched at once', () => {
    const plan = planOf(
      { end: 1000, match: match({ servers: value(5), service: value(10), licence: 7 }) },
      everyGap(value(1)),
    );
    expect(watch(plan).ends().length).toBe(7);
  });
});

describe('the result', () => {
  const results = { unique: 0.7, duplicate: 0.2, again: 0.1 };
  const COUNT = 20_000;

  test('has the shares stated, each within four deviations', () => {
    const plan = planOf(
      { end: COUNT + 0.5, match: match({ service: value(0), results }) },
      everyGap(value(1)),
    );
    const ends = watch(plan).ends();
    expect(ends.length).toBe(COUNT);
    for (const [how, share] of [
      ['printReady', 0.7],
      ['duplicate', 0.2],
      ['recordAgain', 0.1],
    ] as const) {
      const count = ends.filter((end) => end[1] === how).length;
      const deviation = Math.sqrt(COUNT * share * (1 - share));
      expect(Math.abs(count - COUNT * share)).toBeLessThan(4 * deviation);
    }
  });

  test('belongs to the citizen: it does not depend on when and in what order they are matched', () => {
    const at = [0, 1, 2, 3, 4, 5, 6, 7];
    const byWho = (plan: ReturnType<typeof planOf>) =>
      watch(plan)
        .ends()
        .map(([who, how]) => `${who} ${how}`)
        .sort();
    const one = planOf({ end: 1000, match: match({ service: value(9), results }) }, listed(...at));
    const many = planOf(
      {
        end: 1000,
        station: service({ service: value(5) }),
        match: match({ servers: value(8), service: given(8, 7, 6, 5, 4, 3, 2, 1), results }),
      },
      listed(...at),
    );
    expect(byWho(many)).toEqual(byWho(one));
  });
});
