import { describe, expect, test } from 'vitest';
import { REPEAT } from '../../src/model/context.ts';
import { fluid } from '../../src/run/fluid/fluid.ts';
import { listed, listedAt, open, planOf, regencies, service, value } from '../plans.ts';
import { watch } from '../watch.ts';

const DAY = 86_400;

/** Open for the first hour of each day; a number takes no time to speak of. */
const station = service({
  service: value(1),
  openings: open(
    ...[0, 1, 2, 3, 4, 5].map((day): [number, number] => [day * DAY, day * DAY + 3600]),
  ),
});

const plan = (within: number, at: number[], limit = 2) =>
  planOf({ end: 6 * DAY, station }, listed(...at), {
    limit: value(limit),
    comeBack: 1,
    appointments: { within },
  });

/** On which day each was recorded, by their number. */
const days = (run: ReturnType<typeof watch>) =>
  run.of('recorded').map(([who, at]) => [who, Math.floor(at / DAY)]);

describe('appointments', () => {
  test('are for the first day with a number left, in the order of asking; nobody is sent home twice', () => {
    const run = watch(plan(Number.POSITIVE_INFINITY, [10, 20, 30, 40, 50, 60, 70]));
    expect(days(run)).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
      [6, 3],
    ]);
    expect(run.times('turnedAway')).toEqual([30, 40, 50, 60, 70]);
  });

  test('are behind those of later days only, where one comes and finds no room', () => {
    const full = service({ ...station, service: value(50), room: value(0) });
    // 0, 1 and 2 are recorded and come once more; with 3 and 4, sent home before, five wait for day 1.
    const run = watch(
      planOf({ end: 6 * DAY, station: full }, listed(0, 100, 200, 300, 310), {
        limit: value(3),
        comeBack: 1,
        appointments: { within: 1 },
        again: { share: 1, after: value(1000), recognised: 1 },
      }),
    );
    // 3 is served. Then 4 is behind the second and third of those who come again: there is a number on
    // day 2. The first of them is behind 4 as well, and there is none.
    expect(run.at(DAY).filter((words) => words.startsWith('turnedAway'))).toEqual([
      'turnedAway 4 again',
      `turnedAway ${REPEAT} gone`,
    ]);
  });

  test('come before those who walk in, who get the numbers that are left', () => {
    const run = watch(plan(Number.POSITIVE_INFINITY, [10, 20, 30, DAY + 10, DAY + 20]));
    expect(days(run)).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
  });

  test('are not given too far ahead', () => {
    const run = watch(plan(1, [10, 20, 30, 40, 50]));
    expect(days(run).map(([who]) => who)).toEqual([0, 1, 2, 3]);
    expect(run.moments.filter(({ how }) => how === 'gone').map(({ who }) => who)).toEqual([4]);
  });

  test('are those of the office that serves, for people of all that it serves', () => {
    const two = planOf(
      {
        end: 6 * DAY,
        ...regencies(2),
        station: { ...station, servers: { form: 'offices', values: Float64Array.of(1, 0) } },
      },
      listedAt([10, 0], [20, 1], [30, 0], [40, 1]),
      { limit: value(1), comeBack: 1, appointments: { within: 9 } },
    );
    const run = watch(two);
    expect(run.of('recorded').map(([, at]) => Math.floor(at / DAY))).toEqual([0, 1, 2, 3]);
  });

  test('are in the estimate', () => {
    const estimate = fluid(plan(2, [10, 20, 30, 40, 50, 60, 70], 2), [DAY - 1, 2 * DAY - 1]);
    expect(estimate.moments.map(({ recorded }) => recorded)).toEqual([2, 4]);
    expect(estimate.regencies[0]).toMatchObject({ recorded: 6, turnedAway: 5, gaveUp: 1 });
  });
});
