import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  type Rules,
  select,
  sharesOf,
} from '../../../src/experiment/size/select.ts';
import type { Verdict } from '../../../src/experiment/targets.ts';

const line = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({ cost: i + 1, places: [i] }));
const rules = (own: Partial<Rules> = {}): Rules => ({
  error: 0.05,
  zone: 0,
  expected: 0,
  monotone: true,
  ...own,
});
const asks = (candidates: readonly Candidate[], truth: (one: Candidate) => Verdict) => {
  const order: number[] = [];
  const ask = async (index: number) => {
    order.push(index);
    return truth(candidates[index]!);
  };
  return { order, ask };
};
const from =
  (least: number) =>
  ({ places }: Candidate): Verdict =>
    places[0]! >= least ? 'met' : 'missed';

describe('on a line', () => {
  test.each([0, 1, 7, 31, 63])(
    'finds the least good one, wherever it is: %i of 64',
    async (least) => {
      const candidates = line(64);
      const { order, ask } = asks(candidates, from(least));
      const { end, winner, open } = await select(candidates, rules({ expected: 20 }), ask);
      expect({ end, winner, open }).toEqual({ end: 'chosen', winner: least, open: [] });
      // It was asked itself, and so was the one below it.
      expect(order).toContain(least);
      if (least > 0) expect(order).toContain(least - 1);
      expect(order.length).toBeLessThanOrEqual(12);
    },
  );

  test('asks two where the expectation is right', async () => {
    const candidates = line(1_000);
    const { order, ask } = asks(candidates, from(500));
    await select(candidates, rules({ expected: 500 }), ask);
    expect(order.toSorted()).toEqual([499, 500]);
  });

  test('none is good: the largest says so', async () => {
    const candidates = line(8);
    const { order, ask } = asks(candidates, () => 'missed');
    const found = await select(candidates, rules({ expected: 7 }), ask);
    expect(found).toMatchObject({ end: 'none', open: [] });
    expect(found.winner).toBeUndefined();
    expect(order).toContain(7);
  });

  test('an undecided one below the winner leaves it open, unless it is within the zone', async () => {
    const candidates = line(8);
    const truth = ({ places: [place] }: Candidate): Verdict =>
      place! > 4 ? 'met' : place === 4 ? 'undecided' : 'missed';
    const found = await select(candidates, rules(), asks(candidates, truth).ask);
    expect(found).toMatchObject({ end: 'undecided', winner: 5, open: [4] });
    const within = await select(candidates, rules({ zone: 1 }), asks(candidates, truth).ask);
    expect(within).toMatchObject({ end: 'chosen', winner: 5, open: [] });
  });

  test('answers that contradict the order are told, not believed', async () => {
    const candidates = line(3);
    const truth = ({ places: [place] }: Candidate): Verdict => (place === 0 ? 'met' : 'missed');
    const found = await select(candidates, rules({ expected: 1 }), asks(candidates, truth).ask);
    expect(found.contradiction ?? found.end).toBe('none');
    const each = rules({ monotone: false });
    expect(await select(candidates, each, asks(candidates, truth).ask)).toMatchObject({
      end: 'chosen',
      winner: 0,
    });
  });
});

describe('over two keys', () => {
  // Costs 3 a + 2 b; good from a + b = 5 on: 5 of b and none of a cost 10, the least.
  const plane = Array.from({ length: 64 }, (_, i): Candidate => {
    const [a, b] = [i >> 3, i & 7];
    return { cost: 3 * a + 2 * b, places: [a, b] };
  });
  const truth = ({ places: [a, b] }: Candidate): Verdict => (a! + b! >= 5 ? 'met' : 'missed');

  test('finds the cheapest, and asks fewer than half', async () => {
    const { order, ask } = asks(plane, truth);
    const found = await select(plane, rules({ expected: 5 }), ask);
    expect(found).toMatchObject({ end: 'chosen', winner: 5 });
    expect(order.length).toBeLessThan(32);
  });

  test('without monotony every cheaper one is asked, the cheapest first', async () => {
    const { order, ask } = asks(plane, truth);
    const found = await select(plane, rules({ expected: 5, monotone: false }), ask);
    expect(found.winner).toBe(5);
    const cheaper = plane.filter(({ cost }) => cost < 10).length;
    expect(order.filter((index) => plane[index]!.cost < 10)).toHaveLength(cheaper);
    expect(order.map((index) => plane[index]!.cost)).toEqual(
      order.map((index) => plane[index]!.cost).toSorted((a, b) => a - b),
    );
  });
});

test('the error is shared out, most of it where the answer is expected', () => {
  const shares = sharesOf(line(500), 100);
  expect(shares[100]).toBe(1 / 2);
  expect(shares[99]! + shares[101]!).toBeCloseTo(1 / 6 + 1 / 12, 12);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1 - 1 / 501, 12);
});
