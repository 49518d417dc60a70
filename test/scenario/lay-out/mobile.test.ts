/** Mobile teams, laid out: one more office of each regency, with its own sets, days and people. */

import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Choice } from '../../../src/scenario/options.ts';
import type { Arrivals } from '../../../src/scenario/plan/people.ts';
import { read, said } from '../written.ts';

const DAY = 86_400;
const HOUR = 3600;
const TABLES = {
  'p.csv': `code,name,province,zone,offices,line,sets,share,over
35.19,Madiun,35,7,2,64,3,20,110
11.01,Aceh,11,8,1,128,1,0,0
`,
};
/** Thursday 1 to Sunday 11 September 2016. */
const BODY = `clock: {from: 2016-09-01, to: 2016-09-11, hours: {office: {mon-fri: "08:00-16:00"}, visits: {sat: "08:00-12:00"}}}
places: {table: p.csv}
people: {rate: 1000 /workday, limit: 150, come-back: {share: 80 %}}
station: {servers: 2, working: 81 %, service: 1 min, hours: office}
uplink: {speed: {column: line, unit: kbps, seat: 1 Mbps}, size: 1 MB, hours: office}
match: {service: 1 s}
print: {servers: 1, speed: 200 /day, hours: office}
`;
const MOBILE =
  'station.mobile={servers: {column: sets}, hours: visits, share: {column: share, unit: "%"}}';
const laid = (choice: Choice = { set: [MOBILE] }) => layOut(read(BODY, choice, TABLES));
const chance = (arrivals: Arrivals) => arrivals as Extract<Arrivals, { kind: 'poisson' }>;

describe('a mobile team', () => {
  const plan = laid();
  const arrivals = chance(plan.people.arrivals);

  test('is the last office of its regency, and its draws come after those of all offices', () => {
    expect(plan.regencies).toMatchObject([
      { code: '35.19', firstOffice: 0, offices: 3, hasMobile: true },
      { code: '11.01', firstOffice: 3, offices: 2, hasMobile: true },
    ]);
    // In the order of the codes Aceh is first.
    expect([...plan.identity]).toEqual([1, 2, 4, 0, 3]);
    expect([...laid({}).identity]).toEqual([1, 2, 0]);
    expect(laid({}).regencies[0]!.hasMobile).toBeUndefined();
    expect([...laid({ set: [MOBILE], only: ['35.19'] }).identity]).toEqual([1, 2, 4]);
  });

  test('has sets of its own, none where nobody waits for it, and no printer', () => {
    expect(plan.station!.servers).toEqual({
      form: 'offices',
      values: Float64Array.of(2, 2, 3, 2, 0),
    });
    expect(plan.print!.servers).toEqual({
      form: 'offices',
      values: Float64Array.of(1, 1, 0, 1, 0),
    });
    const bits = [1000, 64, 64, 1000, 128];
    const bytes = Float64Array.from(bits, (kbps) => kbps * 125);
    expect(plan.uplink!.speed).toEqual({ form: 'offices', values: bytes });
  });

  test('keeps days of its own; its line those of the offices', () => {
    const hours = ({ from, to }: { from: Float64Array; to: Float64Array }) => [
      from.length,
      from[0]! / HOUR,
      to[0]! / HOUR,
    ];
    // The clock begins at the midnight of the earlier zone, UTC+8: the other one is an hour behind.
    const { openings } = plan.station!;
    expect(openings!.map(hours)).toEqual([
      [7, 9, 17],
      [7, 8, 16],
      [2, 2 * 24 + 9, 2 * 24 + 13],
      [2, 2 * 24 + 8, 2 * 24 + 12],
    ]);
    expect(plan.uplink!.openings!.map(hours)).toEqual(
      [...[1, 2, 1, 2]].map((zone) => [7, 10 - zone, 18 - zone]),
    );
  });

  test('takes its share of the people, with nobody made or lost', () => {
    // Without a supply, by the number of offices: two thirds are of Madiun.
    const shares = [4 / 15, 4 / 15, 2 / 15, 1 / 3, 0];
    expect([...arrivals.baseShare].map((share) => share.toFixed(12))).toEqual(
      shares.map((share) => share.toFixed(12)),
    );
    expect([...arrivals.demandOf!]).toEqual([0, 0, 2, 1, 3]);
  });

  test('has on a visit all who came up since the last', () => {
    const { from, base } = arrivals.demand[2]!;
    const perDay = new Map<number, number>();
    base.forEach((rate, i) => {
      const day = Math.floor((from[i]! - HOUR) / DAY);
      const seconds = (from[i + 1] ?? plan.end) - from[i]!;
      if (rate > 0) perDay.set(day, (perDay.get(day) ?? 0) + rate * seconds);
    });
    // Thursday and Friday on the first Saturday; five days on the second.
    expect([...perDay].map(([day, count]) => [day, Math.round(count)])).toEqual([
      [2, 2000],
      [9, 5000],
    ]);
  });
});

describe('beside mobile teams', () => {
  const numbers = (choice: Choice) => {
    const { regencies, national } = simulate(laid(choice), '2016', 0);
    return [national, ...regencies];
  };

  test('for which nobody waits, all is as it was', () => {
    const idle = 'station.mobile={hours: visits, share: 0 %}';
    expect(numbers({ set: [idle] })).toEqual(numbers({}));
    expect(numbers({})[0]!.recorded).toBeGreaterThan(1000);
  });

  test('a rush whose last day has a visit brings as many people', () => {
    const rush =
      'people={surge: {base: 100 /workday, announced: 2016-09-01, deadline: 2016-09-10, total: 9000, half-life: 1 d}, supply: {unrecorded: 20 000}}';
    const expected = (choice: string[]) => {
      const { people, regencies, regencyOf } = laid({ set: [rush, ...choice] });
      const { demand, demandOf, baseShare, surgeShare, supply } = chance(people.arrivals);
      const zones = Array.from(regencyOf, (regency) => regencies[regency]!.zone);
      return Array.from(baseShare, (share, office) => {
        const { from, base, surge } = demand[(demandOf ?? zones)[office]!]!;
        let hazard = 0;
        from.forEach((at, i) => {
          const until = from[i + 1] ?? at;
          hazard += (base[i]! * share + surge[i]! * surgeShare[office]!) * (until - at);
        });
        return supply![office]! * -Math.expm1(-hazard / (supply![office]! || 1));
      }).reduce((sum, count) => sum + count, 0);
    };
    expect(expected([MOBILE])).toBeCloseTo(expected([]), 6);
    expect(expected([])).toBeGreaterThan(8900);
  });
});

describe('what cannot be is told', () => {
  const faults = (mobile: string, ...set: string[]) =>
    said(() => laid({ set: [`station.mobile=${mobile}`, ...set] })).map((line) =>
      line.replace(/^.*?: /, ''),
    );

  test.each([
    [
      '{hours: visits, share: {column: line}}',
      [],
      'station.mobile.share: must be at most 100 %, found 6400 %; change the column',
    ],
    [
      '{hours: visits, share: {column: over, unit: "%"}}',
      [],
      // 100 times 1.1 is a little more in binary.
      'station.mobile.share: must be at most 100 %, found 110 %; change the column',
    ],
    [
      '{hours: visits, share: 10 %, servers: {column: share}}',
      [],
      'station.mobile.servers: must be a whole number, 1 or more, found 0; change the column',
    ],
    [
      '{hours: visits, share: 10 %}',
      ['clock.to=2016-09-02'],
      'station.mobile.hours: is closed on every day of the run; give it days, or take mobile out',
    ],
    [
      '{hours: visits, share: 10 %}',
      ['station.servers={start: 1, 2016-09-05: 2}'],
      'station.servers: cannot change at dates beside station.mobile; write a number or a column',
    ],
  ])('%s %s', (mobile, set, fault) => {
    expect(faults(mobile, ...set)).toEqual([fault]);
  });
});
