import { describe, expect, test } from 'vitest';
import { delayTables } from '../../src/report/delay-tables.ts';
import { delaysOf } from '../../src/run/binding.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { match, nobody, planOf, regencies, value } from '../plans.ts';

const HOUR = 3600;
const DAY = 86_400;
const DAYS = 4;

/** Two regencies and four days; counts by hour, added up. */
const plan: Plan = planOf(
  {
    ...regencies(1, 1),
    end: DAYS * DAY,
    series: HOUR,
    deadline: DAY,
    match: match({ service: value(1) }),
  },
  nobody,
);
const none = () => new Int32Array(2 * DAYS);
const outcome = {
  held: {
    uplink: Int32Array.of(240, 240, 120, 0, 0, 0, 0, 0),
    gateway: Int32Array.of(0, 0, 360, 0, 0, 0, 24, 0),
    match: Int32Array.of(0, 0, 0, 24, 0, 480, 24, 0),
    stranded: none(),
    courier: none(),
  },
  days: { days: DAYS, regencies: { recorded: Int32Array.of(10, 5, 2, 0, 0, 1, 0, 2) } },
} as unknown as Outcome;

describe('what binds', () => {
  const [country, first, second] = [...delaysOf(plan, outcome)];

  test('is whoever has most of what waits beyond what was recorded in the time of the deadline', () => {
    // 10 wait on the first day with half of 10 in time, then 10 with half of 15, 20 with 3.5, 1 with 1.
    expect(first).toMatchObject({ place: '0', binds: ['uplink', 'uplink', 'gateway', null] });
    expect(first!.held.uplink).toEqual([10, 10, 5, 0]);
    // 20 wait with 0.5 in time; 1 at each of two with 0.5: the first in order.
    expect(second!.binds).toEqual([null, 'match', 'gateway', null]);
  });

  test('of the country is told from the sums', () => {
    // 10 wait with 5 in time; 30 with 8: 20 of them at the match; 22 with 4: 16 at the gateway; 1 with 2.
    expect(country).toMatchObject({
      place: 'national',
      binds: ['uplink', 'match', 'gateway', null],
    });
  });

  test('goes by the deadline: of three days it lets wait what half a day at either end and two between bring', () => {
    const long = { ...plan, deadline: 3 * DAY };
    // In time on the third day: 1 + 5 + 10 (of a day before the run nothing), and 20 wait.
    expect([...delaysOf(long, outcome)][1]!.binds).toEqual(['uplink', null, 'gateway', null]);
    const short = { ...plan, deadline: DAY / 2 };
    // Of 0 on the last day and 2 before: 1/8 of 2, and 1 waits.
    expect([...delaysOf(short, outcome)][1]!.binds[3]).toBe('match');
  });

  test('is written as one letter a day, with the sums', () => {
    const { delays, binding } = delayTables(plan, outcome);
    expect(binding.split('\n')).toEqual([
      'place,uplink,gateway,match,stranded,courier,ribbon',
      'national,25,16,22,0,0,UMG.',
      '0,25,15,1,0,0,UUG.',
      '1,0,1,21,0,0,.MG.',
      '',
    ]);
    expect(delays.split('\n').slice(0, 3)).toEqual([
      'day,uplink,gateway,match,stranded,courier,binds',
      '1,10,0,0,0,0,uplink',
      '2,10,0,20,0,0,match',
    ]);
  });
});
