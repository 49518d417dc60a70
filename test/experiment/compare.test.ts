import { describe, expect, test } from 'vitest';
import {
  type Compared,
  compare,
  differenceOf,
  simultaneous,
} from '../../src/experiment/compare.ts';
import type { Gathered } from '../../src/experiment/gather.ts';
import { Sample } from '../../src/experiment/sample.ts';
import type { CostPlan } from '../../src/scenario/lay-out/costs.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { counted, sampleOf, shared } from './figures.ts';

const column = (values: readonly (number | null)[]) =>
  sampleOf('x', values).column('national', 'x')!;
/** Share of 10, 20, 30... as parts of wholes. */
const ratio = (...pairs: readonly (readonly [part: number, whole: number])[]) => {
  const sample = new Sample();
  for (const [part, whole] of pairs) sample.add([shared('x', part, whole)]);
  return sample.column('national', 'x')!;
};

describe('a difference', () => {
  const base = column([30, 25, 27, 22]);

  test('has the interval of Student on the differences 4, 3, 5, 3', () => {
    const { value, interval, apart, gain } = differenceOf(base, column([34, 28, 32, 25]), 0.95);
    // Their variance is 11/12; t(0.975, 3) = 3.182446 errors of sqrt(11/48) = 0.478714.
    expect(value).toBe(3.75);
    expect(interval!.low).toBeCloseTo(3.75 - 1.52348, 5);
    expect(interval!.high).toBeCloseTo(3.75 + 1.52348, 5);
    // Of independent runs the variance would be 11.3333 + 16.25.
    expect(gain).toBeCloseTo(27.583333 / 0.916667, 4);
    expect(apart).toBe('higher');
  });

  test('of ratios is that of the totals, by the residuals', () => {
    // 20 of 60 and 30 of 60: residuals 2/3 and -2/3, 0 and 0, each over the mean whole 30.
    const difference = differenceOf(ratio([14, 40], [6, 20]), ratio([20, 40], [10, 20]), 0.95);
    expect(difference.value).toBeCloseTo(1 / 6, 12);
    // Two differences +-1/45: variance 2/2025, error 1/45, t(0.975, 1) = 12.7062.
    expect(difference.interval!.high).toBeCloseTo(1 / 6 + 12.7062 / 45, 4);
    expect(difference.apart).toBe('unclear');
    // Only the base varies, so that pairing gains nothing.
    expect(difference.gain).toBeCloseTo(1, 12);
  });

  test('of shares is no more than the whole', () => {
    const { interval } = differenceOf(ratio([1, 10], [0, 10]), ratio([10, 10], [2, 10]), 0.95);
    expect(interval).toEqual({ low: -1, high: 1 });
  });

  test('tells nothing apart when its interval holds 0, and alike is alike in every replication', () => {
    expect(differenceOf(base, column([31, 24, 28, 21]), 0.95).apart).toBe('unclear');
    const same = differenceOf(base, column([30, 25, 27, 22]), 0.95);
    expect(same).toEqual({ value: 0, interval: { low: 0, high: 0 }, gain: null, apart: 'same' });
    // The same mean is not the same.
    expect(differenceOf(base, column([25, 30, 22, 27]), 0.95)).toMatchObject({
      value: 0,
      apart: 'unclear',
    });
  });

  test('of two pairs that differ alike says nothing of a third, with dust or without', () => {
    const unclear = { interval: null, gain: null, apart: 'unclear' };
    expect(differenceOf(column([5, 7]), column([6, 8]), 0.95)).toEqual({ ...unclear, value: 1 });
    expect(differenceOf(column([1.1, 3.1]), column([3.3, 5.3]), 0.95)).toMatchObject(unclear);
    expect(differenceOf(column([5, 7, 9]), column([6, 8, 10]), 0.95).apart).toBe('higher');
    // Who are alike themselves say by how many they are so.
    expect(differenceOf(column([5, 7]), column([5, 7]), 0.95).apart).toBe('same');
  });

  test('can be one that pairing did harm to', () => {
    expect(differenceOf(base, column([22, 27, 25, 30]), 0.95).gain).toBeLessThan(1);
  });

  test('has no value where a replication has none, and one replication has no interval', () => {
    const none = { value: null, interval: null, gain: null, apart: 'unclear' };
    expect(differenceOf(base, column([1, null, 3, 4]), 0.95)).toEqual(none);
    const both = column([1, null]);
    expect(differenceOf(both, column([1, null]), 0.95)).toEqual({ ...none, apart: 'same' });
    expect(differenceOf(column([1]), column([3]), 0.95)).toEqual({ ...none, value: 2 });
  });
});

test('five hundredths are shared out among the differences', () => {
  expect(simultaneous(0.95, 10)).toBeCloseTo(0.995, 12);
  expect(simultaneous(0.95, 1)).toBeCloseTo(0.95, 12);
});

test('all intervals of 3 options and 2 measures hold in 95 of 100 comparisons', () => {
  // Synthetic: ten replications, a share of chance that all have in common, differences 0, 1 and 2.
  // Of 200 comparisons at 95 %, fewer than 181 has a chance of 0.3 %; without Bonferroni some 160 hold.
  const uniform = lcg(2016);
  const normal = () => normalQuantile(uniform());
  const names = ['a', 'b'];
  let held = 0;
  for (let study = 0; study < 200; study++) {
    const samples = [0, 1, 2, 3].map(() => new Sample());
    for (let replication = 0; replication < 10; replication++) {
      const citizens = names.map(() => 3 * normal());
      for (const [option, sample] of samples.entries())
        sample.add(names.map((name, i) => counted(name, 50 + option + citizens[i]! + normal())));
    }
    const columns = (name: string) => samples.map((sample) => sample.column('national', name)!);
    const covers = names.flatMap((name) => {
      const [base, ...options] = columns(name);
      return options.map((option, i) => {
        const { interval } = differenceOf(base!, option, simultaneous(0.95, 6));
        return interval!.low <= i + 1 && i + 1 <= interval!.high;
      });
    });
    if (covers.every(Boolean)) held++;
  }
  expect(held).toBeGreaterThanOrEqual(181);
  expect(held).toBeLessThan(200);
});

/** Uniform numbers between 0 and 1, of Numerical Recipes: good enough to make an example. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
}

describe('options beside each other', () => {
  const option = (name: string, late: readonly number[], price: number) => {
    const sample = new Sample();
    for (const value of late) sample.add([counted('stranded', value), counted('recorded', 9)]);
    const costs: CostPlan = [
      { name: 'a', kind: 'purchase', quantity: price, price: { low: 1, high: 3 }, basis: '' },
    ];
    const ages = { ended: new Int32Array(0), unfinished: new Int32Array(0), never: 0 };
    const none = new Int32Array(0);
    const backlog = { low: none, median: none, high: none, count: late.length };
    return { name, costs, ages, backlog, gathered: { sample, count: late.length } as Gathered };
  };
  const options = [
    option('base', [10, 12, 11], 5),
    option('dear', [4, 5, 3], 9),
    option('dearer', [4, 5, 3], 10),
    option('idle', [10, 12, 11], 5),
  ];
  const found = compare(options, ['stranded', 'recorded']);

  test('of which neither has a value have no difference; what is later than the end in both has one', () => {
    const nobody = options.map((one) => {
      const sample = new Sample();
      for (let i = 0; i < 3; i++)
        sample.add([
          ...['turnRound.p50', 'cleared'].map((name) => counted(name, null)),
          ...[counted('recorded', 0), shared('onTime.share', 0, 0)],
        ]);
      return { ...one, gathered: { sample, count: 3 } as Gathered };
    });
    const [, { measured }] = compare(nobody, ['turnRound.p50', 'onTime.share', 'cleared'])
      .options as readonly [unknown, Compared];
    expect(measured.map(({ difference }) => difference?.apart)).toEqual([
      undefined,
      undefined,
      'same',
    ]);
  });

  test('share the error among options and measures', () => {
    expect(found.differences).toBe(6);
    expect(found.each).toBeCloseTo(1 - 0.05 / 6, 12);
    expect(found.options[0]!.measured[0]!.difference).toBeUndefined();
    expect(found.options[1]!.measured[0]!.difference).toMatchObject({ value: -7, apart: 'lower' });
    expect(found.options[1]!.more).toEqual({ value: 8, low: 4, high: 12 });
  });

  test('are beaten by cost and by the measures that have a better side', () => {
    expect(found.options.map(({ beaten }) => beaten)).toEqual([
      undefined,
      undefined,
      'dear',
      undefined,
    ]);
  });
});

describe('an option is beaten', () => {
  const timed = (name: string, price: number, p95: readonly (number | null)[], recorded = 9) => {
    const sample = new Sample();
    for (const value of p95)
      sample.add([
        { place: 'national', measure: 'turnRound.p95', unit: 's', value },
        counted('recorded', recorded),
      ]);
    const costs: CostPlan = [
      { name: 'a', kind: 'purchase', quantity: price, price: { low: 1, high: 3 }, basis: '' },
    ];
    const ages = { ended: new Int32Array(0), unfinished: new Int32Array(0), never: 0 };
    const none = new Int32Array(0);
    const backlog = { low: none, median: none, high: none, count: p95.length };
    return { name, costs, ages, backlog, gathered: { sample, count: 2 } as Gathered };
  };
  const beaten = (...options: ReturnType<typeof timed>[]) =>
    compare(options, ['turnRound.p95']).options.map((one) => one.beaten);

  test('where no replication reached what all of another one did, at no less cost', () => {
    expect(beaten(timed('late', 5, [null, null]), timed('done', 5, [1, 2]))).toEqual([
      'done',
      undefined,
    ]);
  });

  test('but not where some did: it has no mean', () => {
    const [some, none] = [timed('some', 9, [1, null]), timed('none', 5, [null, null])];
    expect(beaten(some, none)).toEqual([undefined, undefined]);
    expect(beaten(some, timed('other', 5, [null, 9]))).toEqual(['other', undefined]);
  });

  test('nor where nobody was recorded', () => {
    expect(beaten(timed('nobody', 9, [null, null], 0), timed('done', 5, [1, 2]))).toEqual([
      undefined,
      undefined,
    ]);
  });
});
