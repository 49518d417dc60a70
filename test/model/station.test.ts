import { describe, expect, test } from 'vitest';
import { StageId } from '../../src/model/kinds.ts';
import { byOffice, given, listed, open, planOf, service, stepping, value } from '../plans.ts';
import { watch } from '../watch.ts';

const DAYS = open([100, 200], [1100, 1200], [2100, 2200]);

describe('at closing time', () => {
  const station = service({ service: given(30, 30, 5, 5), openings: DAYS });
  const arrivals = listed(180, 185, 190, 1100);

  test('the service in progress ends, and the line is turned away', () => {
    const run = watch(planOf({ end: 3000, station }, arrivals));
    expect(run.of('left', StageId.station)).toEqual([
      [0, 210],
      [3, 1105],
    ]);
    expect(run.of('withdrew', StageId.station)).toEqual([
      [1, 200],
      [2, 200],
    ]);
    expect(run.of('turnedAway').length).toBe(2);
  });

  test('those who come back do so at the next opening, in order, before who comes then', () => {
    const run = watch(planOf({ end: 3000, station }, arrivals, { comeBack: 1 }));
    expect(run.of('started', StageId.station)).toEqual([
      [0, 180],
      [1, 1100],
      [2, 1130],
      [3, 1135],
    ]);
    expect(run.times('arrived').length).toBe(4);
  });

  test('those who do not are gone for good', () => {
    const run = watch(planOf({ end: 3000, station }, arrivals, { comeBack: 0 }));
    expect(run.moments.filter(({ what }) => what === 'turnedAway').map(({ how }) => how)).toEqual([
      'gone',
      'gone',
    ]);
  });

  test('nobody is turned away at a break that does not end the day', () => {
    const broken = [
      {
        from: Float64Array.of(100, 160),
        to: Float64Array.of(150, 300),
        endsDay: Uint8Array.of(0, 1),
      },
    ];
    const plan = planOf(
      { end: 3000, station: service({ service: value(20), openings: broken }) },
      listed(140, 141),
    );
    const run = watch(plan);
    expect(run.times('started', StageId.station)).toEqual([140, 160]);
    expect(run.times('turnedAway')).toEqual([]);
  });
});

describe('the daily limit', () => {
  const station = service({ service: value(1), openings: DAYS });
  const limit = value(2);

  test('turns away who comes when the numbers are handed out; the next day has new ones', () => {
    const plan = planOf({ end: 3000, station }, listed(110, 120, 130, 1150, 1160, 1170), { limit });
    const run = watch(plan);
    expect(run.of('turnedAway')).toEqual([
      [2, 130],
      [5, 1170],
    ]);
    expect(run.times('started', StageId.station)).toEqual([110, 120, 1150, 1160]);
  });

  test('holds for those who come back too, who take their numbers first', () => {
    const arrivals = listed(110, 111, 112, 113, 114, 1150);
    const run = watch(planOf({ end: 3000, station }, arrivals, { limit, comeBack: 1 }));
    expect(run.of('started', StageId.station)).toEqual([
      [0, 110],
      [1, 111],
      [2, 1100],
      [3, 1101],
      // Turned away twice: they come before the one who was turned away once, later.
      [4, 2100],
      [5, 2101],
    ]);
    expect(run.of('turnedAway')).toEqual([
      [2, 112],
      [3, 113],
      [4, 114],
      [4, 1100],
      [5, 1150],
    ]);
  });

  test('is not used up by who is sent away from a station without room', () => {
    const full = service({ service: value(60), room: value(0), openings: DAYS });
    const arrivals = listed(110, 120, 130, 171, 172);
    const run = watch(planOf({ end: 1000, station: full }, arrivals, { limit }));
    // Two find it full; the second number goes to the fourth to come.
    expect(run.of('turnedAway')).toEqual([
      [1, 120],
      [2, 130],
      [4, 172],
    ]);
    expect(run.of('started', StageId.station)).toEqual([
      [0, 110],
      [3, 171],
    ]);
    // The last one found no number and did not ask for room.
    expect(run.times('refused', StageId.station)).toEqual([120, 130]);
  });

  test('may differ by office and change on a date', () => {
    const limited = (of: typeof limit) => planOf({ end: 3000, station }, ten, { limit: of });
    const ten = listed(110, 111, 112, 113, 1110, 1111, 1112, 1113);
    const served = (of: typeof limit) =>
      watch(limited(of))
        .of('started')
        .map(([who]) => who);
    expect(served(byOffice(1))).toEqual([0, 4]);
    expect(served(stepping([0, 1], [500, 3]))).toEqual([0, 4, 5, 6]);
  });
});

describe('coming back', () => {
  test('happens with the share stated, by the chance of the person and the visit', () => {
    const count = 4000;
    const plan = planOf(
      { end: 3000, station: service({ service: value(1), openings: DAYS }) },
      listed(...Array.from({ length: count }, (_, i) => 110 + i / count)),
      { limit: value(0), comeBack: 0.8 },
    );
    const run = watch(plan);
    const again = (from: number) =>
      run.moments.filter(({ at, how }) => at >= from && how === 'again').length;
    const visits = (from: number, to: number) =>
      run.times('turnedAway').filter((at) => at >= from && at < to).length;
    expect(visits(0, 1000)).toBe(count);
    // 0.8 with a deviation of 0.4 / sqrt(4000) = 0.0063; independent from visit to visit.
    const first = visits(1000, 2000);
    expect(Math.abs(first / count - 0.8)).toBeLessThan(4 * 0.0063);
    const second = visits(2000, 3000);
    expect(Math.abs(second / first - 0.8)).toBeLessThan(4 * 0.0071);
    expect(again(0)).toBeGreaterThan(first + second);
  });
});

describe('servers', () => {
  test('that are taken away finish what they have begun', () => {
    const plan = planOf(
      { end: 100, station: service({ servers: stepping([0, 2], [5, 1]), service: value(10) }) },
      listed(0, 0, 1, 1),
    );
    expect(watch(plan).of('started', StageId.station)).toEqual([
      [0, 0],
      [1, 0],
      [2, 10],
      [3, 20],
    ]);
  });

  test('serve by a time that is stated by date, from the next start on', () => {
    const plan = planOf(
      { end: 100, station: service({ service: stepping([0, 10], [5, 1]) }) },
      listed(0, 1, 2),
    );
    expect(watch(plan).times('left', StageId.station)).toEqual([10, 11, 12]);
  });
});
