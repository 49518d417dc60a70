/** Outages that leave some of a line: a transfer under way is slower at once, and is cut sooner or later. */

import { describe, expect, test } from 'vitest';
import type { LineFailurePlan } from '../../src/scenario/plan/failures.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import {
  backOff,
  constant,
  given,
  law,
  listed,
  listedAt,
  planOf,
  poisson,
  regencies,
  stepping,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

const half = (up: number, down: number, of: Partial<LineFailurePlan> = {}): LineFailurePlan => ({
  up: constant(up),
  down: constant(down),
  unitOf: new Uint16Array(1),
  work: 'resume',
  keeps: 0.5,
  ...of,
});

/** 1 B/s, one transfer at a time; half of it from 10 to 30, from 40 to 60, and so on. */
function line(of: Partial<SenderPlan> = {}): SenderPlan {
  return uplink({
    servers: { transfers: value(1), line: 'office' },
    speed: value(1),
    interrupted: true,
    failures: [half(10, 20)],
    ...of,
  });
}

const sent = (of: Partial<SenderPlan>, ...at: number[]) =>
  watch(planOf({ end: 200, uplink: line(of) }, listed(...at)));

describe('a line with half of its speed left', () => {
  test('slows what is under way at once, and stops nothing', () => {
    // 10 B by 10 and 4 more by 18; then 6 B by 30 and the last 2 at full speed.
    expect(sent({ size: given(14, 8) }, 0, 18).times('delivered')).toEqual([18, 32]);
    expect(sent({ size: given(14, 8) }, 0, 18).of('started')).toEqual([
      [0, 0],
      [1, 18],
    ]);
  });

  test('makes a transfer exceed the time-out that it would have kept', () => {
    const once = { timeout: 16, failed: { ...backOff(), tries: 1 } };
    expect(sent({ ...once, size: value(13) }, 0).times('delivered')).toEqual([16]);
    expect(sent({ ...once, size: value(14) }, 0).times('failed')).toEqual([16]);
    // 9 B by 30, and 5 are left when it is cut at 28; from 26 on it has 12 B by 40.
    expect(sent({ ...once, size: value(12) }, 12).times('failed')).toEqual([28]);
    expect(sent({ ...once, size: value(12) }, 26).times('delivered')).toEqual([40]);
  });

  test('leaves a quarter where two such outages meet, and none beside one that leaves nothing', () => {
    // 10 B by 10, 2.5 by 15, 2.5 by 25 at a quarter.
    const two = { failures: [half(10, 100), half(15, 100)], size: value(15) };
    expect(sent(two, 0).times('delivered')).toEqual([25]);
    // The same by 15; down until 20, then the last 1.5 B at half speed.
    const { keeps: _, ...down } = half(15, 5);
    const both = { failures: [half(10, 100), down], size: value(14) };
    expect(sent(both, 0).times('delivered')).toEqual([23]);
  });

  test('has half of what its dated speed is now', () => {
    // 10 B by 10, 2 by 14, and 4 more at half of 2 B/s.
    expect(
      sent({ speed: stepping([0, 1], [14, 2]), size: value(16) }, 0).times('delivered'),
    ).toEqual([18]);
  });

  test('is slowed once, where the offices of a regency share it', () => {
    const shared = line({
      servers: { transfers: value(1), line: 'regency' },
      failures: [half(10, 100, { unitOf: Uint16Array.of(0, 0, 1) })],
      size: given(10, 10, 11),
    });
    const plan = planOf(
      { end: 200, ...regencies(2, 1), uplink: shared },
      listedAt([0, 0], [0, 1], [0, 2]),
    );
    // 5 B each by 10, the other 10 at half speed; alone 10 B by 10, and one more.
    expect(watch(plan).of('delivered').sort()).toEqual([
      [0, 30],
      [1, 30],
      [2, 12],
    ]);
  });
});

test('an outage that never comes changes no moment', () => {
  const busy = (of: Partial<SenderPlan>) =>
    watch(
      planOf(
        {
          end: 20_000,
          uplink: uplink({
            speed: value(1),
            size: law({ kind: 'lognormal', mean: 8, cv: 0.5 }),
            fails: value(0.1),
            timeout: 15,
            failed: { ...backOff({ wait: value(30) }), tries: 3 },
            ...of,
          }),
        },
        poisson([0, 0.1]),
      ),
    ).moments;
  const plain = busy({});
  expect(plain.length).toBeGreaterThan(5000);
  const { servers } = line();
  expect(busy({ servers, interrupted: true, failures: [half(1e9, 1)] })).toEqual(plain);
});
