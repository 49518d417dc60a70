import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/run/simulate.ts';
import { layOut } from '../../../src/scenario/lay-out/lay-out.ts';
import type { Arrivals } from '../../../src/scenario/plan/people.ts';
import { read, said } from '../written.ts';

const DAY = 86_400;
const SUPPLY = 'supply: {unrecorded: 10 000, newly-eligible: 100 /day}';
const BODY = `clock: {from: 2016-09-01, to: 2016-09-30}
people: {rate: 1 000 /workday, ${SUPPLY}}
uplink: {speed: unlimited}
match: {speed: 500 /day}
start: {match: 7}
assumptions: [{of: start.match, basis: none}, {of: match.speed, basis: none}]
`;
const backlog = { on: '2016-09-11', match: '2000', uplink: '30' };

type Poisson = Extract<Arrivals, { kind: 'poisson' }>;
const poisson = (body: string, choice = {}) =>
  layOut(read(body, choice)).people.arrivals as Poisson;

test('the run begins on the morning of the report, with what was reported in place of the start', () => {
  const plan = layOut(read(BODY, { backlog }));
  expect(plan.start).toEqual({ station: 0, uplink: 30, match: 2000 });
  expect(plan.end).toBe(20 * DAY);
  expect(new Date(plan.epoch!).toISOString()).toBe('2016-09-10T17:00:00.000Z');
  expect(plan.reported).toBe(true);
  expect(layOut(read(BODY)).reported).toBeUndefined();
});

test('who has come before the report does not come again: the hazard goes on as it was', () => {
  const from = poisson(BODY, { backlog });
  // Ten days, each of which leaves exp(-0.1) of all, and nine midnights at which a hundred join.
  let left = 10_000;
  for (let day = 0; day < 10; day++) left = (left + (day === 0 ? 0 : 100)) * Math.exp(-0.1);
  expect(from.supply![0]).toBeCloseTo(left, 6);
  // 1,000 a day while all 10,000 were there, and as many less as fewer are left.
  expect(from.baseShare[0]! * from.demand[0]!.base[0]! * DAY).toBeCloseTo(
    (1_000 * left) / 10_000,
    6,
  );
  expect([...from.newPerDay]).toEqual([100]);
});

test('of those who come from the report on, as many come as in the whole run after that day', () => {
  const simulated = (choice = {}) =>
    simulate(layOut(read(BODY, choice)), 'backlog', 0).days.recorded;
  const sum = (days: Int32Array) => days.reduce((all, count) => all + count, 0);
  const [later, whole] = [sum(simulated({ backlog })), sum(simulated().slice(10))];
  // Both are near 4,500, with a standard deviation of some 50 each.
  expect(Math.abs(later - whole)).toBeLessThan(4 * Math.hypot(50, 50));
  expect(later).toBeGreaterThan(4_000);
});

test('a rush keeps its height, and begins where it is', () => {
  const surge = 'base: 500 /workday, announced: 2016-09-05, deadline: 2016-09-20, total: 9 000';
  const rush = BODY.replace('rate: 1 000 /workday', `surge: {${surge}, half-life: 5 d}`);
  const [from, whole] = [poisson(rush, { backlog }), poisson(rush)];
  const at = (arrivals: Poisson, day: number) =>
    arrivals.demand[0]!.surge[arrivals.demand[0]!.from.findLastIndex((one) => one <= day * DAY)];
  for (const day of [0, 5, 12, 19]) expect(at(from, day)).toBe(at(whole, day + 10));
});

test('zones that begin later have the days that they had', () => {
  const table = { 'p.csv': 'code,name,province,zone,offices\n1,W,-,7,1\n2,E,-,9,2\n' };
  const body = BODY.replace('people:', 'places: {table: p.csv}\npeople:');
  const laid = (choice = {}) => layOut(read(body, choice, table)).people.arrivals as Poisson;
  const [from, whole] = [laid({ backlog }), laid()];
  for (const zone of [0, 1]) {
    const days = [...whole.demand[zone]!.days].map((day) => day - 10 * DAY);
    expect([...from.demand[zone]!.days]).toEqual(days.slice(days.findLastIndex((day) => day <= 0)));
  }
  const share = from.supply!.map((left, office) => left / whole.supply![office]!);
  expect(share[1]).toBeCloseTo(share[2]!, 12);
  expect(share[0]).toBeCloseTo(share[1]!, 1);
});

test('what the scenario assumes to wait at its start is no assumption of the run', async () => {
  const { registerOf } = await import('../../../src/scenario/register.ts');
  const keys = (choice = {}) => registerOf(read(BODY, choice)).map(({ of }) => of);
  expect(keys()).toEqual(['start.match', 'match.speed']);
  expect(keys({ backlog })).toEqual(['match.speed']);
});

describe('refused', () => {
  test.each([
    [{ ...backlog, on: '2016-08-31' }, 'backlog.on: 2016-08-31 is before clock.from, 2016-09-01'],
    [{ ...backlog, on: '2016-10-01' }, 'backlog.on: 2016-10-01 is after the end of the run'],
    [{ ...backlog, on: '2016-09-31' }, 'backlog.on: does not exist'],
    [{ on: '2016-09-11' }, 'backlog: names nothing that waits; write match, uplink or print'],
    [{ on: '2016-09-11', print: '3' }, 'backlog.print: this scenario has no print; take it out'],
    [{ on: '2016-09-11', gateway: '3' }, 'backlog.gateway: unknown key'],
    [{ on: '2016-09-11', match: '2.5' }, 'backlog.match: must be a whole number, found 2.5'],
  ])('%j', (typed, expected) => {
    const found = said(() => layOut(read(BODY, { backlog: typed })));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^--from-backlog: /);
    expect(found[0]).toContain(expected);
  });

  test.each([
    [
      BODY.replace('{from: 2016-09-01, to: 2016-09-30}', '{for: 30 d}'),
      'backlog.on: is a day, in a',
    ],
    [BODY.replace('500 /day}', '500 /day, closed: [{from: 1 d, to: 2 d, why: x}]}'), 'an offset'],
  ])('in a scenario of offsets, or with some: %#', (body, expected) => {
    const plain = body.replace(`, ${SUPPLY}`, '').replace('/workday', '/day');
    const found = said(() => layOut(read(plain, { backlog })));
    expect(found.join('\n')).toContain(expected);
  });

  test('a table of instants', () => {
    const body = BODY.replace(/people: .*\n/, 'people: {table: t.csv}\n');
    const found = said(() => layOut(read(body, { backlog }, { 't.csv': 'at\n0\n5\n' })));
    expect(found.join('\n')).toContain('people.table: has instants from the first day on');
  });
});
