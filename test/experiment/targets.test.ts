import { describe, expect, test } from 'vitest';
import { Sample } from '../../src/experiment/sample.ts';
import { judge, targetFigures } from '../../src/experiment/targets.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import type { TargetPlan } from '../../src/scenario/lay-out/targets.ts';
import { counted, sampleOf, shared } from './figures.ts';

const target = (own: Partial<TargetPlan>): TargetPlan => ({
  name: 'x',
  measure: 'x',
  place: 'national',
  atMost: true,
  bound: 0,
  dimension: 'number',
  sure: 0.95,
  ...own,
});
const verdict = (values: readonly (number | null)[], own: Partial<TargetPlan>) =>
  judge([target(own)], sampleOf('x', values), new Sample())[0]!.verdict;

describe('a mean', () => {
  // Mean 410.9; the one-sided 95 % bounds are t(0.95, 9) = 1.833113 errors of 4.116 away: 403.4, 418.4.
  const x = [412, 398, 431, 405, 420, 389, 415, 402, 427, 410];
  test.each([
    [418.5, 'met'],
    [418.4, 'undecided'],
    [403.4, 'undecided'],
    [403.3, 'missed'],
  ])('is held against at most %f: %s', (bound, expected) => {
    expect(verdict(x, { bound })).toBe(expected);
    const mirrored = x.map((value) => 1_000 - value);
    expect(verdict(mirrored, { bound: 1_000 - bound, atMost: false })).toBe(expected);
  });

  test('of replications all alike has no spread: others may differ, the fewer the more there are', () => {
    const none = (count: number, own = {}) =>
      judge([target({ bound: 2, ...own })], sampleOf('x', Array(count).fill(0)), new Sample())[0]!;
    // Where a tenth drop something, ten drop nothing with a chance of 0.35.
    expect(none(10)).toMatchObject({ verdict: 'met', interval: { low: 0, high: 0 } });
    expect(none(10).unlike).toBeCloseTo(1 - 0.05 ** (1 / 10), 9);
    expect(none(59).unlike).toBeLessThan(0.05);
    expect(none(10, { sure: 0.99 }).unlike).toBeCloseTo(1 - 0.01 ** (1 / 10), 9);
    const shares = new Sample();
    for (const whole of [3, 4]) shares.add([shared('x', 0, whole)]);
    expect(judge([target({})], shares, new Sample())[0]).toHaveProperty('unlike');
    for (const other of [none(1), none(10, { in: 0.5 }), none(10, { bound: -1 })])
      expect(other).not.toHaveProperty('unlike');
    const varied = judge([target({ bound: 9 })], sampleOf('x', [0, 0, 1]), new Sample())[0];
    expect(varied).toMatchObject({ verdict: 'met' });
    expect(varied).not.toHaveProperty('unlike');
  });

  test('missed by replications all alike says so of the others only where these could make it met', () => {
    const share = (value: number) => ({ bound: value, atMost: false, dimension: 'share' }) as const;
    const of = (value: number, own: Partial<TargetPlan>) =>
      judge([target(own)], sampleOf('x', Array(10).fill(value)), new Sample())[0]!;
    // Of ten alike 25.9 % of others may differ: none of these brings 5 below 3.7, nor 0.8 of a share above 0.852.
    expect(of(5, { bound: 4 })).toMatchObject({ verdict: 'missed' });
    expect(of(5, { bound: 4 }).unlike).toBeCloseTo(1 - 0.05 ** (1 / 10), 9);
    expect(of(0.8, share(0.85))).toMatchObject({ verdict: 'missed' });
    expect(of(0.8, share(0.85))).toHaveProperty('unlike');
    expect(of(5, { bound: 9, atMost: false })).toHaveProperty('unlike');
    for (const sure of [of(5, { bound: 3.7 }), of(0.8, share(0.86))]) {
      expect(sure).toMatchObject({ verdict: 'missed' });
      expect(sure).not.toHaveProperty('unlike');
    }
  });

  test('of what is rare is not met by a few that are none: the tail allows for more', () => {
    // Mean 0.3: by t up to 0.69, with the skewness up to 1.94 (scipy).
    const rare = [0, 0, 0, 1, 0, 0, 2, 0, 0, 0];
    expect(verdict(rare, { bound: 0.7 })).toBe('undecided');
    expect(verdict(rare, { bound: 1.95 })).toBe('met');
    const shares = new Sample();
    for (const part of rare) shares.add([shared('x', part, 10)]);
    const one = (bound: number) => judge([target({ bound })], shares, new Sample())[0]!;
    expect([one(0.07).verdict, one(0.195).verdict]).toEqual(['undecided', 'met']);
    expect(one(0.07).interval!.high).toBeCloseTo(0.194_387_925, 6);
  });

  test('of one replication decides nothing', () => {
    expect(verdict([1], { bound: 5 })).toBe('undecided');
  });
});

describe('a delay without a value', () => {
  /** Those recorded in each replication, and the percentile. */
  const judged = (
    runs: readonly (readonly [number, number | null])[],
    own: Partial<TargetPlan>,
  ) => {
    const sample = new Sample();
    for (const [recorded, value] of runs)
      sample.add([counted('recorded', recorded), counted('turnRound.p90', value)]);
    return judge([target({ measure: 'turnRound.p90', ...own })], sample, new Sample())[0]!;
  };
  const late = [7, null] as const;
  const nobody = [0, null] as const;
  const intime = [7, 3] as const;

  test('that is not reached by the end is later than any bound', () => {
    expect(judged([late, late], { bound: 5 })).toMatchObject({ verdict: 'missed', unreached: 2 });
    expect(judged([late], { bound: 5 }).verdict).toBe('undecided');
    expect(judged([late, late], { bound: 5, atMost: false }).verdict).toBe('undecided');
    expect(judged([intime, late], { bound: 5 })).toMatchObject({
      verdict: 'undecided',
      value: null,
      unreached: 1,
    });
    const runs = Array.from({ length: 20 }, (_, i) => (i < 10 ? intime : late));
    expect(judged(runs, { bound: 5, in: 0.9 })).toMatchObject({ verdict: 'missed', value: 0.5 });
  });

  test('is not decided where nobody is recorded', () => {
    const none = { verdict: 'undecided', value: null, interval: null };
    expect(judged([nobody, nobody], { bound: 5 })).toMatchObject(none);
    expect(judged([nobody, nobody], { bound: 5 }).unreached).toBeUndefined();
    expect(judged([late, nobody], { bound: 5 }).verdict).toBe('undecided');
    const runs = Array<typeof nobody>(40).fill(nobody);
    expect(judged(runs, { bound: 5, in: 0.9 })).toMatchObject(none);
  });

  test('speaks neither for nor against a share of replications where nobody is recorded', () => {
    const runs = (none: number) =>
      Array.from({ length: 40 }, (_, i) => (i < none ? nobody : intime));
    expect(judged(runs(0), { bound: 5, in: 0.9 }).verdict).toBe('met');
    expect(judged(runs(20), { bound: 5, in: 0.9 })).toMatchObject({
      verdict: 'undecided',
      value: 0.5,
    });
    expect(judged(runs(20), { bound: 2, in: 0.9 }).verdict).toBe('missed');
  });

  test('is not decided where it is a share of nothing in a window, or the use of servers without end', () => {
    const extra = sampleOf('targets.0', [null, null]);
    const windows = { kind: 'each-day', spans: [[0, 1]] } as const;
    const [share] = judge([target({ measure: 'lost.share', windows })], new Sample(), extra);
    expect(share!.verdict).toBe('undecided');
    expect(verdict([null, null], { bound: 5 })).toBe('undecided');
  });

  test('a backlog that is never gone misses any date', () => {
    const [one] = judge(
      [target({ measure: 'cleared', bound: 5 })],
      sampleOf('cleared', [null, null]),
      new Sample(),
    );
    expect(one).toMatchObject({ verdict: 'missed', unreached: 2 });
  });
});

test('no share of a window is said to be above 100 %, a count may be', () => {
  const windows = { kind: 'each-day', spans: [[0, 1]] } as const;
  const of = { windows, atMost: false, bound: 0.5 } as const;
  const targets = [
    target({ ...of, measure: 'onTime.share', dimension: 'share' }),
    target({ ...of, measure: 'onTime' }),
  ];
  const extra = new Sample();
  for (const late of [0, 0, 0, 1]) {
    const days = { recorded: Int32Array.of(4), onTime: Int32Array.of(4 - late) };
    extra.add(targetFigures({ days, hours: { before: 0 } } as unknown as Outcome, targets));
  }
  const [share, count] = judge(targets, new Sample(), extra);
  // Mean 15/16, standard error 1/16, and t(0.95, 3) = 2.353: up to 1.085 of 1.
  expect(share).toMatchObject({ value: 15 / 16, interval: { high: 1 } });
  expect(count!.interval!.high).toBeCloseTo(4 * 1.0846, 3);
});

describe('what is equal to its bound keeps it', () => {
  // As binary fractions the mean of three times 0.4 is above it, that of three times 0.7 below.
  const equal = [0.4, 0.7, 12.7, 22.6, 327.6];

  test.each([2, 3, 7, 20])(
    'in %i replications, from either side, as a mean or as a share',
    (count) => {
      for (const value of equal) {
        const values = Array<number>(count).fill(value);
        for (const atMost of [true, false]) {
          expect(verdict(values, { bound: value, atMost })).toBe('met');
          expect(verdict(values, { bound: value, atMost, in: 0.01 })).toBe('met');
          const beyond = value * (atMost ? 1 - 1e-9 : 1 + 1e-9);
          expect(verdict(values, { bound: beyond, atMost })).toBe('missed');
        }
      }
    },
  );

  test('though its percentage was read with dust: 0.13699999999999998', () => {
    expect(verdict([0.137, 0.137], { bound: 13.7 * 0.01, atMost: true })).toBe('met');
    expect(verdict([0.137, 0.137], { bound: 13.7 * 0.01, atMost: true, in: 0.1 })).toBe('met');
  });
});

describe('a share of replications', () => {
  const hits = (count: number, of: number) =>
    Array.from({ length: of }, (_, i) => (i < count ? 1 : 9));
  // One-sided Clopper-Pearson: 29 of 29 has the bound 0.05^(1/29) = 0.9019, 28 of 28 has 0.8985.
  test.each([
    [29, 29, 'met'],
    [28, 28, 'undecided'],
    [10, 20, 'missed'],
    [0, 1, 'undecided'],
  ])('%i of %i against 90 %%: %s', (count, of, expected) => {
    expect(verdict(hits(count, of), { bound: 5, in: 0.9 })).toBe(expected);
  });

  test('is wrong no more often than it says', () => {
    // Of the replications of a truth of exactly 90 %, "met" may come in 5 of 100 studies of 50 at most:
    // that is 50 hits of 50 or 49 (0.0338), since 48 of 50 has the bound 0.879.
    expect(verdict(hits(49, 50), { bound: 5, in: 0.9 })).toBe('met');
    expect(verdict(hits(48, 50), { bound: 5, in: 0.9 })).toBe('undecided');
  });
});
