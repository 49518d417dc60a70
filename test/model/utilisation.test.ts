import { expect, test } from 'vitest';
import { simulate } from '../../src/run/simulate.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import {
  breaks,
  byOffice,
  listedAt,
  open,
  planOf,
  regencies,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';

const utilisation = (plan: Plan, stage: string) =>
  simulate(plan, '2016', 0).stages[stage]!.utilisation!;

/** The first office is open from 0 to 60, the second from 0 to 100. */
const inTwoZones = () => {
  const of = regencies(1, 1);
  return {
    zones: [0, 0],
    ...of,
    regencies: of.regencies.map((regency, zone) => ({ ...regency, zone })),
  };
};
const openings = [...open([0, 60]), ...open([0, 100])];

test('an office that serves after closing time makes no other one busy', () => {
  const station = service({ service: value(50), servers: byOffice(1, 1), openings });
  // From 40 to 90 at the first office: 20 of its 60 in time; nobody comes to the second.
  const plan = planOf({ end: 100, ...inTwoZones(), station }, listedAt([40, 0]));
  expect(utilisation(plan, 'station')).toBeCloseTo(20 / 160, 12);
});

test('nor does a transfer that is finished while its line is closed', () => {
  const sender = uplink({ speed: value(1), size: value(50), openings });
  const plan = planOf({ end: 100, ...inTwoZones(), uplink: sender }, listedAt([40, 0]));
  expect(utilisation(plan, 'uplink')).toBeCloseTo(20 / 160, 12);
});

test('one of two in service when a server is taken away is beyond it, until one leaves', () => {
  const station = service({ service: value(50), servers: stepping([0, 2], [60, 1]) });
  // Two from 0 to 50; from 55 and 58, to 105 and 108, with one server from 60 on.
  const plan = planOf({ end: 110, station }, listedAt([0, 0], [0, 0], [55, 0], [58, 0]));
  expect(utilisation(plan, 'station')).toBeCloseTo((100 + 5 + 2 + 48) / (120 + 50), 12);
});

test('one whose server broke is in no use of another, until it is taken up', () => {
  const failures = [breaks(10, 20, { scope: 'server' })];
  const station = service({ service: value(25), servers: byOffice(1, 1), failures });
  // At the first office from 0 to 10 and 30 to 40, with a server; at the second nobody, with one throughout.
  const plan = planOf({ end: 40, ...inTwoZones(), station }, listedAt([0, 0]));
  expect(utilisation(plan, 'station')).toBeCloseTo(20 / 60, 12);
});
