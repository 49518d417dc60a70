import { describe, expect, test } from 'vitest';
import { StageId } from '../../../src/model/kinds.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { CourierPlan, Plan } from '../../../src/scenario/plan/plan.ts';
import {
  backOff,
  given,
  listed,
  listedAt,
  match,
  nobody,
  planOf,
  regencies,
  service,
  uplink,
  value,
} from '../../plans.ts';
import { watch } from '../../watch.ts';

const DAY = 86_400;
const shut = [{ from: 0, to: 1e9, told: false, why: 'no network' }];

function courier(of: Partial<CourierPlan> = {}): CourierPlan {
  return {
    moreThan: Number.POSITIVE_INFINITY,
    olderThan: Number.POSITIVE_INFINITY,
    trip: value(100),
    load: 1000,
    away: false,
    readIn: service({ service: value(10) }),
    cost: 5,
    ...of,
  };
}

/** No network all the time; answered at once. */
const cutOff = (of: Partial<CourierPlan>, more: Partial<Plan> = {}): Partial<Plan> => ({
  end: 1000,
  uplink: uplink({ shut }),
  courier: courier(of),
  ...more,
});

describe('a trip', () => {
  test('begins when there are too many, carries them, and they are read in one by one', () => {
    const plan = planOf(cutOff({ moreThan: 2 }), listed(0, 1, 2, 50));
    const run = watch(plan);
    // The third makes it too many at 2; at the centre at 102; read in by 112, 122, 132.
    expect(run.of('carries')).toEqual([[3, 2]]);
    expect(run.of('delivered')).toEqual([
      [0, 112],
      [1, 122],
      [2, 132],
    ]);
    const { national, courier: carried, stages } = simulate(plan, '2016', 0);
    expect(national).toMatchObject({ onTime: 3, waitingAtOffice: 1 });
    expect(carried).toEqual({
      trips: 1,
      records: 3,
      cost: 5,
      regencies: [{ trips: 1, records: 3 }],
    });
    expect(stages['readIn']).toMatchObject({ arrivals: 3, served: 3, peakBacklog: 2 });
  });

  test('begins when one is too old', () => {
    const run = watch(planOf(cutOff({ olderThan: 30 }), listed(5, 20, 200, 300)));
    // At 35 both go; back at 135 + 2 x 10 + 100 = 255, when the one of 200 is older than 30 already.
    expect(run.of('carries')).toEqual([
      [2, 35],
      [1, 255],
      [1, 465],
    ]);
  });

  test('takes no more than its load; the next one goes when the courier is home', () => {
    const run = watch(planOf(cutOff({ moreThan: 0, load: 2 }), listed(0, 0, 0, 0, 0)));
    // The first goes at once alone; back at 100 + 10 + 100; then two, back 220 later.
    expect(run.of('carries')).toEqual([
      [1, 0],
      [2, 210],
      [2, 430],
    ]);
  });

  test('is made by each regency for itself', () => {
    const plan = planOf(
      { ...cutOff({ moreThan: 1 }), ...regencies(2, 1) },
      listedAt([0, 0], [1, 2], [2, 1], [3, 2]),
    );
    const run = watch(plan);
    expect(run.moments.filter(({ what }) => what === 'carries')).toMatchObject([
      { at: 2, place: 0, who: 2 },
      { at: 3, place: 1, who: 2 },
    ]);
    expect(simulate(plan, '2016', 0).courier!.regencies).toEqual([
      { trips: 1, records: 2 },
      { trips: 1, records: 2 },
    ]);
  });

  test('takes the stranded first, and they are stranded no more', () => {
    const plan = planOf(
      {
        end: 30,
        uplink: uplink({
          speed: value(1),
          size: value(10),
          fails: value(1),
          failed: { ...backOff(), tries: 1 },
        }),
        courier: courier({ olderThan: 12, load: 1 }),
      },
      listed(0, 1, 2),
    );
    // The first is stranded at 10 and goes at 12; the second is stranded at 20.
    expect(watch(plan).of('withdrew', StageId.uplink)).toEqual([[0, 12]]);
    const { national, steps } = simulate({ ...plan, series: 11 }, '2016', 0);
    expect(national).toMatchObject({ stranded: 2, waitingAtOffice: 1 });
    expect([...steps.stranded]).toEqual([1, 1, 2]);
    expect([...steps.atOffice]).toEqual([2, 2, 1]);
  });
});

describe('while the box is away', () => {
  const plan = (away: boolean) =>
    planOf(
      {
        ...cutOff({ moreThan: 0, away }),
        station: service({ service: value(1) }),
      },
      listed(0, 5),
    );

  test('nothing is recorded at its office', () => {
    // Away from 1 until 101 + 10 + 100.
    expect(watch(plan(true)).times('recorded')).toEqual([1, 212]);
    expect(watch(plan(false)).times('recorded')).toEqual([1, 6]);
  });
});

describe('what is read in', () => {
  const full = (whenFull: 'refuse' | 'drop' | 'block') =>
    planOf(
      {
        ...cutOff({ moreThan: 2, readIn: service({ service: value(1) }) }),
        match: match({ service: value(50), room: value(0), whenFull }),
      },
      listed(0, 0, 0),
    );

  test('competes for the match: where that is full it waits at its desk, or is dropped', () => {
    for (const whenFull of ['refuse', 'block'] as const) {
      const run = watch(full(whenFull));
      // Two go when the match is free again; the desk is kept until then.
      expect(run.of('delivered').map(([, at]) => at)).toEqual([101, 102, 152]);
      expect(run.of('started', StageId.match).map(([, at]) => at)).toEqual([101, 151, 201]);
    }
    expect(watch(full('drop')).ends()).toEqual([
      [1, 'dropped full', 102],
      [2, 'dropped full', 103],
      [0, 'printReady', 151],
    ]);
  });

  test('takes the place that a transfer gives back when it fails', () => {
    const plan = planOf(
      {
        end: 2000,
        uplink: uplink({
          speed: value(1),
          size: given(1, 100, 1, 1),
          timeout: 60,
          failed: { ...backOff({ wait: value(1e6) }), tries: Number.POSITIVE_INFINITY },
        }),
        courier: courier({ moreThan: 2, trip: value(10), readIn: service({ service: value(1) }) }),
        match: match({ service: value(1000), room: value(1), whenFull: 'refuse' }),
      },
      listed(0, 2, 3, 4),
    );
    // The second one keeps the only place from 2 to 62; who comes by courier is read in at 15.
    expect(watch(plan).of('entered', StageId.match)).toEqual([
      [0, 1],
      [2, 62],
      [3, 1001],
    ]);
  });

  test('passes by the gateway', () => {
    const plan = planOf(
      { ...cutOff({ moreThan: 0 }), gateway: { accepts: value(1), burst: 1, shut } },
      listed(0),
    );
    expect(watch(plan).times('delivered')).toEqual([110]);
  });
});

describe("Madiun's 15,600", () => {
  const COUNT = 15_600;
  const madiun = (of: Partial<Plan>, closed = true) =>
    planOf(
      {
        end: 60 * DAY,
        series: DAY,
        uplink: uplink({
          ...(closed && { shut }),
          speed: value(1),
          size: value(10),
          fails: value(1),
          failed: { ...backOff(), tries: 1 },
        }),
        match: match({ service: value(1) }),
        start: { station: 0, uplink: COUNT, match: 0 },
        ...of,
      },
      nobody,
    );
  const byCar = courier({
    olderThan: 14 * DAY,
    trip: value(2 * DAY),
    load: 3900,
    readIn: service({ service: value(DAY / 15_600) }),
    cost: 7_500_000,
  });

  test('arrive by courier with the network shut', () => {
    const { before, courier: carried } = simulate(madiun({ courier: byCar }), '2016', 0);
    expect(before).toMatchObject({ count: COUNT, answered: COUNT, waiting: 0 });
    expect(carried).toMatchObject({ trips: 4, records: COUNT, cost: 30_000_000 });
  });

  test('arrive by courier when all are stranded', () => {
    const { before, courier: carried } = simulate(madiun({ courier: byCar }, false), '2016', 0);
    expect(before).toMatchObject({ answered: COUNT, waiting: 0 });
    expect(carried!.records).toBe(COUNT);
  });

  test('stay where they are with neither', () => {
    const still = { answered: 0, waiting: COUNT };
    expect(simulate(madiun({}), '2016', 0).before).toMatchObject(still);
    const stranded = simulate(madiun({}, false), '2016', 0);
    expect(stranded.before).toMatchObject(still);
    expect(stranded.steps.stranded.at(-1)).toBe(COUNT);
  });
});
