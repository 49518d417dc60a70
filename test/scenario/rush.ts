/** The rush of 2016 in a country of three regencies and zones. */

import type { Clock, People, Scenario, Surge } from '../../src/scenario/as-read/scenario.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import type { Arrivals } from '../../src/scenario/plan/people.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { EVEN, people, places, scenario, stage, value, week } from './make.ts';

export const HOUR = 3_600;
export const DAY = 86_400;
const weekday = [{ from: 450, to: 960 }];
const saturday = [{ openings: [] }, { since: '2016-08-27', openings: [{ from: 480, to: 780 }] }];
const working = { mon: weekday, tue: weekday, wed: weekday, thu: weekday };
const office = { ...week({ ...working, fri: [{ from: 450, to: 990 }] }), sat: saturday };
export const AUTUMN: Clock = {
  from: '2016-08-15',
  to: '2016-12-31',
  stop: 'at-end',
  holidays: ['2016-08-17', '2016-09-12'],
  hours: { office },
  series: HOUR,
};
export const COUNTRY = `
  code,name,province,zone,offices,people,share,multiplier
  31.71,Jakarta,DKI Jakarta,7,2,60,0.1,1
  51.71,Denpasar,Bali,8,3,30,0.2,1
  91.71,Jayapura,Papua,9,2,10,0.4,4`;
export const SURGE: Surge = {
  base: value(40_000),
  announced: '2016-08-26',
  deadline: '2016-09-30',
  total: 5e6,
  last: { days: 5, more: 0.3 },
  halfLife: 21 * DAY,
};

export function rush(some: Partial<People> = {}, rest: Partial<Scenario> = {}): Plan {
  return layOut(
    scenario({
      clock: AUTUMN,
      places: places(COUNTRY),
      people: people({ surge: SURGE, weekdays: { ...EVEN, fri: 0.85, sat: 0.5 }, ...some }),
      station: stage({ hours: 'office' }),
      ...rest,
    }),
  );
}

export function poisson(plan: Plan): Extract<Arrivals, { kind: 'poisson' }> {
  const { arrivals } = plan.people;
  if (arrivals.kind !== 'poisson') throw new Error(`not poisson but ${arrivals.kind}`);
  return arrivals;
}
