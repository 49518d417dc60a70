import { describe, expect, test } from 'vitest';
import { clearedAt } from '../../src/run/drain.ts';
import { simulate } from '../../src/run/simulate.ts';
import { Heap } from '../engine/heap.ts';
import {
  backOff,
  everyGap,
  exponential,
  law,
  listed,
  match,
  nobody,
  planOf,
  poisson,
  stepping,
  uplink,
  value,
} from '../plans.ts';
import { busyCountry } from './busy-country.ts';

describe('a run', () => {
  test.each([
    ['a busy country', busyCountry()],
    ['a queue', planOf({ end: 1e4, match: match({ service: exponential(1) }) }, poisson([0, 0.9]))],
    [
      'many things at one instant',
      planOf(
        {
          end: 1e4,
          uplink: uplink({ servers: 'unlimited' }),
          match: match({ servers: value(3), service: value(2) }),
        },
        everyGap(value(1)),
      ),
    ],
  ])('is the same with the plainest calendar: %s', (_, plan) => {
    const wheel = simulate(plan, '2016', 0);
    expect(wheel.events).toBeGreaterThan(1000);
    expect(simulate(plan, '2016', 0, { calendar: new Heap() })).toEqual(wheel);
  });

  test('is the same for the same seed and replication, whatever ran before it', () => {
    const first = simulate(busyCountry(), '2016', 3);
    simulate(busyCountry({ end: 1e5 }), 'other', 1);
    expect(simulate(busyCountry(), '2016', 3)).toEqual(first);
  });

  test('is the same in every process and on every machine', () => {
    // Numbers of another process. Its laws need no logarithm, whose last digit is the machine's own.
    const plan = planOf(
      { end: 1000, match: match({ service: law({ kind: 'uniform', low: 0, high: 2 }) }) },
      everyGap(law({ kind: 'uniform', low: 0, high: 2.5 })),
    );
    const { events, national, stages } = simulate(plan, '2016', 0);
    expect([events, national.recorded, stages['match']!.meanWait]).toEqual([
      1523, 761, 0.8293803098974006,
    ]);
  });

  test('differs by seed and by replication', () => {
    const recorded = [
      simulate(busyCountry(), '2016', 0),
      simulate(busyCountry(), '2016', 1),
      simulate(busyCountry(), '2017', 0),
    ].map((outcome) => [...outcome.steps.recorded].join());
    expect(new Set(recorded).size).toBe(3);
  });

  test('tells how far it is, which changes nothing', () => {
    const plan = planOf(
      { end: 3e5, series: 1e5, match: match({ service: value(0.1) }) },
      everyGap(value(1)),
    );
    const told: [number, number][] = [];
    const outcome = simulate(plan, '2016', 0, {
      progress: (now, events) => told.push([now, events]),
    });
    expect(told.length).toBe(2);
    expect(told[0]![1]).toBe(2 ** 18);
    expect(told[0]![0]).toBeGreaterThan(0);
    expect(outcome).toEqual(simulate(plan, '2016', 0));
  });
});

describe('the end of a run', () => {
  const plan = planOf({ end: 100, series: 10, match: match({ service: value(8) }) }, listed(0, 90));

  test('comes after all that happens at it, and after the last point of the series', () => {
    const { steps, national, endedAt } = simulate({ ...plan, end: 98 }, '2016', 0);
    expect(national.onTime).toBe(2);
    expect(endedAt).toBe(98);
    expect([...steps.answered]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect([...simulate(plan, '2016', 0).steps.answered]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('leaves what lasts longer unfinished, with its age', () => {
    const { national } = simulate({ ...plan, end: 97 }, '2016', 0);
    expect(national).toMatchObject({ recorded: 2, onTime: 1, waitingAtCentre: 1 });
    expect(national.turnRound).toMatchObject({ finished: 1, unfinished: 1, mean: 7.5, max: 8 });
  });

  test('comes when nobody is left to come and nothing to do, where so stated', () => {
    const drained = simulate({ ...plan, untilDrained: true, end: 1e6 }, '2016', 0);
    expect(drained.endedAt).toBe(98);
    expect(drained.national.onTime).toBe(2);
    expect(simulate({ ...plan, end: 1e6 }, '2016', 0).endedAt).toBe(1e6);
  });

  test('by a drain ends the step that it falls in: the series are those of a run that went on', () => {
    const slow = match({ service: value(44) });
    const late = planOf({ end: 200, series: 10, deadline: 1, match: slow }, listed(0, 1, 2));
    const stopped = simulate({ ...late, untilDrained: true }, '2016', 0);
    const [whole, drained] = [simulate(late, '2016', 0), stopped].map((run) => ({
      cleared: clearedAt(late, run.steps),
      waiting: [...run.steps.atCentre].slice(0, 14),
      answered: [...run.steps.answered].slice(0, 14),
    }));
    expect(stopped.endedAt).toBe(132);
    expect(stopped.steps.answered).toHaveLength(14);
    expect(drained).toEqual(whole);
    expect(drained!.cleared).toBe(140);
  });

  test('by a drain ends a step too that the end would have cut', () => {
    const { steps } = simulate({ ...plan, untilDrained: true, end: 99 }, '2016', 0);
    expect([...steps.answered]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('does not come while something waits for another try', () => {
    const retried = planOf(
      {
        end: 1e6,
        untilDrained: true,
        uplink: uplink({
          fails: stepping([0, 1], [100, 0]),
          failed: { ...backOff({ wait: value(500) }), tries: 3 },
        }),
      },
      listed(5),
    );
    expect(simulate(retried, '2016', 0).endedAt).toBe(505);
  });

  test('does not wait for those whose tries are used up', () => {
    const failed = { ...backOff({ wait: value(500) }), tries: 3 };
    const line = uplink({ fails: value(1), failed });
    const plan = planOf({ end: 1e6, untilDrained: true, uplink: line }, listed(5));
    const { endedAt, national } = simulate(plan, '2016', 0);
    expect([endedAt, national.stranded]).toEqual([1005, 1]);
  });

  test('of a country in which nothing ever happens is its end', () => {
    const outcome = simulate(planOf({ end: 50, series: 10 }, nobody), '2016', 0);
    expect(outcome.endedAt).toBe(50);
    expect(outcome.steps.recorded.length).toBe(5);
    expect(outcome.national.turnRound).toMatchObject({ mean: null, p50: null, max: null });
  });
});
