import { describe, expect, test } from 'vitest';
import {
  breaks,
  constant,
  listed,
  open,
  planOf,
  service,
  stepping,
  uplink,
  value,
} from '../plans.ts';
import { watch } from '../watch.ts';

describe('what opens with the centre finds it open', () => {
  const lines = uplink({ openings: open([0, 60], [100, 160]) });
  const gateway = { accepts: value(Number.POSITIVE_INFINITY), burst: 1 };

  test.each([-5, 30, 80])('a gateway shut from %s until the lines open', (from) => {
    const shut = [{ from, to: 100, told: false, why: '' }];
    const plan = planOf({ end: 200, uplink: lines, gateway: { ...gateway, shut } }, listed(65));
    expect(watch(plan).times('refused')).toEqual([]);
    expect(watch(plan).times('delivered')).toEqual([100]);
  });

  test('a gateway that is mended then', () => {
    const failures = [{ up: constant(90), down: constant(10), keeps: 0 }];
    const plan = planOf(
      { end: 200, uplink: lines, gateway: { ...gateway, shut: [], failures } },
      listed(65),
    );
    expect(watch(plan).times('delivered')).toEqual([100]);
  });
});

describe('a number that changes', () => {
  test('holds for what opens at that instant', () => {
    const station = service({
      service: stepping([0, 20], [100, 5]),
      servers: stepping([0, 1], [100, 2]),
      openings: open([0, 60], [100, 160]),
    });
    const plan = planOf({ end: 200, station }, listed(70, 70));
    expect(watch(plan).times('left')).toEqual([105, 105]);
  });

  test('starts nothing where it closes at that instant', () => {
    const station = service({
      service: value(20),
      servers: stepping([0, 0], [60, 1]),
      openings: open([0, 60], [100, 160]),
    });
    expect(watch(planOf({ end: 200, station }, listed(10))).times('started')).toEqual([]);
  });
});

test('what is shut from an instant on does not open at it, nor what breaks then', () => {
  const opens = { service: value(20), openings: open([0, 60], [100, 160]) };
  const shut = service({ ...opens, shut: [{ from: 100, to: 130, told: false, why: '' }] });
  expect(watch(planOf({ end: 200, station: shut }, listed(70))).times('started')).toEqual([130]);
  const broken = service({ ...opens, failures: [breaks(100, 30)] });
  expect(watch(planOf({ end: 200, station: broken }, listed(70))).times('started')).toEqual([130]);
});
