/**
 * From replications to figures with intervals. A mean has Student's t; a share of submissions and a mean
 * delay are ratios of totals, with the delta method; a chance has Clopper and Pearson. Two-sided, level
 * 95 %, each by itself: among many regencies some intervals miss.
 */

import { mean, sum } from 'simple-statistics';
import type { Unit } from '../run/measures.ts';
import {
  type Interval,
  meanInterval,
  meanResiduals,
  proportionInterval,
  ratioInterval,
  ratioResiduals,
  skewedInterval,
} from '../statistics/intervals.ts';
import type { Column, Sample } from './sample.ts';

export const LEVEL = 0.95;

/** Behind the name of a measure: the share of replications in which it has a value. */
export const REACHED = '.reached';

export interface Estimate {
  readonly place: string;
  readonly measure: string;
  readonly unit: Unit;
  /** Null where it is not defined, or was not reached in every replication. */
  readonly value: number | null;
  /** Null from one replication, and where there is no value. */
  readonly interval: Interval | null;
  readonly level: number;
}

/**
 * One estimate a figure. Where some replications reached a quantile and others did not, a mean would
 * hide the others: the value is null, and `MEASURE.reached` is the share of those that did.
 */
export function* estimates(sample: Sample): Iterable<Estimate> {
  for (const column of sample.columns()) {
    yield estimate(column);
    const reached = column.values.filter((value) => !Number.isNaN(value)).length;
    if (column.isRatio || reached === 0 || reached === sample.count) continue;
    yield {
      place: column.head.place,
      measure: column.head.measure + REACHED,
      unit: 'share',
      value: reached / sample.count,
      interval: proportionInterval(reached, sample.count, LEVEL),
      level: LEVEL,
    };
  }
}

/** @param level of the interval, two-sided */
export function estimate(column: Column, level = LEVEL): Estimate {
  const { head, values } = column;
  const count = values.length;
  const value = middleOf(column);
  if (value === null || count === 1) return { ...head, value, interval: null, level };
  return { ...head, value, interval: possible(intervalOf(column, level), head.unit), level };
}

/** From one bound to the other, each with the confidence `sure` by itself, whether skewed or not. */
export function oneSided(column: Column, sure: number): Estimate {
  const plain = estimate(column, 2 * sure - 1);
  if (plain.interval === null) return plain;
  const { isRatio, values, parts, wholes } = column;
  const residuals = isRatio ? ratioResiduals(parts, wholes) : meanResiduals(values);
  return { ...plain, interval: possible(skewedInterval(residuals, plain.level), plain.unit) };
}

function middleOf({ isRatio, values, parts, wholes }: Column): number | null {
  const only = values[0]!;
  if (values.length === 1) return Number.isNaN(only) ? null : only;
  if (isRatio) {
    const whole = sum([...wholes]);
    return whole === 0 ? null : sum([...parts]) / whole;
  }
  return values.some(Number.isNaN) ? null : mean([...values]);
}

function intervalOf({ isRatio, values, parts, wholes }: Column, level: number): Interval {
  return isRatio ? ratioInterval(parts, wholes, level) : meanInterval(values, level);
}

/** Of the difference of two: of shares it is between -1 and 1. */
export function possibleDifference({ low, high }: Interval, unit: Unit): Interval {
  return unit === 'share' ? { low: Math.max(-1, low), high: Math.min(1, high) } : { low, high };
}

/** Nothing counted or timed is negative, and no share is above 1: an interval need not say so. */
function possible({ low, high }: Interval, unit: Unit): Interval {
  return { low: Math.max(0, low), high: unit === 'share' ? Math.min(1, high) : high };
}
