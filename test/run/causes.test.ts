import { expect, test } from 'vitest';
import { CAUSE_ENDS, type Cause } from '../../src/model/observer.ts';
import { simulate } from '../../src/run/simulate.ts';
import { breaks, value } from '../plans.ts';
import { busyCountry } from './busy-country.ts';

const lost = breaks(6 * 3600, 3600, { work: 'lose' });

test.each([
  ['full', busyCountry({ centre: { whenFull: 'drop', room: value(20) } })],
  ['overwritten', busyCountry({ sender: { whenFull: 'overwrite', room: value(8) } })],
  ['store', busyCountry({ sender: { storeLoss: value(1 / 86_400) } })],
  ['outage', busyCountry({ centre: { failures: [lost] } })],
] as const)('every cause drops or loses, as it is said to, and on some day: %s', (among, plan) => {
  const { national, days } = simulate(plan, '2016', 0);
  const by = { dropped: 0, lost: 0 };
  for (const [cause, count] of Object.entries(national.causes)) {
    const name = cause as Cause;
    by[CAUSE_ENDS[name]] += count;
    expect(days.causes[name]!.reduce((sum, one) => sum + one, 0)).toBe(count);
  }
  expect(by).toEqual({ dropped: national.dropped, lost: national.lost });
  expect(national.causes[among]).toBeGreaterThan(0);
});
