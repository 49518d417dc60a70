/**
 * Every number in every form that it may have means the same where the numbers are: a column with the same
 * in each row, steps to what there was, a law without spread. The runs are compared, not the plans.
 */

import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { read } from './written.ts';

const CLOCK = `clock: {from: 2016-09-01, to: 2016-09-03, hours: {all: {mon-sun: "08:00-18:00"}}}
places: {table: p.csv}
`;
const OFFICES = `${CLOCK}people: {rate: 800 /workday, limit: 100, come-back: {share: 50 %}, again: {share: 5 %, after: 2 h}}
station: {servers: 2, service: 5 min, room: 40, patience: 3 h, hours: all, failures: [{up: 9 h, down: 20 min, scope: place}]}
uplink: {servers: 2, speed: 256 kbps, useful: 60 %, size: 1 MB, room: 30, fails: 20 %, lost-answer: 5 %, store-loss: 40 /day, refused: {wait: 10 min}, failed: {wait: 20 min, tries: 3}, failures: [{up: 5 h, down: 1 h, keeps: 40 %}]}
gateway: {accepts: 3000 /day, quota: 60}
match: {servers: 2, speed: 60 /day, room: 40, results: {unique: 80 %, duplicate: 5 %, again: 5 %, adjudicate: 10 %}}
adjudicate: {servers: 2, service: 7 h, room: 2, patience: 9 h}
reply: {takes: 1 h}
courier: {when: {more-than: 20}, trip: 3 h, load: 40, read-in: {servers: 2, service: 2 min}}
print: {servers: 1, service: 40 min}
`;
const RUSH = `${CLOCK}people:
  surge: {base: 100 /workday, announced: 2016-09-01, deadline: 2016-09-02, total: 1500, half-life: 1 d, multiplier: 2, delay: 1 d}
  supply: {unrecorded: 2000, share: 90 %}
station: {service: 20 min, hours: all, mobile: {servers: 2, hours: all, share: 20 %}}
match: {service: 1 s}
`;
const ONE = (people: string) =>
  `clock: {for: 47.9 h}\npeople: ${people}\nmatch: {service: 10 min}\n`;

/** Path, what is written there, the forms beside a value. */
type Case = readonly [path: string, value: string, forms: string];
const OF_OFFICES: readonly Case[] = [
  ['people.rate', '800 /workday', 'steps'],
  ['people.limit', '100', 'column steps'],
  ['people.again.after', '2 h', 'column steps law'],
  ['station.servers', '2', 'column steps'],
  ['station.service', '5 min', 'column steps law'],
  ['station.room', '40', 'column steps'],
  ['station.patience', '3 h', 'column steps law'],
  ['uplink.servers', '2', 'column steps'],
  ['uplink.speed', '256 kbps', 'column steps'],
  ['uplink.useful', '60 %', 'column steps'],
  ['uplink.size', '1 MB', 'column steps law'],
  ['uplink.room', '30', 'column steps'],
  ['uplink.fails', '20 %', 'column steps'],
  ['uplink.lost-answer', '5 %', 'column steps'],
  ['uplink.store-loss', '40 /day', 'column'],
  ['uplink.refused.wait', '10 min', 'column steps law'],
  ['uplink.failed.wait', '20 min', 'column steps law'],
  ['gateway.accepts', '3000 /day', 'steps'],
  ['gateway.quota', '60', 'column steps'],
  ['match.servers', '2', 'steps'],
  ['match.speed', '60 /day', 'steps law'],
  ['match.room', '40', 'steps'],
  ['adjudicate.servers', '2', 'steps'],
  ['adjudicate.service', '7 h', 'steps law'],
  ['adjudicate.room', '2', 'steps'],
  ['adjudicate.patience', '9 h', 'steps law'],
  ['reply.takes', '1 h', 'column steps law'],
  ['courier.trip', '3 h', 'column steps law'],
  ['courier.read-in.servers', '2', 'steps'],
  ['courier.read-in.service', '2 min', 'steps law'],
  ['print.servers', '1', 'column steps'],
  ['print.service', '40 min', 'column steps law'],
];
const OF_RUSH: readonly Case[] = [
  ['people.surge.base', '100 /workday', 'steps'],
  ['people.surge.multiplier', '2', 'column'],
  ['people.surge.delay', '1 d', 'column'],
  ['people.supply.unrecorded', '2000', 'column'],
  ['people.supply.share', '90 %', 'column'],
  ['station.mobile.servers', '2', 'column'],
  ['station.mobile.share', '20 %', 'column'],
];

const numberOf = (value: string) => Number.parseFloat(value);
const unitOf = (value: string) => value.replace(/^[\d.]+ ?/, '');
const WRITTEN: Readonly<Record<string, (value: string) => string>> = {
  column: (value) => {
    const unit = unitOf(value);
    return unit === '' ? '{column: number}' : `{column: number, unit: "${unit}"}`;
  },
  steps: (value) => `{start: ${value}, 2016-09-02 09:00: ${value}}`,
  law: (value) => `{lognormal: ${value}, cv: 0.0000000001}`,
};

/** All numbers that the run comes to. */
function ran(body: string, value: string, set: readonly string[] = []): number[] {
  const row = (code: string) => `${code},R,P,7,2,${numberOf(value)}\n`;
  const table = `code,name,province,zone,offices,number\n${row('11.01')}${row('35.19')}`;
  const plan = layOut(read(body, { set }, { 'p.csv': table }));
  const { national, regencies, stages, courier } = simulate(plan, '2016', 0);
  return numbersIn([national, regencies, stages, courier]);
}

function numbersIn(of: unknown): number[] {
  if (typeof of === 'number') return [of];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(numbersIn) : [];
}

/** Rounding, and a spread of next to nothing, move times by as much; they move no count. */
function expectSame(one: number[], other: number[], form: string): void {
  expect(one.length, form).toBe(other.length);
  one.forEach((number, i) => {
    expect(Math.abs(number - other[i]!), form).toBeLessThanOrEqual(1e-6 * Math.abs(number));
  });
}

describe.each([
  ['offices, lines and centre', OFFICES, OF_OFFICES],
  ['a rush', RUSH, OF_RUSH],
])('%s', (_, body, cases) => {
  test.each(cases)('%s: %s as %s', (path, value, forms) => {
    const plain = ran(body, value);
    for (const form of forms.split(' ')) {
      expectSame(ran(body, value, [`${path}=${WRITTEN[form]!(value)}`]), plain, form);
    }
  });

  // The same factor everywhere is none: the total governs.
  const apart = cases.filter(([path]) => path !== 'people.surge.multiplier');
  test.each(apart)('%s: %s plays a part', (path, value) => {
    // Half of it is another run: what is compared above does hang on the number.
    const half = `${numberOf(value) / 2} ${unitOf(value)}`.trim();
    const less = /^(1|1 d)$/.test(value) ? `${2 * numberOf(value)} ${unitOf(value)}`.trim() : half;
    expect(ran(body, value, [`${path}=${less}`])).not.toEqual(ran(body, value));
  });
});

test.each([
  ['people.gaps', '{gaps: 12 min}', '12 min'],
  ['people.sources.idle', '{sources: {number: 4, idle: 12 min}}', '12 min'],
])('%s', (path, people, value) => {
  const plain = ran(ONE(people), value);
  expectSame(ran(ONE(people), value, [`${path}={start: ${value}, 9 h: ${value}}`]), plain, 'steps');
  expectSame(ran(ONE(people), value, [`${path}=${WRITTEN['law']!(value)}`]), plain, 'law');
});
