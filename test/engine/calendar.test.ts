import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_SUBJECT, NONE, Rank, Wheel } from '../../src/engine/calendar.ts';
import { Heap } from './heap.ts';

interface Wish {
  /** After the present instant [s]. */
  readonly after: number;
  readonly rank: Rank;
}

/** Schedules the wishes, the first `atOnce` beforehand and the others one or more at each event. */
function order(calendar: Wheel | Heap, wishes: readonly Wish[], atOnce: number, each: number) {
  const seen: [time: number, kind: number, subject: number, size: number][] = [];
  let next = 0;
  const schedule = (until: number) => {
    for (; next < Math.min(until, wishes.length); next++) {
      const { after, rank } = wishes[next]!;
      calendar.schedule(calendar.now + after, rank, next % 32, next);
    }
  };
  schedule(atOnce);
  for (let kind = calendar.next(); kind !== NONE; kind = calendar.next()) {
    seen.push([calendar.now, kind, calendar.subject, calendar.size]);
    schedule(next + each);
  }
  return seen;
}

function expectSame(wishes: readonly Wish[], atOnce: number, each: number): void {
  const heap = order(new Heap(), wishes, atOnce, each);
  expect(heap.length).toBe(wishes.length);
  expect(order(new Wheel(), wishes, atOnce, each)).toEqual(heap);
}

const rank = fc.constantFrom(
  Rank.closing,
  Rank.change,
  Rank.opening,
  Rank.ending,
  Rank.observation,
);
const YEAR = 31_557_600;
const after = fc.oneof(
  fc.constantFrom(0, 0, 1, 60, 86_400),
  fc.double({ min: 0, max: 1e-5, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 5000 * YEAR, noNaN: true }),
);

/** Numbers from a sequence that is the same on every run, in [0, 1). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function wishes(count: number, gap: (u: number, index: number) => number): Wish[] {
  const u = sequence();
  return Array.from({ length: count }, (_, index) => ({
    after: gap(u(), index),
    rank: Math.floor(4 * u()) as Rank,
  }));
}

describe('the wheel gives the order of a plain heap', () => {
  test('on any schedule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ after, rank }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (all, atOnce, each) => expectSame(all, atOnce, each),
      ),
      { numRuns: 150, seed: 2016 },
    );
  });

  // Long enough that the width of a bucket is fitted several times.
  test.each([
    ['microseconds apart', (u: number) => u * 1e-6],
    ['seconds apart', (u: number) => u * 2000],
    ['years apart', (u: number) => u * 300 * YEAR],
    ['whole seconds, with many ties', (u: number) => Math.floor(u * 20)],
    ['near and very far', (u: number, index: number) => (index % 50 === 0 ? u * 1e11 : u)],
    ['denser and denser, then sparse', (u: number, i: number) => u * 1e4 * 0.999 ** (i % 30_000)],
    ['in bursts', (u: number, index: number) => (index % 1000 < 999 ? 0 : u * 1e5)],
  ])('%s', (_, gap) => {
    expectSame(wishes(60_000, gap), 500, 1);
    expectSame(wishes(20_000, gap), 20_000, 1);
  });

  test('with 20,000 far ahead, close together, while others have it fitted anew', () => {
    const gap = (u: number, index: number) => (index < 20_000 ? 1e6 + 1000 * u : 20 * u);
    expectSame(wishes(100_000, gap), 20_500, 1);
  });

  test('with 100,000 at one instant, by rank and then first scheduled first', () => {
    const wheel = new Wheel();
    for (let i = 0; i < 100_000; i++) wheel.schedule(7, (3 - (i % 4)) as Rank, 1, i);
    for (let rank = 0; rank < 4; rank++) {
      for (let i = 3 - rank; i < 100_000; i += 4) {
        wheel.next();
        expect(wheel.subject === i || [rank, i, wheel.subject]).toBe(true);
      }
    }
    expect(wheel.next()).toBe(NONE);
    expect(wheel.now).toBe(7);
  });
});

describe('an entry', () => {
  test('may be for the present instant, and then comes in the order of ranks', () => {
    const wheel = new Wheel();
    wheel.schedule(1, Rank.ending, 1, 10);
    wheel.schedule(1, Rank.observation, 2, 11);
    wheel.next();
    wheel.schedule(1, Rank.arrival, 3, 12);
    wheel.schedule(1, Rank.change, 4, 13);
    expect([wheel.next(), wheel.next(), wheel.next(), wheel.next()]).toEqual([4, 3, 2, NONE]);
    expect(wheel.now).toBe(1);
  });

  test('must not lie before the present instant, never and at no instant', () => {
    const wheel = new Wheel();
    wheel.schedule(5, Rank.arrival, 1, 1);
    wheel.next();
    for (const time of [4.999, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => wheel.schedule(time, Rank.arrival, 1, 1)).toThrow(RangeError);
    }
    expect(wheel.size).toBe(0);
    expect(wheel.next()).toBe(NONE);
  });

  test('keeps the largest subject and kind', () => {
    const wheel = new Wheel();
    wheel.schedule(1, Rank.arrival, 31, LARGEST_SUBJECT);
    expect(wheel.next()).toBe(31);
    expect(wheel.subject).toBe(LARGEST_SUBJECT);
    expect(() => wheel.schedule(2, Rank.arrival, 1, LARGEST_SUBJECT + 1)).toThrow('too large');
  });

  test('may come after the calendar was empty', () => {
    const wheel = new Wheel();
    for (const time of [1, 1e9, 1e9 + 1e-6]) {
      wheel.schedule(time, Rank.arrival, 1, 1);
      expect(wheel.next()).toBe(1);
      expect(wheel.now).toBe(time);
      expect(wheel.next()).toBe(NONE);
    }
  });
});
