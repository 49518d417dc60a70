import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  backOff,
  given,
  listed,
  listedAt,
  match,
  open,
  planOf,
  regencies,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';

const DAY = 86_400;
const run = (plan: Plan) => simulate(plan, '2016', 0);

describe('days', () => {
  test("begin at the centre's midnight; what comes before the first belongs to it", () => {
    const { days } = run(
      planOf(
        { end: 3 * DAY, centreMidnight: 3600, match: match({ service: value(10) }) },
        listed(0, 3599, 3600, 3600 + DAY - 1, 3600 + DAY, 3600 + 2 * DAY),
      ),
    );
    expect(days.days).toBe(3);
    expect([...days.recorded]).toEqual([4, 1, 1]);
    // The fourth of the first day is answered on the second.
    expect([...days.answered]).toEqual([3, 2, 1]);
  });

  test('show the class at the end by the day of recording', () => {
    const { days } = run(
      planOf(
        {
          end: 3 * DAY,
          deadline: DAY,
          match: match({
            servers: value(4),
            service: given(0.5 * DAY, 1.5 * DAY, 9 * DAY, 9 * DAY),
          }),
        },
        listed(0, 0, 0, 2.5 * DAY),
      ),
    );
    expect([...days.onTime]).toEqual([1, 0, 0]);
    expect([...days.delayed]).toEqual([1, 0, 0]);
    expect([...days.waitingPast]).toEqual([1, 0, 0]);
    expect([...days.waitingWithin]).toEqual([0, 0, 1]);
  });

  test('hold the number stranded by regency at the end of each day', () => {
    const { days, regencies: tallies } = run(
      planOf(
        {
          ...regencies(1, 1),
          end: 4 * DAY,
          uplink: uplink({ fails: value(1), failed: { ...backOff(), tries: 1 } }),
        },
        listedAt([10, 1], [DAY + 10, 0], [2 * DAY, 1]),
      ),
    );
    expect([...days.regencies.stranded]).toEqual([0, 1, 1, 1, 1, 1, 2, 2]);
    expect(tallies.map(({ stranded }) => stranded)).toEqual([1, 2]);
  });

  test('hold who waits for a recording and for a card by regency at the end of each day', () => {
    const plan = planOf(
      {
        ...regencies(1, 1),
        end: 4 * DAY,
        station: service({ service: value(0.6 * DAY) }),
        match: match({ service: value(1) }),
        print: service({ service: value(1.4 * DAY) }),
        start: { station: 0, uplink: 0, match: 0, print: 1 },
      },
      listedAt([0.5 * DAY, 0], [0.6 * DAY, 0], [1.7 * DAY, 1]),
    );
    const { persons, awaitingCard } = run(plan).days.regencies;
    // Recorded at 1.1 and 1.7, and at 2.3 days.
    expect([...persons]).toEqual([2, 0, 0, 0, 0, 1, 0, 0]);
    // Printed at 2.8 and 4.2, after one of no regency at 1.4; and at 3.7 days.
    expect([...awaitingCard!]).toEqual([0, 2, 1, 1, 0, 0, 1, 0]);
  });
});

describe('a submission', () => {
  test('is on time if it is answered within the deadline, to the second', () => {
    const { national } = run(
      planOf(
        { end: DAY, deadline: 100, match: match({ servers: value(2), service: given(100, 101) }) },
        listed(5, 5),
      ),
    );
    expect(national).toMatchObject({ onTime: 1, delayed: 1 });
    expect(national.turnRound).toMatchObject({ mean: 100.5, max: 101 });
  });

  test.each([
    // As doubles all of these take more than their deadline: 0.1 + 0.2 - 0.1 is 0.20000000000000004.
    [0.1, 0.2],
    [100.1, 0.7],
    [1_234_567.1, 86_400.3],
    [12_345_678.9, 0.3],
  ])(
    'born at %d s is on time if it is answered exactly the %d s of the deadline later',
    (at, deadline) => {
      const served = (took: number) =>
        run(planOf({ end: 2e7, deadline, match: match({ service: given(took) }) }, listed(at)))
          .national;
      expect(at + deadline - at).toBeGreaterThan(deadline);
      expect(served(deadline)).toMatchObject({ onTime: 1, delayed: 0 });
      expect(served(deadline + 1e-4)).toMatchObject({ onTime: 0, delayed: 1 });
    },
  );

  test('unfinished at the end is past the deadline only beyond it', () => {
    const past = (end: number) =>
      run(planOf({ end, deadline: 0.2, match: match({ service: given(9) }) }, listed(0.1)))
        .national;
    expect(0.1 + 0.2 - 0.1).toBeGreaterThan(0.2);
    expect(past(0.1 + 0.2).waitingPast).toBe(0);
    expect(past(0.301).waitingPast).toBe(1);
  });

  test('refused often counts as refused once', () => {
    const shut = [{ from: 0, to: 35, told: false, why: '' }];
    const { national, stages, steps } = run(
      planOf(
        {
          end: 100,
          series: 20,
          uplink: uplink({ refused: { ...backOff({ wait: value(10) }), whose: 'submission' } }),
          gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 1, shut },
        },
        listed(1, 2, 50),
      ),
    );
    // At 1, 11, 21, 31 and 2, 12, 22, 32.
    expect(national.refusedOnce).toBe(2);
    expect(stages['gateway']).toMatchObject({ arrivals: 8 + 3, refused: 8, served: 3 });
    expect(stages['uplink']!.retries).toBe(8);
    expect([...steps.refused]).toEqual([4, 4, 0, 0, 0]);
    expect(national.delivery).toMatchObject({ finished: 3, max: 40 });
  });

  test('that will never get there is neither over nor unfinished', () => {
    const { national } = run(
      planOf(
        {
          end: 100,
          match: match({ service: value(10), room: value(0), whenFull: 'drop' }),
        },
        listed(0, 1, 2, 3),
      ),
    );
    expect(national).toMatchObject({ recorded: 4, onTime: 1, dropped: 3, causes: { full: 3 } });
    // A quarter is over at 10 s, and no more ever will be.
    expect(national.turnRound).toMatchObject({ finished: 1, unfinished: 0, p50: null, max: null });
  });
});

test('the people of a step are those who came and are not recorded', () => {
  // At 1, 2 and 3 s; one is recorded at 11, 21 and 31 s.
  const station = service({ service: value(10) });
  const { steps } = run(planOf({ end: 40, series: 5, station }, listed(1, 2, 3)));
  expect([...steps.persons]).toEqual([3, 3, 2, 2, 1, 1, 0, 0]);
});

describe('a stage', () => {
  test('is busy for the share of the time in which its servers could be', () => {
    const station = service({
      servers: stepping([0, 1], [150, 3]),
      service: value(60),
      openings: open([100, 200], [300, 400]),
    });
    const { utilisation, served } = run(planOf({ end: 1000, station }, listed(100, 300))).stages[
      'station'
    ]!;
    expect(served).toBe(2);
    // 60 s each, of 50 x 1 + 50 x 3 + 100 x 3 s.
    expect(utilisation).toBeCloseTo(120 / 500, 12);
  });

  test('without limit of servers has no such share', () => {
    const unlimited = match({ servers: value(Number.POSITIVE_INFINITY), service: value(10) });
    const { stages } = run(planOf({ end: 100, match: unlimited }, listed(0, 0, 0)));
    expect(stages['match']).toMatchObject({ utilisation: null, served: 3, meanWait: 0 });
  });

  test('counts as reneged only those whose patience was over', () => {
    const station = service({
      service: value(100),
      patience: given(0, 30, 90),
      openings: open([0, 80]),
    });
    const { stages, national } = run(planOf({ end: 1000, station }, listed(1, 2, 3)));
    // The second loses patience at 32; the third is sent home at 80, before its own is over.
    expect(stages['station']).toMatchObject({ arrivals: 3, served: 1, reneged: 1 });
    expect(national.turnedAway).toBe(2);
  });

  test('counts what is overwritten or dropped by its cause, not as reneged', () => {
    const sender = uplink({ speed: value(0.01), room: value(2), whenFull: 'overwrite' });
    const overwritten = run(planOf({ end: 90, uplink: sender }, listed(0, 1, 2, 3)));
    expect(overwritten.stages['uplink']).toMatchObject({ arrivals: 4, reneged: 0 });
    expect(overwritten.national.causes).toEqual({ overwritten: 2 });
    const full = match({ service: value(1000), room: value(0), whenFull: 'drop' });
    const dropped = run(planOf({ end: 90, uplink: uplink({}), match: full }, listed(0, 1, 2)));
    expect(dropped.stages['uplink']).toMatchObject({ arrivals: 3, served: 1, reneged: 0 });
    expect(dropped.stages['match']).toMatchObject({ dropped: 2, reneged: 0 });
    expect(dropped.national.causes).toEqual({ full: 2 });
  });

  test('peaks where its line was longest, if only for some time', () => {
    const { stages } = run(
      planOf({ end: 100, match: match({ service: value(10) }) }, listed(0, 1, 2, 50, 51)),
    );
    // Two wait from 2 on; who is served at once is never in line.
    expect(stages['match']).toMatchObject({ peakBacklog: 2, peakAt: 2, backlogAtEnd: 0 });
  });
});
