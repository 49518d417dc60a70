import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { People } from '../../../src/scenario/as-read/scenario.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Demand } from '../../../src/scenario/plan/people.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { dayNumber, weekdayOf } from '../../../src/scenario/schema/calendar.ts';
import { EVEN, OFFSETS, people, scenario, stage, value } from '../make.ts';
import { AUTUMN, DAY, HOUR, poisson, rush, SURGE } from '../rush.ts';

const NINE = Array.from({ length: 24 }, (_, hour) => (hour < 10 ? 6 : 4));

/** Integral of base and surge from one instant to another. */
function brought(demand: Demand, end: number, from: number, to: number) {
  let base = 0;
  let surge = 0;
  demand.from.forEach((start, i) => {
    const stop = demand.from[i + 1] ?? end;
    const seconds = Math.max(0, Math.min(stop, to) - Math.max(start, from));
    base += demand.base[i]! * seconds;
    surge += demand.surge[i]! * seconds;
  });
  return { base, surge };
}

/** Demand of a local day in a zone. */
function onDay(plan: Plan, zone: number, date: string) {
  const east = Math.max(...plan.zones);
  const first = (dayNumber(date) - dayNumber('2016-08-15')) * DAY;
  const from = first + (east - plan.zones[zone]!) * HOUR;
  return brought(poisson(plan).demand[zone]!, plan.end, from, from + DAY);
}

describe('the window of the rush', () => {
  const plan = rush();
  const dates = Array.from({ length: 36 }, (_, i) =>
    new Date(Date.UTC(2016, 7, 26 + i)).toISOString().slice(0, 10),
  );

  test('has 25 working days and 5 Saturdays, and 12 September is closed', () => {
    const open = dates.filter((date) => onDay(plan, 0, date).base > 0);
    const saturdays = open.filter((date) => weekdayOf(dayNumber(date)) === 'sat');
    expect([open.length - saturdays.length, saturdays.length]).toEqual([25, 5]);
    expect(onDay(plan, 0, '2016-09-12')).toEqual({ base: 0, surge: 0 });
    expect(open).not.toContain('2016-09-12');
  });

  test.each([0, 1, 2])('brings the total, base and surge together, in zone %i', (zone) => {
    const days = dates.map((date) => onDay(plan, zone, date));
    const total = days.reduce((sum, { base, surge }) => sum + base + surge, 0);
    expect(Math.abs(total / 5e6 - 1)).toBeLessThan(1e-9);
  });

  test('has a plateau, raised on its last five days', () => {
    const monday = (date: string) => {
      const { base, surge } = onDay(plan, 0, date);
      return base + surge;
    };
    const norm = (4 + 0.85) / 5;
    // 15 days count 1, 5 Fridays 0.85, 5 Saturdays 0.5; then 26 to 30 September 1.3 times.
    const weights = (15 + 5 * 0.85 + 5 * 0.5 + 1.3 * (4 + 0.85)) / norm;
    const plateau = 5e6 / weights;
    expect(monday('2016-09-05') / (plateau / norm)).toBeCloseTo(1, 12);
    expect(monday('2016-09-26') / ((1.3 * plateau) / norm)).toBeCloseTo(1, 12);
  });

  test('is preceded by the base and followed by a decay with its half-life', () => {
    expect(onDay(plan, 0, '2016-08-22').surge).toBe(0);
    const norm = (4 + 0.85) / 5;
    const before = onDay(plan, 0, '2016-08-25');
    expect(before.base * norm).toBeCloseTo(40_000, 6);
    // Tuesdays 21 days apart.
    const [one, two] = ['2016-10-04', '2016-10-25'].map((date) => onDay(plan, 0, date).surge);
    expect(two! / one!).toBeCloseTo(0.5, 12);
    // The decay starts from the plateau, not from its raised end.
    const plateau = onDay(plan, 0, '2016-09-05').surge;
    expect(one! / plateau).toBeCloseTo(2 ** (-4 / 21), 12);
  });

  test('is local: WIT comes two hours before WIB', () => {
    const first = poisson(plan).demand.map(({ from, base }) => from[base.findIndex((b) => b > 0)]);
    expect(first).toEqual([9.5 * HOUR, 8.5 * HOUR, 7.5 * HOUR]);
  });

  test('cannot bring less than the base', () => {
    expect(() => rush({ surge: { ...SURGE, total: 1e5 } })).toThrow(
      /^made.yaml:18: people.surge.total: 100000 is less than the base brings alone \(\d+\)/,
    );
  });

  test('follows a base that steps by local date', () => {
    const later = [{ at: { date: '2016-12-01', minute: 0 }, value: 80_000 }];
    const stepped = rush({ surge: { ...SURGE, base: { form: 'steps', first: 40_000, later } } });
    for (const zone of [0, 2]) {
      // Tuesday and Thursday.
      const [before, after] = ['2016-11-29', '2016-12-01'].map((date) =>
        onDay(stepped, zone, date),
      );
      expect(after!.base / before!.base).toBeCloseTo(2, 12);
    }
  });
});

describe('the segments', () => {
  test('cover the run, in order, cut at every local midnight', () => {
    const plan = rush({ profile: NINE });
    for (const { from, base, surge, days } of poisson(plan).demand) {
      expect(from[0]).toBe(0);
      expect(from.every((start, i) => i === 0 || start > from[i - 1]!)).toBe(true);
      expect(from.at(-1)).toBeLessThan(plan.end);
      expect([base.length, surge.length]).toEqual([from.length, from.length]);
      expect(days[0]).toBeLessThanOrEqual(0);
      for (const midnight of days.slice(1)) expect(from).toContain(midnight);
    }
  });

  test('follow the profile inside open time only', () => {
    const plan = rush({ profile: NINE });
    const { from, base } = poisson(plan).demand[2]!;
    const day = [...from].map((start, i) => [start / HOUR, base[i]!] as const).slice(0, 4);
    expect(day.map(([hour]) => hour)).toEqual([0, 7.5, 10, 16]);
    expect([day[0]![1], day[3]![1]]).toEqual([0, 0]);
    expect(day[1]![1] / day[2]![1]).toBeCloseTo(1.5, 12);
  });

  test('are even where the profile has no weight in open time', () => {
    const night = Array.from({ length: 24 }, (_, hour) => (hour < 5 ? 1 : 0));
    const { from, base } = poisson(rush({ profile: night })).demand[2]!;
    expect([...from.slice(0, 3)]).toEqual([0, 7.5 * HOUR, 16 * HOUR]);
    expect(base[1]! * 8.5 * HOUR * ((4 + 0.85) / 5)).toBeCloseTo(40_000, 6);
  });

  test('bring a normal open day its demand, whatever the weights', () => {
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 7, maxLength: 7 }),
        fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }),
        (weekly, profile) => {
          const weekdays = Object.fromEntries(
            Object.keys(EVEN).map((day, i) => [day, weekly[i]!]),
          ) as typeof EVEN;
          const rate = { value: value(1_000), per: 'workday' } as const;
          const made = people({ rate, weekdays, profile });
          const clock = { ...AUTUMN, to: '2016-12-30' };
          const plan = layOut(
            scenario({ clock, people: made, station: stage({ hours: 'office' }) }),
          );
          // Monday 21 to Friday 25 November: a week without holidays.
          const five = ['21', '22', '23', '24', '25'].map((day) =>
            onDay(plan, 0, `2016-11-${day}`),
          );
          expect(five.reduce((sum, { base }) => sum + base, 0)).toBeCloseTo(5_000, 6);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('of a rate in offsets are few, without days (V58)', () => {
    const later = [
      { at: { offset: 10 * HOUR }, value: 1 / HOUR },
      { at: { offset: 8 * HOUR }, value: 5 / HOUR },
    ];
    const rate = { form: 'steps', first: 1 / HOUR, later } as const;
    const plan = layOut(scenario({ people: people({ rate: { value: rate, per: 'time' } }) }));
    expect(poisson(plan).demand).toEqual([
      {
        from: Float64Array.of(0, 8 * HOUR, 10 * HOUR),
        base: Float64Array.of(1 / HOUR, 5 / HOUR, 1 / HOUR),
        surge: new Float64Array(3),
        days: new Float64Array(0),
      },
    ]);
  });

  test('of a rate have days where something goes by the day', () => {
    const rate = { value: value(1), per: 'time' } as const;
    const clock = { ...OFFSETS, lasts: 2.5 * DAY };
    for (const some of [
      { spread: { national: 0.1, local: 0 } },
      { supply: { unrecorded: value(10), newlyEligible: 0.1 } },
    ]) {
      const plan = layOut(scenario({ clock, people: people({ rate, ...some }) }));
      expect([...poisson(plan).demand[0]!.days]).toEqual([0, DAY, 2 * DAY]);
      expect([...poisson(plan).demand[0]!.from]).toEqual([0, DAY, 2 * DAY]);
    }
  });

  test('need the station to open, where numbers are handed out or people come back', () => {
    const rate = { value: value(1), per: 'time' } as const;
    const made = (some: Partial<People>) => scenario({ people: people({ rate, ...some }) });
    const remedy = 'goes by the opening of the station; give the station hours';
    expect(() => layOut(made({ limit: value(3) }))).toThrow(`people.limit: ${remedy}`);
    expect(() => layOut(made({ comeBack: 0.8 }))).toThrow(`people.come-back: ${remedy}`);
  });

  test('refuse weights that a rate in time cannot follow', () => {
    const rate = { value: value(1), per: 'time' } as const;
    expect(() => layOut(scenario({ people: people({ rate, profile: NINE }) }))).toThrow(
      'people.rate: weekdays and profile share out a day; write a rate per /workday',
    );
  });
});
