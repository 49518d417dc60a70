import { expect, test } from 'vitest';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { read } from '../written.ts';

const TABLES = { 'p.csv': 'code,name,province,zone,offices\nA,A,A,7,3\nB,B,B,7,1\nC,C,C,7,4\n' };
const BODY = `clock: {from: 2016-09-01, to: 2016-09-30, hours: {office: {mon-thu: "08:00-16:00"}, visits: {fri: "08:00-12:00"}}}
places: {table: p.csv}
people: {rate: 1 000 /workday}
station: {servers: 1, service: 4 min, hours: office}
uplink: {speed: unlimited}
match: {speed: 500 /day}
print: {servers: 1, service: 4 min}
start: {station: 16, uplink: 802, match: 7, print: 80}
`;

test('what waits at the offices of a part of the country is their part of it; the centre has all', () => {
  const part = (...only: string[]) =>
    layOut(read(BODY, only.length === 0 ? {} : { only }, TABLES)).start;
  expect(part()).toEqual({ station: 16, uplink: 802, match: 7, print: 80 });
  expect(part('B')).toEqual({ station: 2, uplink: 100, match: 7, print: 10 });
  expect(part('A', 'C')).toEqual({ station: 14, uplink: 702, match: 7, print: 70 });
});

test('nobody waits at a mobile team, so that teams change no part', () => {
  const mobile = 'mobile: {hours: visits, share: 10 %}';
  const body = BODY.replace('hours: office}', `hours: office, ${mobile}}`);
  const { start } = layOut(read(body, { only: ['B'] }, TABLES));
  expect(start).toEqual({ station: 2, uplink: 100, match: 7, print: 10 });
});
