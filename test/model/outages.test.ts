import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import type { FailurePlan } from '../../src/scenario/plan/failures.ts';
import type { GatewayPlan } from '../../src/scenario/plan/plan.ts';
import {
  breaks,
  byOffice,
  constant,
  listed,
  listedAt,
  open,
  planOf,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

describe('a shared outage', () => {
  const offices = (unitOf: number[], of: Partial<FailurePlan> = {}) =>
    planOf(
      {
        end: 100,
        ...regencies(2, 1),
        station: service({
          service: value(50),
          servers: byOffice(1, 1, 1),
          failures: [
            breaks(10, 20, {
              up: { kind: 'uniform', low: 1, high: 40 },
              ...of,
              unitOf: Uint16Array.from(unitOf),
            }),
          ],
        }),
      },
      listedAt([0, 0], [0, 1], [0, 2]),
    );
  const hit = (unitOf: number[]) => {
    const found = new Map<number, number>();
    for (const { what, place, at } of watch(offices(unitOf, { work: 'lose' })).moments) {
      if (what === 'withdrew') found.set(place, at);
    }
    return [0, 1, 2].map((place) => found.get(place));
  };

  test('hits all of its unit at the same instant, and others at their own', () => {
    const [a, b, c] = hit([0, 0, 1]);
    expect(a).toBe(b);
    expect(c).not.toBe(a);
    const [d, e, f] = hit([4, 4, 4]);
    expect([e, f]).toEqual([d, d]);
    const [g, h, i] = hit([0, 1, 2]);
    expect(new Set([g, h, i]).size).toBe(3);
  });

  test('has draws of its own: one more unit moves no other', () => {
    expect(hit([0, 0, 1])[0]).toBe(hit([0, 2, 3])[0]);
  });

  test('sends people home whose recording is lost, to come back or not', () => {
    const plan = offices([0, 0, 0], { work: 'lose', up: constant(10) });
    const run = watch(plan);
    expect(run.times('turnedAway')).toEqual([10, 10, 10]);
    expect(simulate(plan, '2016', 0).national).toMatchObject({ gaveUp: 3, recorded: 0, lost: 0 });
  });

  test('at night: what was interrupted goes on when the outage is over, as after a closure', () => {
    const plan = planOf(
      {
        end: 1000,
        station: service({
          service: value(50),
          openings: open([0, 60], [500, 600]),
          failures: [breaks(40, 200)],
        }),
      },
      listed(0),
    );
    expect(watch(plan).times('left')).toEqual([250]);
  });
});

describe('a gateway that breaks at 10, for 20', () => {
  const run = (gateway: Partial<GatewayPlan>, ...at: number[]) =>
    watch(
      planOf(
        {
          end: 100,
          uplink: uplink({
            servers: 'unlimited',
            refused: { wait: value(7), growth: 1, longest: 1e9, jitter: 0, whose: 'submission' },
          }),
          gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 1, shut: [], ...gateway },
        },
        listed(...at),
      ),
    );

  test('refuses meanwhile', () => {
    const failures = [{ up: constant(10), down: constant(20), keeps: 0 }];
    expect(run({ failures }, 9, 10, 29).times('delivered')).toEqual([9, 31, 36]);
  });

  test('with half of its rate left admits half as many', () => {
    // One token at 0, then one a second; from 1 on one in two seconds.
    const failures = [{ up: constant(1), down: constant(50), keeps: 0.5 }];
    const gateway = { accepts: value(1), burst: 1, failures };
    expect(run(gateway, 0, 1, 2, 3).times('delivered')).toEqual([0, 1, 3, 9]);
  });
});
