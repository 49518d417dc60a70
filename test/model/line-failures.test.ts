import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import {
  backOff,
  constant,
  listed,
  listedAt,
  planOf,
  regencies,
  stepping,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

/** Down from 10 to 30 and from 40 to 60, and so on. */
function line(work: 'restart' | 'resume' | 'lose', size: number, units = [0]) {
  const times = { up: constant(10), down: constant(20) };
  return uplink({
    speed: value(1),
    size: value(size),
    interrupted: true,
    failures: [{ ...times, unitOf: Uint16Array.from(units), work }],
  });
}

describe('a line that breaks', () => {
  test('goes on with its transfer where it was', () => {
    const run = watch(planOf({ end: 80, uplink: line('resume', 14) }, listed(0, 12)));
    // Four from 30; of the second six until 40, and eight from 60.
    expect(run.times('delivered')).toEqual([34, 68]);
  });

  test('starts a transfer again when it is repaired, and spends no try', () => {
    const once = { ...backOff(), tries: 1 };
    const sender = { ...line('restart', 9), failed: once };
    const plan = planOf({ end: 45, uplink: sender }, listed(5, 12));
    expect(watch(plan).times('delivered')).toEqual([39]);
    expect(watch(plan).times('stranded')).toEqual([]);
    const long = planOf({ end: 1000, uplink: line('restart', 11) }, listed(0));
    expect(watch(long).times('delivered')).toEqual([]);
  });

  test.each(['restart', 'lose'] as const)('%s: does not hit what is halted already', (work) => {
    const unitOf = Uint16Array.of(0);
    const failures = [
      { up: constant(10), down: constant(20), unitOf, work: 'resume' as const },
      { up: constant(15), down: constant(10), unitOf, work },
    ];
    const plan = planOf({ end: 39, uplink: { ...line('resume', 10), failures } }, listed(5));
    // Five until 10, halted until 30 through the second outage from 15 to 25, and five more.
    expect(watch(plan).times('delivered')).toEqual([35]);
    expect(watch(plan).times('failed')).toEqual([]);
  });

  test('may make a transfer fail, which spends a try and waits by itself', () => {
    const twice = { ...backOff({ wait: value(5) }), tries: 2 };
    const sender = { ...line('lose', 9), failed: twice };
    // Broken off at 10, ready at 15, sent from 30 to 39.
    expect(watch(planOf({ end: 45, uplink: sender }, listed(5))).times('delivered')).toEqual([39]);
    // Broken off at 10 and 40: no try is left.
    const long = watch(planOf({ end: 100, uplink: { ...sender, size: value(11) } }, listed(5)));
    expect(long.times('failed')).toEqual([10, 40]);
    expect(long.times('stranded')).toEqual([40]);
  });

  test('is no line meanwhile, and the offices of another unit go on', () => {
    const plan = planOf(
      {
        end: 39,
        ...regencies(1, 1),
        uplink: { ...line('resume', 8, [0, 7]), speed: stepping([0, 1]) },
      },
      listedAt([5, 0], [5, 1]),
    );
    // Both units break at the same constant times here.
    expect(watch(plan).times('delivered')).toEqual([33, 33]);
    const told = watch(plan).moments.filter(
      ({ what, stage }) => what === 'capacity' && stage === 1,
    );
    expect(told.map(({ at, who }) => [at, who])).toEqual([
      [0, 2],
      [10, 1],
      [10, 0],
      [30, 1],
      [30, 2],
    ]);
  });

  test('is never busier than it is there', () => {
    const plan = planOf({ end: 60, uplink: line('resume', 15) }, listed(0, 1, 2, 3));
    expect(simulate(plan, '2016', 0).stages['uplink']!.utilisation).toBeCloseTo(1, 12);
  });
});
