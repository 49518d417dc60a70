import { describe, expect, test } from 'vitest';
import { TokenBucket } from '../../../src/model/centre/gateway.ts';
import type { GatewayPlan } from '../../../src/scenario/plan/plan.ts';
import {
  backOff,
  byOffice,
  listed,
  listedAt,
  match,
  planOf,
  regencies,
  stepping,
  uplink,
  value,
} from '../../plans.ts';
import { watch } from '../../watch.ts';

describe('a token bucket', () => {
  const tries = (bucket: TokenBucket, ...at: number[]) =>
    at.map((instant) => {
      const has = bucket.has(instant);
      if (has) bucket.take();
      return has;
    });

  test('gives its burst at once and then what comes in', () => {
    const bucket = new TokenBucket(2, 3);
    expect(tries(bucket, 0, 0, 0, 0, 0.4, 1)).toEqual([true, true, true, false, false, true]);
  });

  test('never holds more than its size', () => {
    expect(tries(new TokenBucket(2, 3), 1000, 1000, 1000, 1000)).toEqual([true, true, true, false]);
  });

  test('changes rate and size from an instant on', () => {
    const bucket = new TokenBucket(1, 4);
    expect(tries(bucket, 0, 0, 0, 0, 0)).toEqual([true, true, true, true, false]);
    bucket.set(3, 0.5, 2);
    // Three came in until 3, two of which it can hold; then one every two seconds.
    expect(tries(bucket, 3, 3, 3, 4, 5, 6)).toEqual([true, true, false, false, true, false]);
  });
});

describe('the gateway', () => {
  /** A crowd that asks at once, and each again after 1 s. */
  const crowd = (gateway: Partial<GatewayPlan>, of: Parameters<typeof planOf>[0] = {}) =>
    planOf(
      {
        end: 100,
        uplink: uplink({
          servers: 'unlimited',
          refused: { ...backOff({ wait: value(1) }), whose: 'submission' },
        }),
        gateway: { accepts: value(0.5), burst: 4, shut: [], ...gateway },
        ...of,
      },
      listed(0, 0, 0, 0, 0),
    );

  test('admits its burst, and then its rate', () => {
    // Two at once; a token every other second after that.
    expect(watch(crowd({})).times('delivered')).toEqual([0, 0, 2, 4, 6]);
  });

  test('has a burst of at least one', () => {
    expect(watch(crowd({ burst: 0 })).times('delivered')).toEqual([0, 2, 4, 6, 8]);
  });

  test('takes a new rate on a date', () => {
    const run = watch(crowd({ accepts: stepping([0, 0.5], [3, 1]) }));
    expect(run.times('delivered')).toEqual([0, 0, 2, 4, 5]);
  });

  test('does not give a token back for a transfer that fails', () => {
    const run = watch(
      planOf(
        {
          end: 100,
          uplink: uplink({
            servers: 'unlimited',
            speed: value(1),
            size: value(10),
            fails: stepping([0, 1], [1, 0]),
            failed: { ...backOff({ wait: value(20) }), tries: 9 },
            refused: { ...backOff({ wait: value(1) }), whose: 'submission' },
          }),
          gateway: { accepts: value(0.01), burst: 100, shut: [] },
        },
        listed(0),
      ),
    );
    // One token for the attempt that failed; the next comes in at 100.
    expect(run.times('failed')).toEqual([10]);
    expect(run.times('refused')[0]).toBe(30);
    expect(run.times('delivered')).toEqual([]);
  });

  test('takes no token from one whom the match refuses', () => {
    const run = watch(
      crowd(
        { accepts: value(0.1), burst: 50 },
        { match: match({ room: value(0), service: value(3) }) },
      ),
    );
    // Five tokens at the start: if a refusal took one, the last would wait for another.
    expect(run.times('delivered')).toEqual([0, 3, 6, 9, 12]);
  });

  test('without a line before it drops whom it refuses', () => {
    const plan = planOf(
      { end: 10, gateway: { accepts: value(1), burst: 1, shut: [] } },
      listed(0, 0.5, 1),
    );
    expect(watch(plan).ends()).toEqual([
      [0, 'printReady', 0],
      [1, 'dropped refused', 0.5],
      [2, 'printReady', 1],
    ]);
  });
});

describe('the quota of a regency', () => {
  const DAY = 86_400;
  const HOUR = 3600;
  /** Two regencies, of one and two offices; each sender asks again an hour after a refusal. */
  const plan = (quota: GatewayPlan['quota'], ...visits: [at: number, office: number][]) =>
    planOf(
      {
        end: 3 * DAY,
        ...regencies(1, 2),
        uplink: uplink({ refused: { ...backOff({ wait: value(HOUR) }), whose: 'line' } }),
        gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 1, shut: [], quota: quota! },
      },
      listedAt(...visits),
    );

  test('is admitted on a day, of all its offices together; the rest tries again, until the next day', () => {
    const run = watch(plan(value(2), [10, 1], [20, 2], [30, 1], [40, 0], [50, 2]));
    // The other regency has its own; the third office waits with the second, each by itself.
    expect(run.times('delivered')).toEqual([10, 20, 40, DAY + 30, DAY + 50]);
    expect(run.of('refused').length).toBe(48);
    expect(run.times('refusedFirst')).toEqual([30, 50]);
  });

  test('may differ by regency, be nothing, and step', () => {
    const visits: [number, number][] = [
      [10, 0],
      [20, 0],
      [30, 1],
    ];
    const differs = watch(plan(byOffice(1, 0, 0), ...visits));
    expect(differs.times('delivered')).toEqual([10, DAY + 20]);
    const opens = watch(plan(stepping([0, 0], [2 * HOUR, 5]), ...visits));
    expect(opens.times('delivered')).toEqual([2 * HOUR + 10, 2 * HOUR + 10, 2 * HOUR + 30]);
  });

  test('begins anew at the centre’s midnight', () => {
    const late = { ...plan(value(1), [10, 0], [20, 0]), centreMidnight: 5 * HOUR };
    expect(watch(late).times('delivered')).toEqual([10, 5 * HOUR + 20]);
  });

  test('is spent by a transfer that fails, as a token is', () => {
    const failing = plan(value(1), [10, 0]);
    const sender = uplink({
      fails: stepping([0, 1], [HOUR, 0]),
      failed: { ...backOff({ wait: value(HOUR) }), tries: 9 },
      refused: { ...backOff({ wait: value(HOUR) }), whose: 'line' },
    });
    expect(watch({ ...failing, uplink: sender }).times('delivered')).toEqual([DAY + 10]);
  });
});
