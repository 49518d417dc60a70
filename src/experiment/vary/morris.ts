/**
 * Which assumptions matter, also through each other: elementary effects (Morris, Technometrics 33, 1991;
 * mu* by Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22, 2007). A trajectory
 * begins at a random point of a grid of four levels in each range and takes every assumption once, in a
 * random order, two thirds of its range up or down. The effect is the change of the measure over the part
 * of the range: in units of the measure per whole range.
 *
 * `muStar` is the mean of its size: how much the assumption matters. `mu` is the mean with its sign: near
 * muStar in size where the effect always has one direction. `sigma` is the standard deviation: 0 where the
 * effect is the same everywhere, so that neither a curve nor another assumption plays a part. Chance adds to
 * sigma where points do not meet the same chances alike; a count is rounded, and its effect with it.
 */

import { sampleStandardDeviation } from 'simple-statistics';
import { Chance } from '../../engine/chance.ts';
import { type Interval, meanInterval } from '../../statistics/intervals.ts';
import { simultaneous } from '../compare.ts';
import { LEVEL } from '../estimates.ts';
import { shuffled } from './points.ts';

/** Of the grid; with an even number each level is as likely (Morris, section 3). */
const LEVELS = 4;
/** Part of a range that is taken at once: LEVELS / (2 (LEVELS - 1)). */
export const LEAP = LEVELS / (2 * (LEVELS - 1));

/** One trajectory: `points[0]`, then one more after each step. */
export interface Trajectory {
  /** From 0 to 1 in each range. */
  readonly points: readonly (readonly number[])[];
  /** Which assumption the step to `points[i + 1]` takes, and which way. */
  readonly steps: readonly { readonly which: number; readonly leap: number }[];
}

/** @param seed text that the design hangs on */
export function trajectories(keys: number, count: number, seed: string): readonly Trajectory[] {
  const chance = new Chance(`${seed} morris`, 0);
  return Array.from({ length: count }, (_, number) => {
    const start = Array.from({ length: keys }, (_, key) => {
      return Math.floor(LEVELS * chance.draw(0, key, number)) / (LEVELS - 1);
    });
    const order = shuffled(keys, (place) => chance.draw(1, place, number));
    const points = [start];
    const steps = order.map((which) => {
      const last = points.at(-1)!;
      // From a lower level only up, from an upper one only down, is inside.
      const leap = last[which]! < 0.5 ? LEAP : -LEAP;
      points.push(last.map((at, key) => (key === which ? at + leap : at)));
      return { which, leap };
    });
    return { points, steps };
  });
}

export interface Screened {
  /** Trajectories that gave an effect. */
  readonly count: number;
  /** Null for none. */
  readonly mu: number | null;
  readonly muStar: number | null;
  /** Of muStar; those of all assumptions hold together at `LEVEL`. Null for fewer than two. */
  readonly interval: Interval | null;
  readonly sigma: number | null;
}

/**
 * By assumption, in their order.
 * @param values of the measure at each point of each trajectory; NaN where there is none
 * @param span from the least to the most that the measure can be: of a share 1, and then no effect is above 1 / LEAP
 */
export function screened(
  design: readonly Trajectory[],
  values: readonly (readonly number[])[],
  span = Number.POSITIVE_INFINITY,
): readonly Screened[] {
  const keys = design[0]!.steps.length;
  const effects = Array.from({ length: keys }, () => [] as number[]);
  for (const [t, { steps }] of design.entries())
    for (const [i, { which, leap }] of steps.entries()) {
      const effect = (values[t]![i + 1]! - values[t]![i]!) / leap;
      if (!Number.isNaN(effect)) effects[which]!.push(effect);
    }
  const each = simultaneous(LEVEL, keys);
  return effects.map((own): Screened => {
    const count = own.length;
    if (count === 0) return { count, mu: null, muStar: null, interval: null, sigma: null };
    const sizes = own.map(Math.abs);
    const average = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / count;
    const one = { count, mu: average(own), muStar: average(sizes) };
    if (count < 2) return { ...one, interval: null, sigma: null };
    const { low, high } = meanInterval(sizes, each);
    const interval = { low: Math.max(0, low), high: Math.min(span / LEAP, high) };
    return { ...one, interval, sigma: sampleStandardDeviation(own) };
  });
}
