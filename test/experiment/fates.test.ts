import { describe, expect, test } from 'vitest';
import { Chance } from '../../src/engine/chance.ts';
import { fatesOf, split } from '../../src/experiment/fates.ts';
import { Sample } from '../../src/experiment/sample.ts';
import { CLASSES } from '../../src/run/outcome.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { shared } from './figures.ts';

/** Replications of 100 submissions, so many of them on time and the rest lost. */
function study(onTime: readonly number[]): Sample {
  const sample = new Sample();
  for (const count of onTime) {
    const part = (name: string) => (name === 'onTime' ? count : name === 'lost' ? 100 - count : 0);
    sample.add(CLASSES.map((name) => shared(`${name}.share`, part(name), 100)));
  }
  return sample;
}

describe('two fates', () => {
  test('four of ten collapse: their share, and what each fate looks like', () => {
    const fates = fatesOf(study([90, 92, 31, 91, 30, 93, 29, 92, 30, 92]))!;
    expect(fates).toMatchObject({ of: 'onTime', above: 6, count: 10 });
    expect(fates.high).toBeCloseTo(0.916_667, 6);
    expect(fates.low).toBeCloseTo(0.3, 12);
    // Clopper-Pearson for 6 of 10.
    expect(fates.chance.low).toBeCloseTo(0.262_378, 6);
    expect(fates.chance.high).toBeCloseTo(0.878_448, 6);
  });

  test('nine are too few, one apart is no fate, and a gap of 4 points is none that matters', () => {
    expect(fatesOf(study([90, 92, 31, 91, 30, 93, 29, 92, 30]))).toBeUndefined();
    expect(fatesOf(study([90, 92, 30, 91, 90, 93, 91, 92, 91, 92]))).toBeUndefined();
    expect(fatesOf(study([90, 90, 90, 90, 90, 94, 94, 94, 94, 94]))).toBeUndefined();
    expect(fatesOf(study([90, 90, 90, 90, 90, 95.5, 95.5, 95.5, 95.5, 95.5]))).toBeDefined();
  });

  test('one fate is taken for two in fewer than 1 of 100 studies of twenty', () => {
    const chance = new Chance('fates', 0);
    const laws = {
      normal: (u: number) => normalQuantile(u),
      exponential: (u: number) => -Math.log(u),
    };
    for (const law of Object.values(laws)) {
      let alarms = 0;
      for (let r = 0; r < 2_000; r++) {
        const values = Array.from({ length: 20 }, (_, i) => law(chance.draw(0, 0, r, i)));
        if (split(values) !== undefined) alarms++;
      }
      expect(alarms).toBeLessThan(20);
    }
  });
});
