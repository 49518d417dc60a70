import { expect, test } from 'vitest';
import { assumedOf } from '../../../src/experiment/vary/assumed.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import { registerOf } from '../../../src/scenario/register.ts';
import { read } from '../../scenario/written.ts';

const TABLES = {
  'p.csv': 'code,name,province,zone,offices,kbps,fails\n1,A,-,7,1,64,3\n2,B,-,7,3,128,25\n',
};
const BODY = `clock: {from: 2016-09-01, to: 2016-09-02}
places: {table: p.csv}
people: {rate: {start: 1 000 /workday, 2016-09-02: 500 /workday}, spread: {national: 0.1}}
uplink:
  speed: {column: kbps, unit: kbps, seat: 1 Mbps}
  size: {lognormal: 1.5 MB, p95: 2.6 MB}
  fails: {column: fails, unit: "%"}
  timeout: 5 min
  room: 30
match: {servers: 2, service: {triangular: [1 min, 2 min, 6 min]}}
assumptions:
  - {of: uplink.size, basis: none, range: [0.5 MB, 3 MB]}
  - {of: uplink.speed, basis: none, range: [56 kbps, 224 kbps]}
  - {of: uplink.fails, basis: none, range: [1 %, 97.5 %]}
  - {of: uplink.timeout, basis: none, range: [60 s, 10 min]}
  - {of: uplink.room, basis: none, range: [10, 21]}
  - {of: match.service, basis: none, range: [1 min, 6 min]}
  - {of: people.rate, basis: none, range: [500 /workday, 2 000 /workday]}
  - {of: people.spread.national, basis: none, range: [0, 1]}
  - {of: people.weekdays, basis: none}
  - {of: uplink.hours, basis: none, range: [a, b]}
`;
const scenario = read(BODY, {}, TABLES);
const assumed = (key: string) =>
  assumedOf(scenario, registerOf(scenario).find(({ of }) => of === key)!);

/** A number of the plan with a setting made. */
function plannedWith(key: string, at: number) {
  const setting = assumed(key)!.at(at);
  return layOut(read(BODY, { set: [`${setting.key}=${setting.text}`] }, TABLES));
}

test('a value is itself, and goes by the unit of an end', () => {
  const { own, low, high, at } = assumed('uplink.timeout')!;
  expect([own, low, high]).toEqual([300, 60, 600]);
  expect(at(60)).toEqual({ shown: '60 s', key: 'uplink.timeout', text: '60 s' });
  expect(at(600).text).toBe('10 min');
  expect(at(330).text).toBe('330 s');
  expect(assumed('uplink.room')!.at(15.4).text).toBe('15');
});

test('only what is counted is held to whole numbers between its ends', () => {
  expect(assumed('uplink.room')!.at(10.6).text).toBe('11');
  expect([0, 0.25, 1].map((at) => assumed('people.spread.national')!.at(at).text)).toEqual([
    ...['0', '0.25', '1'],
  ]);
});

test('a law has its mean moved, and is as wide as before in proportion', () => {
  const { whole, own, at } = assumed('uplink.size')!;
  expect([whole, own]).toEqual(['law', 1.5e6]);
  expect(at(0.5e6).shown).toBe('0.5 MB');
  expect(plannedWith('uplink.size', 0.5e6).uplink!.size).toEqual({
    form: 'law',
    law: { kind: 'lognormal-p95', mean: 0.5e6, p95: expect.closeTo(2.6e6 / 3, 3) },
  });
  expect(assumed('match.service')!.own).toBe(180);
  expect(plannedWith('match.service', 360).match!.service).toEqual({
    form: 'law',
    law: { kind: 'triangular', low: 120, mode: 240, high: 720 },
  });
});

test('a column is multiplied to a mean over its offices, seats too; a share ends at 100 %', () => {
  const { whole, own } = assumed('uplink.speed')!;
  // One office has 64 kbps and three have 128.
  expect([whole, own]).toEqual(['column', 14_000]);
  const offices = (plan: ReturnType<typeof plannedWith>, key: 'speed' | 'fails') =>
    Array.from((plan.uplink![key] as { values: Float64Array }).values);
  expect(offices(plannedWith('uplink.speed', 28_000), 'speed')).toEqual(
    [2e6, 2e6, 256e3, 256e3].map((bits) => bits / 8),
  );
  expect(assumed('uplink.fails')!.own).toBeCloseTo(0.195, 12);
  const most = offices(plannedWith('uplink.fails', 0.975), 'fails');
  expect(most).toEqual([expect.closeTo(0.15, 12), 1, 1, 1]);
});

test('dated steps go with the first', () => {
  const { whole, own, at } = assumed('people.rate')!;
  expect([whole, own]).toEqual(['steps', 1_000]);
  expect(at(2_000).text).toBe('{start: 2000 /workday, 2016-09-02: 1000 /workday}');
});

test('a rate by the workday is not taken to one by the hour', () => {
  const hourly = BODY.replace('[500 /workday, 2 000 /workday]', '[20 /h, 60 /h]');
  const other = read(hourly, {}, TABLES);
  const rate = registerOf(other).find(({ of }) => of === 'people.rate')!;
  expect(assumedOf(other, rate)).toBeUndefined();
});

test('what has no range, or is no number, is none', () => {
  expect(assumed('people.weekdays')).toBeUndefined();
  expect(assumed('uplink.hours')).toBeUndefined();
});
