import { describe, expect, test } from 'vitest';
import { TokenBucket } from '../../src/model/gateway.ts';
import type { GatewayPlan } from '../../src/scenario/plan.ts';
import { backOff, listed, match, planOf, stepping, uplink, value } from '../plans.ts';
import { watch } from '../watch.ts';

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
