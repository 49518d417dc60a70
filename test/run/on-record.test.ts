/** What a run says of a figure of the record, counted by hand. */

import { describe, expect, test } from 'vitest';
import { onRecord } from '../../src/run/on-record.ts';
import { simulate } from '../../src/run/simulate.ts';
import type { ObservedMeasure, ObservedPlan } from '../../src/scenario/lay-out/observed.ts';
import { DAY, HOUR } from '../../src/units.ts';
import {
  exponential,
  listedAt,
  match,
  planOf,
  regencies,
  service,
  uplink,
  value,
} from '../plans.ts';

/**
 * Two regencies, the second without a line to the centre for its second day; one at a time is matched, half a
 * day each, and three wait at the start. The centre's day begins an hour after the run.
 */
const PLAN = planOf(
  {
    ...regencies(1, 1),
    end: 4 * DAY + HOUR,
    centreMidnight: HOUR,
    series: HOUR,
    match: match({ service: value(DAY / 2) }),
    start: { station: 0, uplink: 0, match: 3 },
  },
  listedAt([HOUR / 2, 0], [DAY, 0], [DAY + 2 * HOUR, 1], [3 * DAY, 1]),
);
const OUTCOME = simulate(PLAN, 'by hand', 0);

function seen(measure: ObservedMeasure, days: readonly [number, number], regency?: number): number {
  const figure = {
    ...{ measure, days, regencies: regency === undefined ? [0, 1] : [regency] },
    ...(regency !== undefined && { place: `${regency}` }),
  } as unknown as ObservedPlan;
  return onRecord(OUTCOME, PLAN.centreMidnight, figure);
}

describe('by hand', () => {
  // Recorded at 0:30, 24:00, 26:00 and 72:00 of the run: on the days 0, 0, 1 and 2 of the centre. Behind the
  // three, matched at 12, 24 and 36 h, they are answered at 48, 60, 72 and 84 h: on the days 1, 2, 2 and 3.
  test.each([
    ['recorded', [0, 1], undefined, 2],
    ['recorded', [0, 4], undefined, 4],
    ['recorded', [1, 3], 1, 2],
    ['recorded', [1, 3], 0, 0],
    ['delivered', [0, 1], 0, 2],
    ['answered', [0, 2], undefined, 1],
    ['answered', [2, 3], undefined, 2],
    ['answered', [2, 3], 1, 1],
    ['undelivered', [0, 4], undefined, 0],
  ] as const)('%s in the days %j of %s: %i', (measure, days, regency, count) => {
    expect(seen(measure, days, regency)).toBe(count);
  });

  test.each([
    // At 25 h one of the three is left, and two are recorded.
    ['unanswered', [0, 1], undefined, 3],
    ['atCentre', [0, 1], undefined, 3],
    // At 49 h the three and one more are answered.
    ['unanswered', [0, 2], undefined, 2],
    ['unanswered', [0, 2], 0, 1],
    ['unanswered', [0, 2], 1, 1],
    ['unanswered', [0, 3], undefined, 1],
    ['unanswered', [0, 4], undefined, 0],
  ] as const)('%s at the end of the days %j of %s: %i', (measure, days, regency, count) => {
    expect(seen(measure, days, regency)).toBe(count);
  });
});

test('what waits at the offices or is stranded is not at the centre, and not answered', () => {
  const sender = uplink({ fails: value(1), failed: { ...uplink({}).failed, tries: 1 } });
  const plan = planOf(
    { end: 2 * DAY, uplink: sender, match: match({ service: exponential(1) }) },
    listedAt([HOUR, 0], [2 * HOUR, 0]),
  );
  const outcome = simulate(plan, 'stranded', 0);
  const at = (measure: ObservedMeasure) =>
    onRecord(outcome, 0, { measure, regencies: [0], days: [0, 2] } as unknown as ObservedPlan);
  expect(
    ['undelivered', 'unanswered', 'atCentre'].map((one) => at(one as ObservedMeasure)),
  ).toEqual([2, 2, 0]);
});

test('what waited at the offices at the start is not yet at the centre either', () => {
  const sender = uplink({ fails: value(1), failed: { ...uplink({}).failed, tries: 1 } });
  const start = { station: 0, uplink: 3, match: 2 };
  const slow = match({ service: value(9 * DAY) });
  const plan = planOf(
    { end: 2 * DAY, uplink: sender, match: slow, start },
    listedAt([HOUR, 0], [2 * HOUR, 0]),
  );
  const outcome = simulate(plan, 'before', 0);
  const at = (measure: ObservedMeasure) =>
    onRecord(outcome, 0, { measure, regencies: [0], days: [0, 2] } as unknown as ObservedPlan);
  expect(
    ['undelivered', 'unanswered', 'atCentre'].map((one) => at(one as ObservedMeasure)),
  ).toEqual([5, 7, 2]);
});

test('of a regency that does not run there is no count', () => {
  expect(() => seen('recorded', [0, 1], 2)).toThrow('regency 2, which does not run');
});

test('who was dropped is no more without an answer', () => {
  const plan = planOf(
    {
      end: 2 * DAY,
      match: match({ ...service({ service: value(DAY) }), room: value(0), whenFull: 'drop' }),
    },
    listedAt([HOUR, 0], [2 * HOUR, 0], [3 * HOUR, 0]),
  );
  const outcome = simulate(plan, 'dropped', 0);
  const of = { measure: 'unanswered', place: '0', regencies: [0], days: [0, 1] };
  expect(onRecord(outcome, 0, of as unknown as ObservedPlan)).toBe(1);
});
