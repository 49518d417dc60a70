import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import type { SenderPlan } from '../../src/scenario/plan/plan.ts';
import { listed, planOf, uplink, value } from '../plans.ts';

describe('the wait before the first transfer', () => {
  const shut = (from: number, to: number) => {
    return { from, to, told: false, why: '', work: 'restart' } as const;
  };
  const waits = (at: number[], of: Partial<SenderPlan>) =>
    simulate(
      planOf(
        { end: 1000, uplink: uplink({ speed: value(1), interrupted: true, ...of }) },
        listed(...at),
      ),
      '2016',
      0,
    ).stages['uplink']!;

  test('counts once, however often transfers are broken off', () => {
    // From 0 to 10, 20 to 30 and 40 to 50 in vain; the other one stands in line until 100.
    const sender = { size: value(50), shut: [shut(10, 20), shut(30, 40)] };
    const { meanWait, probabilityOfWait, served } = waits([0, 1], sender);
    expect([meanWait, probabilityOfWait, served]).toEqual([(0 + 89) / 2, 0.5, 2]);
  });

  test('counts for each, where one that was broken off is overwritten', () => {
    const sender = { size: value(50), shut: [shut(10, 20)], room: value(1), whenFull: 'overwrite' };
    const { meanWait, arrivals, served } = waits([0, 15], sender as Partial<SenderPlan>);
    expect([meanWait, arrivals, served]).toEqual([2.5, 2, 1]);
  });
});
