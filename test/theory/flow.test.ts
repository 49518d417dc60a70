import { describe, expect, test } from 'vitest';
import { area, drain, emptyFrom, flow, inflow, levelAt, peak } from '../../src/theory/flow.ts';

const rush = flow([0, 1500], [30, 400]);
const thousand = flow([0, 1000]);

describe('a rush against a capacity', () => {
  const fluid = drain(rush, { capacity: thousand }, 70);

  test('rises to its peak, falls and stays empty', () => {
    expect(peak(fluid)).toBe(15_000);
    expect(levelAt(fluid, 0)).toBe(0);
    expect(levelAt(fluid, 10)).toBe(5000);
    expect(levelAt(fluid, 45)).toBe(6000);
    expect(emptyFrom(fluid)).toBe(55);
    expect(levelAt(fluid, 60)).toBe(0);
    expect(area(fluid)).toBe(412_500);
    expect(inflow(rush, 55)).toBe(55_000);
  });

  test('lets out what it can, then what comes', () => {
    expect(fluid.out).toEqual({ from: [0, 30, 55], rate: [1000, 1000, 400] });
  });
});

test('a room that fills loses what is beyond the capacity', () => {
  const fluid = drain(rush, { capacity: thousand, room: 5000 }, 70);
  expect(fluid.lost).toBe(10_000);
  expect(peak(fluid)).toBe(5000);
  expect(emptyFrom(fluid)).toBeCloseTo(30 + 5000 / 600, 12);
});

test('the second stage meets what the first lets out', () => {
  const first = drain(flow([0, 1500], [10, 0]), { capacity: flow([0, 1200]) }, 30);
  const second = drain(first.out, { capacity: flow([0, 800]) }, 30);
  expect(levelAt(first, 10)).toBe(3000);
  expect(emptyFrom(first)).toBe(12.5);
  expect(levelAt(second, 10)).toBe(4000);
  expect(peak(second)).toBe(5000);
  expect(emptyFrom(second)).toBe(18.75);
});

test('an outage is a capacity of nothing', () => {
  const fluid = drain(flow([0, 50]), { capacity: flow([0, 0], [180, 80]) }, 500);
  expect(peak(fluid)).toBe(9000);
  expect(emptyFrom(fluid)).toBe(480);
});

test('what waits at the start is worked off too; what is not by the end is never', () => {
  const clears = { capacity: flow([0, 50]), start: 4520 };
  expect(emptyFrom(drain(flow([0, 0]), clears, 100))).toBeCloseTo(90.4, 12);
  expect(emptyFrom(drain(flow([0, 0]), clears, 90))).toBe(Number.POSITIVE_INFINITY);
});
