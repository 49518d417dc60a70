import { describe, expect, test } from 'vitest';
import { fluid } from '../../../src/run/fluid/fluid.ts';
import { simulate } from '../../../src/run/simulate.ts';
import type { People } from '../../../src/scenario/as-read/scenario.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { people, places, scenario, value } from '../make.ts';
import { poisson } from '../rush.ts';
import { said } from '../written.ts';

const DAY = 86_400;

/** A surge of ten days in three regencies, the second a week and the third two weeks later. */
const COUNTRY = `
  code,name,province,zone,offices,people,late
  31.71,Jakarta,DKI Jakarta,7,1,50,0
  51.71,Denpasar,Bali,8,2,30,7
  51.72,Gianyar,Bali,8,1,20,7
  91.71,Jayapura,Papua,9,1,0,14`;

const plan = (late: string, some: Partial<People> = {}, country = COUNTRY, only: string[] = []) =>
  layOut(
    scenario({
      clock: {
        from: '2016-08-01',
        to: '2016-09-30',
        stop: 'at-end',
        holidays: [],
        hours: {},
        series: DAY,
      },
      places: places(country, only),
      people: people({
        surge: {
          base: value(100),
          announced: '2016-08-10',
          deadline: '2016-08-19',
          total: 4_000,
          halfLife: DAY,
          delay: { form: 'column', column: late, factor: DAY },
        },
        supply: {
          unrecorded: { form: 'column', column: 'people', factor: 1000 },
          newlyEligible: 0,
        },
        ...some,
      }),
    }),
  );

/** Days of August (or later) on which the surge of an office is under way. */
function surgeDays(laid: ReturnType<typeof plan>, office: number): [first: number, last: number] {
  const { demand, demandOf } = poisson(laid);
  const { from, surge } = demand[demandOf![office]!]!;
  const high = Math.max(...surge);
  const days = [...surge.keys()].filter((segment) => surge[segment]! > 0.99 * high);
  // Instant 0 is Papua's midnight; noon of the segment's day, by UTC+8.
  return [days[0]!, days.at(-1)!].map(
    (segment) => Math.floor((from[segment]! + DAY / 2) / DAY) + 1,
  ) as [number, number];
}

describe('a surge that comes later in some places', () => {
  test('has its first and last day later there by as much', () => {
    const laid = plan('late');
    expect(surgeDays(laid, 0)).toEqual([10, 19]);
    expect(surgeDays(laid, 1)).toEqual([17, 26]);
    expect(surgeDays(laid, 3)).toEqual([17, 26]);
    expect(surgeDays(laid, 4)).toEqual([24, 33]);
    // Two regencies of one zone and date share a demand.
    expect(poisson(laid).demand).toHaveLength(3);
  });

  test('brings the total over the windows of all places', () => {
    const country = COUNTRY.replaceAll(/,[89],/g, ',7,');
    const days: [code: string, first: number, last: number][] = [
      ['31.71', 10, 19],
      ['51.71', 17, 26],
      ['51.72', 17, 26],
    ];
    const came = days.map(([code, first, last]) => {
      const laid = plan('late', {}, country, [code]);
      const { moments } = fluid(laid, [(first - 1) * DAY, last * DAY]);
      return moments[1]!.recorded - moments[0]!.recorded;
    });
    expect(came.reduce((sum, count) => sum + count, 0)).toBeCloseTo(4000, 4);
  });

  test('brings the total without a supply as well', () => {
    const laid = plan('late', { supply: undefined } as unknown as Partial<People>);
    const { demand, demandOf, surgeShare } = poisson(laid);
    const days = demand.map(({ base, surge }) => Math.max(...surge) + base[0]!);
    // Each office has a fifth of the people, and ten days of its own.
    const sum = [0, 1, 2, 3, 4].reduce(
      (total, office) => total + days[demandOf![office]!]! * surgeShare[office]!,
      0,
    );
    expect(sum * 10 * DAY).toBeCloseTo(4000, 6);
  });

  test('by no day is the same surge', () => {
    const none = COUNTRY.replaceAll(/,(7|14)$/gm, ',0');
    const laid = plan('late', {}, none);
    const plain = plan('late', {}, none).people;
    const without = layOut(
      scenario({
        clock: {
          from: '2016-08-01',
          to: '2016-09-30',
          stop: 'at-end',
          holidays: [],
          hours: {},
          series: DAY,
        },
        places: places(none),
        people: people({
          surge: {
            base: value(100),
            announced: '2016-08-10',
            deadline: '2016-08-19',
            total: 4_000,
            halfLife: DAY,
          },
          supply: {
            unrecorded: { form: 'column', column: 'people', factor: 1000 },
            newlyEligible: 0,
          },
        }),
      }),
    );
    expect(plain).toEqual(laid.people);
    const [first, second] = [laid, without].map((each) =>
      simulate(each, 'late', 0, { fingerprint: true }),
    );
    expect(first!.fingerprint).toBe(second!.fingerprint);
    expect(first!.national.people).toBeGreaterThan(4000);
  });

  test('of one regency alone is that of the country', () => {
    const whole = simulate(plan('late'), 'late', 0);
    const only = simulate(plan('late', {}, COUNTRY, ['51.72']), 'late', 0);
    expect(only.national.people).toBe(whole.regencies[2]!.people);
    expect(only.national.people).toBeGreaterThan(500);
  });

  test('comes whole days later, no more than a year', () => {
    const half = COUNTRY.replace(',14', ',1.5');
    expect(said(() => plan('late', {}, half))).toEqual([
      expect.stringContaining(
        'people.surge.delay: must be whole days, at most 366, found 1.5 d; change the column',
      ),
    ]);
  });
});
