import { describe, expect, test } from 'vitest';
import { estimates } from '../../src/experiment/estimates.ts';
import { Sample } from '../../src/experiment/sample.ts';
import { counted, sampleOf, shared } from './figures.ts';

describe('estimates', () => {
  test('a mean with its t interval', () => {
    const x = [412, 398, 431, 405, 420, 389, 415, 402, 427, 410];
    const [one] = [...estimates(sampleOf('recorded', x))];
    expect(one).toMatchObject({ place: 'national', measure: 'recorded', level: 0.95 });
    expect(one!.value).toBeCloseTo(410.9, 9);
    expect(one!.interval!.high).toBeCloseTo(410.9 + 9.311_555, 5);
  });

  test('a share is the ratio of totals: 10 of 100 and 0 of 300 are 2.5 %, and none is below 0', () => {
    const sample = new Sample();
    sample.add([shared('dropped.share', 10, 100)]);
    sample.add([shared('dropped.share', 0, 300)]);
    const [one] = [...estimates(sample)];
    expect(one!.value).toBe(0.025);
    expect(one!.interval!.low).toBe(0);
  });

  test('one replication has its own figures and no interval', () => {
    expect([...estimates(sampleOf('recorded', [7]))]).toEqual([
      {
        place: 'national',
        measure: 'recorded',
        unit: 'submissions',
        value: 7,
        interval: null,
        level: 0.95,
      },
    ]);
  });

  test('a quantile that three of four replications reached has no mean, but a share', () => {
    const [value, reached, ...more] = [...estimates(sampleOf('turnRound.p95', [1, 2, null, 3]))];
    expect(more).toEqual([]);
    expect(value).toMatchObject({ value: null, interval: null });
    expect(reached).toMatchObject({ measure: 'turnRound.p95.reached', unit: 'share', value: 0.75 });
    // Clopper-Pearson for 3 of 4: 1 - high solves high^4 = 0.975.
    expect(reached!.interval!.high).toBeCloseTo(0.975 ** 0.25, 9);
  });

  test('one that none reached says so once', () => {
    expect([...estimates(sampleOf('turnRound.p95', [null, null]))]).toHaveLength(1);
  });

  test('a cause that only a later replication knows was nothing before', () => {
    const sample = new Sample();
    sample.add([counted('recorded', 5)]);
    sample.add([counted('recorded', 7), counted('causes.patience', 4)]);
    sample.add([counted('recorded', 6)]);
    expect(sample.column('national', 'causes.patience')!.values).toEqual([0, 4, 0]);
  });
});
