import { describe, expect, test } from 'vitest';
import { costOf, counted, meanOf, moreThan } from '../../src/experiment/costs.ts';
import { costTable } from '../../src/report/costs.ts';
import { type CostPlan, costPlan } from '../../src/scenario/lay-out/costs.ts';
import { read, said } from '../scenario/written.ts';
import { sampleOf } from './figures.ts';

const PLACES = 'code,name,province,zone,offices,kbps\n"01",A,P,7,2,64\n"02",B,P,8,1,128\n';
/** Three offices for a year of 365 days. */
const planOf = (costs: string, stages: string, option = 'base') => {
  const own = `clock: {for: 365 d}\nplaces: {table: p.csv}\npeople: {rate: 1 /d}\n`.replace(
    '/d',
    '/day',
  );
  const text = `${own}${stages}costs:\n${costs}`;
  return costPlan(read(text, { option }, { 'p.csv': PLACES }));
};
const none = () => 0;
const line = (plan: CostPlan) => counted(plan, none).map(({ kind, quantity }) => [kind, quantity]);
const cost = (own: string, name = 'x') => `  - {name: ${name}, basis: test, ${own}}\n`;

describe('what there is of a key', () => {
  test('is added up over the offices; what is owned is kept up, not bought', () => {
    const costs = cost('of: station.servers, owned: 4, purchase: 1 IDR, yearly: 1 IDR');
    expect(line(planOf(costs, 'station: {servers: 2, service: 1 min}\n'))).toEqual([
      ['purchase', 2],
      ['yearly', 6],
    ]);
  });

  test('keeps the unit that its price is for', () => {
    const costs = cost('of: match.speed, per: 1 000 /day, purchase: 1 IDR');
    const [priced] = planOf(costs, 'match: {speed: 5 000 /day}\n');
    expect(priced).toMatchObject({ quantity: 5, per: '1 000 /day' });
  });

  test('is as many as the run has, which are whole at each office', () => {
    const costs = cost('of: station.servers, purchase: 1 IDR');
    const servers = '{column: offices, times: 1.25}'; // 2.5 and 2.5 and 1.25
    const station = `station: {servers: ${servers}, service: 1 min}\n`;
    expect(line(planOf(costs, station))).toEqual([['purchase', 3 + 3 + 1]]);
  });

  test('is the sets of the mobile teams, apart from those of the offices', () => {
    const station =
      'station: {servers: 2, service: 1 min, hours: o, mobile: {servers: 4, hours: o, share: 10 %}}\n';
    const dates = 'clock.hours={o: {mon: "08:00-16:00"}}';
    const both =
      cost('of: station.servers, purchase: 1 IDR') +
      cost('of: station.mobile.servers, purchase: 1 IDR', 'y');
    const text = `clock: {from: 2016-01-01, to: 2016-12-30}\nplaces: {table: p.csv}\npeople: {rate: 1 /workday}\n${station}costs:\n${both}`;
    const plan = costPlan(read(text, { set: [dates] }, { 'p.csv': PLACES }));
    expect(line(plan)).toEqual([
      ['purchase', 6],
      ['purchase', 8],
    ]);
  });

  test('is the speed of the lines of all offices, whole and not useful', () => {
    const uplink = (more: string) =>
      `uplink: {speed: {column: kbps, unit: kbps, seat: 1 Mbps}, useful: 50 %, size: 1 MB${more}}\n`;
    const costs = cost('of: uplink.speed, per: 1 Mbps, yearly: 1 IDR');
    expect(line(planOf(costs, uplink('')))).toEqual([['yearly', 2.064]]);
    // A regency's line is that of its seat.
    expect(line(planOf(costs, uplink(', shared: regency')))).toEqual([['yearly', 2]]);
  });

  test('is bought at its highest, and kept up for as long as it is there', () => {
    const costs = cost('of: match.speed, per: 1 000 /day, purchase: 1 IDR, yearly: 1 IDR');
    const steps = '{start: 10 000 /day, 73 d: 30 000 /day, 400 d: 90 000 /day}';
    const [bought, kept] = line(planOf(costs, `match: {servers: 2, speed: ${steps}}\n`));
    expect(bought![1]).toBeCloseTo(60, 9);
    expect(kept![1]).toBeCloseTo(0.2 * 20 + 0.8 * 60, 9);
  });

  test('is nothing where there is no such stage, and has no price where there is no limit', () => {
    const costs = cost('of: print.servers, purchase: 1 IDR');
    expect(line(planOf(costs, 'match: {service: 1 s}\n'))).toEqual([['purchase', 0]]);
    const unlimited = cost('of: match.room, purchase: 1 IDR');
    expect(said(() => planOf(unlimited, 'match: {service: 1 s}\n'))).toEqual([
      's.yaml:8:28: costs.0.of: match.room has no limit here, so it has no price; take the cost out',
    ]);
  });
});

test('a cost without a key is counted once, in the options that it names', () => {
  const costs = cost('options: [more], purchase: 5 IDR, yearly: 10 IDR');
  const stages = 'match: {service: 1 s}\noptions: {more: {match.servers: 2}}\n';
  expect(line(planOf(costs, stages))).toEqual([]);
  expect(line(planOf(costs, stages, 'more'))).toEqual([
    ['purchase', 1],
    ['yearly', 1],
  ]);
});

test('what is paid by the piece is the mean of the replications; trips have the price of the courier', () => {
  const courier =
    'courier: {when: {more-than: 1}, trip: 1 h, load: 5, read-in: {service: 1 s}, cost: 7 IDR}\n';
  const stages = `uplink: {speed: unlimited}\nmatch: {service: 1 s}\n${courier}`;
  const plan = planOf(cost('of: recorded, each: [2 IDR, 4 IDR]'), stages);
  const lines = counted(plan, meanOf(sampleOf('courier.trips', [1, 4])));
  expect(lines.map(({ name, quantity }) => [name, quantity])).toEqual([
    ['x', 0],
    [{ id: 'Perjalanan kurir', en: 'Courier trips' }, 2.5],
  ]);
  expect(costOf(lines)).toEqual({ value: 17.5, low: 17.5, high: 17.5 });
});

test('a price that both pay is one price: only the quantities differ', () => {
  const of = (name: string, quantity: number, low: number, high: number) => ({
    ...{ name, quantity, price: { low, high }, kind: 'purchase' as const, basis: '' },
  });
  const base = [of('a', 10, 1, 2), of('b', 4, 5, 5)];
  const option = [of('a', 16, 1, 2), of('b', 1, 5, 5), of('c', 1, 3, 9)];
  expect(costOf(base)).toEqual({ value: 35, low: 30, high: 40 });
  // Six more of a cost 6 to 12, three fewer of b save 15, c costs 3 to 9.
  expect(moreThan(base, option)).toEqual({ value: 0, low: -6, high: 6 });
  expect(moreThan(base, base)).toEqual({ value: 0, low: 0, high: 0 });
  // Fewer at a price of which two ends are believed: the dear end saves most.
  expect(moreThan([of('a', 3, 1, 2)], [of('a', 1, 1, 2)])).toEqual({
    value: -3,
    low: -4,
    high: -2,
  });
});

test('as a table, line by line', () => {
  const price = { low: 2, high: 3 };
  const lines = [
    { name: 'sets', kind: 'purchase' as const, quantity: 4, price, basis: 'assumption' },
  ];
  expect(costTable(lines)).toBe(
    'name,kind,quantity,price.low,price.high,low,high,basis\nsets,purchase,4,2,3,8,12,assumption\n',
  );
});
