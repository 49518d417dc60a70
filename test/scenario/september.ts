/** September 2016 in a country of three regencies and zones, and what is wrong with a scenario. */

import { InputError } from '../../src/problem.ts';
import type { Clock, Scenario } from '../../src/scenario/as-read/scenario.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { week } from './make.ts';

export const HOUR = 3_600;
export const DAY = 86_400;
export const office = [{ from: 480, to: 960 }];
export const SEPTEMBER: Clock = {
  from: '2016-09-01',
  to: '2016-09-30',
  stop: 'at-end',
  holidays: ['2016-09-12'],
  hours: { office: week({ mon: office, tue: office, wed: office, thu: office, fri: office }) },
  series: HOUR,
};
export const COUNTRY = `
  code,name,province,zone,offices,people,kbps
  31.71,Jakarta Pusat,DKI Jakarta,7,1,60,1
  51.71,Kota Denpasar,Bali,8,3,30,2
  91.71,Kota Jayapura,Papua,9,2,10,4`;

export function faultsOf(made: Scenario): string[] {
  try {
    layOut(made);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}
