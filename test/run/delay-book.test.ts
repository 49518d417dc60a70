import { describe, expect, test } from 'vitest';
import { HOLDERS } from '../../src/run/delay-book.ts';
import { simulate } from '../../src/run/simulate.ts';
import { stepShare } from '../../src/run/step-ends.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  backOff,
  listed,
  listedAt,
  match,
  open,
  planOf,
  regencies,
  uplink,
  value,
} from '../plans.ts';
import { busyCountry } from './busy-country.ts';

const HOUR = 3600;
const DAY = 86_400;
const run = (plan: Plan) => simulate(plan, '2016', 0);
/** Rows of all holders that hold anything, in hours. */
const held = (plan: Plan) => {
  const all = run(plan).held;
  return Object.fromEntries(
    HOLDERS.filter((holder) => all[holder].some((count) => count > 0)).map((holder) => [
      holder,
      [...all[holder]],
    ]),
  );
};

describe('what holds a submission', () => {
  const places = { end: 2 * DAY, series: HOUR };
  const slow = { speed: value(1 / (2.25 * HOUR)), size: value(1) };

  test('its line, while it is sent or the line is closed; the match, while it is there', () => {
    // The line opens at 3.5 h and takes 2.25 h, the match 20 h: it is answered at 25.75 h.
    const plan = planOf(
      {
        ...places,
        uplink: uplink({ ...slow, openings: open([3.5 * HOUR, 20 * HOUR]) }),
        match: match({ service: value(20 * HOUR) }),
      },
      listed(0.5),
    );
    // At the ends of hours 1 to 5 it is at the office, at those of 6 to 25 at the centre; the end of hour 24
    // is still of the first day.
    expect(held(plan)).toEqual({ uplink: [5, 0], match: [19, 1] });
  });

  test('the gateway, from its refusal to the next attempt that is let in', () => {
    const shut = [{ from: 0, to: 4 * HOUR, told: false, why: '' }];
    const plan = planOf(
      {
        ...places,
        uplink: uplink({
          ...slow,
          refused: { ...backOff({ wait: value(4.5 * HOUR) }), whose: 'line' },
        }),
        gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 60, shut },
        match: match({ service: value(1) }),
      },
      listed(0.5),
    );
    // Refused at once; tries again at 4.5 h, is let in, and is at the centre and answered at 6.75 h.
    expect(held(plan)).toEqual({ gateway: [4, 0], uplink: [2, 0] });
  });

  test('the gateway, while it is shut and the offices know', () => {
    const shut = [{ from: 0, to: 4.5 * HOUR, told: true, why: '' }];
    const plan = planOf(
      {
        ...places,
        uplink: uplink(slow),
        gateway: { accepts: value(Number.POSITIVE_INFINITY), burst: 60, shut },
        match: match({ service: value(1) }),
      },
      listed(0.5),
    );
    expect(held(plan)).toEqual({ gateway: [4, 0], uplink: [2, 0] });
  });

  test('the match, when it refuses because its line is full', () => {
    const plan = planOf(
      {
        ...places,
        ...regencies(1, 1),
        uplink: uplink({
          speed: value(Number.POSITIVE_INFINITY),
          refused: { ...backOff({ wait: value(3.5 * HOUR) }), whose: 'line' },
        }),
        match: match({ room: value(0), service: value(3 * HOUR), whenFull: 'refuse' }),
      },
      listedAt([0.5, 0], [0.5, 1]),
    );
    // The first is served to 3 h, the second refused and served from 3.5 h to 6.5 h: all is the match's.
    expect(held(plan)).toEqual({ match: [3, 0, 6, 0] });
  });
});

test('adds up to all that waits at the end of each step, wherever it is and whatever happens', () => {
  const plan = { ...busyCountry(), start: { station: 0, uplink: 0, match: 0 } };
  const { held: holders, steps } = run(plan);
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
  // The end cuts the last step.
  const timed = (levels: Int32Array) =>
    sum(Array.from(levels, (level, step) => level * stepShare(plan, step)));
  const waiting = timed(steps.atOffice) + timed(steps.atCentre) + timed(steps.stranded);
  expect(waiting).toBeGreaterThan(10_000);
  expect(HOLDERS.reduce((total, holder) => total + sum(holders[holder]), 0)).toBeCloseTo(
    waiting,
    6,
  );
  expect(sum(holders.stranded)).toBeCloseTo(timed(steps.stranded), 6);
  for (const holder of HOLDERS) expect(Math.min(...holders[holder])).toBeGreaterThanOrEqual(0);
  expect(sum(holders.gateway)).toBeGreaterThan(0);
});
