import { describe, expect, test } from 'vitest';
import type { Surge } from '../../../src/scenario/as-read/scenario.ts';
import { complaints } from '../../../src/scenario/lay-out/complaints.ts';
import type { Shape } from '../../../src/scenario/lay-out/shape.ts';
import { type Crowd, surgeDemand } from '../../../src/scenario/lay-out/surge.ts';
import { dayNumber, timeline } from '../../../src/scenario/schema/calendar.ts';
import { value } from '../make.ts';

const DAY = 86_400;
const SURGE: Surge = {
  base: value(10),
  announced: '2016-08-26',
  deadline: '2016-09-04',
  total: 4_000,
  halfLife: 21 * DAY,
};
const ALIKE: Crowd = { initial: 10_000, newPerDay: 0, parts: [{ share: 1, factor: 1 }] };
const EVEN: Shape = { weight: () => 1, pieces: () => [] };

/** Demand by day of a rush in a run that begins on `from`, and what was complained of. */
function rush(
  crowd: Crowd | undefined,
  some: Partial<Surge> = {},
  from = '2016-08-26',
  shape = EVEN,
  zones: readonly number[] = [7],
) {
  const clock = {
    from,
    to: '2016-12-31',
    stop: 'at-end',
    holidays: [],
    hours: {},
    series: 3_600,
  } as const;
  const faults = complaints((path) => ({ file: 'made.yaml', line: path.length }));
  const base = { from: [Number.NEGATIVE_INFINITY], values: [10] };
  const time = timeline(clock, zones);
  const surge = { ...SURGE, ...some };
  const demand = surgeDemand({ surge, base, shape, time, zone: 7, crowd }, faults);
  return { on: (date: string) => demand(dayNumber(date)), faults };
}

describe('the plateau', () => {
  test('without a supply is the total over the days', () => {
    const { base, surge } = rush(undefined).on('2016-08-30');
    expect(base + surge).toBeCloseTo(400, 9);
  });

  test('of a crowd that is alike has a closed form', () => {
    const { base, surge } = rush(ALIKE).on('2016-08-30');
    // 10,000 (1 - exp(-10 days x plateau / 10,000)) = 4,000.
    expect(base + surge).toBeCloseTo(-1_000 * Math.log(1 - 0.4), 9);
  });

  test('counts those who came before the rush as gone', () => {
    const { base, surge } = rush(ALIKE, {}, '2016-08-16').on('2016-08-30');
    // Ten days of 10 leave 10,000 exp(-0.01).
    expect(base + surge).toBeCloseTo(-1_000 * Math.log(1 - 0.4 / Math.exp(-0.01)), 9);
  });

  test.each([
    // The run begins with WIT, at 22:00 of the day before in WIB.
    [[{ from: 0, to: DAY, density: 1 / DAY }], 2 / 24],
    [[{ from: DAY / 3, to: DAY / 2, density: 6 / DAY }], 0],
  ])('counts of the day before the run only what is in it: %j', (pieces, part) => {
    const shape: Shape = { weight: () => 1, pieces: () => pieces };
    const { base, surge } = rush(ALIKE, {}, '2016-08-26', shape, [7, 9]).on('2016-08-30');
    const left = Math.exp(-0.001 * part);
    expect(base + surge).toBeCloseTo(-1_000 * Math.log(1 - 0.4 / left), 9);
  });

  test('brings the total where parts differ, with newcomers, closed days and a raised end', () => {
    const parts = [
      { share: 0.7, factor: 0.5 },
      { share: 0.3, factor: 13 / 6 },
    ];
    const crowd = { initial: 10_000, newPerDay: 50, parts };
    const closed = dayNumber('2016-08-29');
    const shape = { ...EVEN, weight: (day: number) => (day === closed ? 0 : 1) };
    const { on } = rush(crowd, { last: { days: 2, more: 0.3 } }, '2016-08-24', shape);
    const left = parts.map(({ share }) => 10_000 * share);
    let come = 0;
    for (let day = dayNumber('2016-08-24'); day <= dayNumber('2016-09-04'); day++) {
      const { base, surge } = on(new Date(day * DAY * 1000).toISOString().slice(0, 10));
      parts.forEach(({ share, factor }, part) => {
        const today = left[part]! * (1 - Math.exp(-(base + surge * factor) / 10_000));
        if (day >= dayNumber('2016-08-26')) come += today;
        left[part] = left[part]! - today + 50 * share;
      });
    }
    expect(Math.abs(come / 4_000 - 1)).toBeLessThan(1e-9);
  });
});

describe('what cannot be is said', () => {
  const message = (crowd: Crowd | undefined, some: Partial<Surge>, shape = EVEN) => {
    const { faults } = rush(crowd, some, '2016-08-26', shape);
    try {
      faults.settle();
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  test('a total of more than there are', () => {
    expect(message(ALIKE, { total: 9_999 })).toBe('');
    expect(message(ALIKE, { total: 10_001 })).toContain(
      'people.surge.total: 10001 is more than there are people to come; lower it',
    );
  });

  test('a total of less than the base brings alone', () => {
    // 10,000 (1 - exp(-0.01)) = 99.5 of a crowd, 100 without end.
    expect(message(ALIKE, { total: 99 })).toContain(
      'people.surge.total: 99 is less than the base brings alone (100); raise it, or lower the base',
    );
    expect(message(ALIKE, { total: 99.6 })).toBe('');
    expect(message(undefined, { total: 99.6 })).toContain('less than the base brings alone (100)');
  });

  test('a rush without an open day', () => {
    expect(message(ALIKE, {}, { ...EVEN, weight: () => 0 })).toContain(
      'people.surge: no day is open from announced to deadline; move one of them',
    );
  });
});
