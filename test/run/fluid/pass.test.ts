import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Passed, pass } from '../../../src/run/fluid/pass.ts';

function passed(
  queue: number,
  inflow: number,
  can: number,
  seconds: number,
  room: number,
  givingUp: number,
) {
  const into: Passed = { served: 0, overflow: 0, reneged: 0, queue: 0 };
  pass(queue, inflow, can, seconds, room, givingUp, into);
  return into;
}

test('what cannot be served waits, and what finds no room is left over', () => {
  expect(passed(0, 15, 10, 1, Infinity, 0)).toEqual({
    served: 10,
    overflow: 0,
    reneged: 0,
    queue: 5,
  });
  expect(passed(4, 15, 10, 1, 6, 0)).toEqual({ served: 10, overflow: 3, reneged: 0, queue: 6 });
  expect(passed(4, 1, 10, 1, 6, 0)).toEqual({ served: 5, overflow: 0, reneged: 0, queue: 0 });
  expect(passed(4, 1, Infinity, 1, 6, 0.5)).toMatchObject({ served: 5, queue: 0 });
});

test('giving up empties the line at a known moment', () => {
  // dQ/dt = -1 - Q from 1: empty after ln 2.
  const { served, queue, reneged } = passed(1, 0, 2, 2, Infinity, 1);
  expect(queue).toBe(0);
  expect(served).toBeCloseTo(Math.LN2, 12);
  expect(reneged).toBeCloseTo(1 - Math.LN2, 12);
});

test('giving up may still leave the line full', () => {
  // dQ/dt = 4 - Q from 0 with room for 2: full after ln 2, then 2 a second too many.
  const { overflow, queue } = passed(0, 8, 0, 2, 2, 1);
  expect(queue).toBe(2);
  expect(overflow).toBeCloseTo(2 * (2 - Math.LN2), 12);
});

test('two halves make a whole, and nothing is lost', () => {
  const amount = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      amount,
      fc.constantFrom(0, 0.1, 1),
      (q, inflow, can, room, give) => {
        const queue = Math.min(q, room);
        const whole = passed(queue, inflow, can, 2, room, give);
        const first = passed(queue, inflow / 2, can / 2, 1, room, give);
        const second = passed(first.queue, inflow / 2, can / 2, 1, room, give);
        expect(second.queue).toBeCloseTo(whole.queue, 9);
        for (const key of ['served', 'overflow', 'reneged'] as const) {
          expect(first[key] + second[key]).toBeCloseTo(whole[key], 9);
          expect(whole[key]).toBeGreaterThan(-1e-9);
        }
        const { served, overflow, reneged } = whole;
        expect(served + overflow + reneged + whole.queue).toBeCloseTo(queue + inflow, 9);
      },
    ),
  );
});
