/**
 * Options beside a base that met the same citizens. Each difference has an interval from the differences
 * of the single replications; all of them together hold at the stated level, by Bonferroni: each misses
 * with a chance of (1 - level) over their number (Law, 10.3). An interval that holds 0 tells nothing apart.
 */

import type { Ages } from '../run/ages.ts';
import type { Unit } from '../run/measures.ts';
import type { CostPlan } from '../scenario/lay-out/costs.ts';
import {
  type Interval,
  meanResiduals,
  pairedInterval,
  pairingGain,
  type Residuals,
  ratioResiduals,
  saysSpread,
} from '../statistics/intervals.ts';
import type { Course } from './band.ts';
import { type Apart, type Better, better } from './better.ts';
import { type CountedLine, costOf, counted, type Money, meanOf, moreThan } from './costs.ts';
import { type Estimate, estimate, LEVEL, possibleDifference } from './estimates.ts';
import type { Gathered } from './gather.ts';
import { beatenBy } from './pareto.ts';
import type { Column } from './sample.ts';
import { lateIn } from './targets.ts';

export interface Difference {
  /** Option less base; null where one of them has no value. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly apart: Apart;
  /** How many times fewer replications it took than independent runs would; null where none vary. */
  readonly gain: number | null;
}

export interface Measured {
  /** The figure of the option with an interval of its own, at `LEVEL`. */
  readonly own: Estimate;
  /** Absent for the base. */
  readonly difference?: Difference;
}

export interface Compared {
  readonly name: string;
  readonly gathered: Gathered;
  /** Of all replications. */
  readonly ages: Ages;
  readonly backlog: Course;
  /** In the order of the measures. */
  readonly measured: readonly Measured[];
  readonly lines: readonly CountedLine[];
  readonly cost: Money;
  /** Than the base. */
  readonly more: Money;
  /** Name of the first option that is no worse on any count and better on one, by the means and the costs. */
  readonly beaten?: string;
}

export interface Comparison {
  readonly measures: readonly {
    readonly measure: string;
    readonly unit: Unit;
    readonly better: Better;
  }[];
  /** The base first. */
  readonly options: readonly Compared[];
  readonly count: number;
  /** Number of differences, and the level of the interval of each. */
  readonly differences: number;
  readonly each: number;
}

interface ToCompare {
  readonly name: string;
  readonly gathered: Gathered;
  readonly ages: Ages;
  readonly backlog: Course;
  readonly costs: CostPlan;
}

/** @param options the base first @param measures known in each of them */
export function compare(options: readonly ToCompare[], measures: readonly string[]): Comparison {
  const [base] = options as readonly [ToCompare, ...ToCompare[]];
  const differences = (options.length - 1) * measures.length;
  const each = simultaneous(LEVEL, differences);
  const baseLines = counted(base.costs, meanOf(base.gathered.sample));
  const compared = options.map((option): Compared => {
    const { name, gathered, ages, backlog, costs } = option;
    const lines = counted(costs, meanOf(gathered.sample));
    const measured = measures.map((measure) => {
      const column = columnOf(option, measure);
      const own = estimate(column);
      const isNone = [base, option].every(({ gathered }) => hasNone(gathered, measure));
      if (option === base || isNone) return { own };
      return { own, difference: differenceOf(columnOf(base, measure), column, each) };
    });
    return {
      name,
      gathered,
      ages,
      backlog,
      measured,
      lines,
      cost: costOf(lines),
      more: moreThan(baseLines, lines),
    };
  });
  return {
    measures: measures.map((measure) => ({
      measure,
      unit: columnOf(base, measure).head.unit,
      better: better(measure),
    })),
    options: withBeaten(compared, measures),
    count: base.gathered.count,
    differences,
    each,
  };
}

/** Level of each of `count` intervals that hold together at `level`, whatever hangs together. */
export function simultaneous(level: number, count: number): number {
  return count === 0 ? level : 1 - (1 - level) / count;
}

function columnOf({ name, gathered }: ToCompare, measure: string): Column {
  const column = gathered.sample.column('national', measure);
  if (column === undefined) throw new Error(`no figure ${measure} of option ${name}`);
  return column;
}

/**
 * The option less the base, in the unit of the columns, replication by replication.
 * @param option of as many replications as the base; one alone gives no interval, nor do two of one difference
 * @param level of the interval, between 0 and 1
 */
export function differenceOf(base: Column, option: Column, level: number): Difference {
  const [theirs, own] = [residualsOf(base), residualsOf(option)];
  const same = option.values.every((value, i) => Object.is(value, base.values[i]));
  const none = { value: null, interval: null, gain: null };
  if (theirs === undefined || own === undefined)
    return { ...none, apart: same ? 'same' : 'unclear' };
  const value = own.value - theirs.value;
  const unclear = { ...none, value, apart: 'unclear' } as const;
  const count = option.values.length;
  if (count < 2) return unclear;
  const paired = pairedInterval(theirs, own, level);
  const size = Math.max(Math.abs(own.value), Math.abs(theirs.value));
  if (!same && !saysSpread(count, (paired.high - paired.low) / 2, size)) return unclear;
  const interval = possibleDifference(paired, option.head.unit);
  const gain = pairingGain(theirs, own);
  const apart = interval.low > 0 ? 'higher' : interval.high < 0 ? 'lower' : 'unclear';
  return { value, interval, gain, apart: same ? 'same' : apart };
}

/** Nothing where there is no mean: a quantile that some replications did not reach, a share of nothing. */
function residualsOf({ isRatio, values, parts, wholes }: Column): Residuals | undefined {
  if (isRatio) return wholes.some((whole) => whole > 0) ? ratioResiduals(parts, wholes) : undefined;
  return values.some(Number.isNaN) ? undefined : meanResiduals(values);
}

/** Whether a measure is of nobody in every replication, and so not even later than the end: nothing to be alike in. */
export function hasNone(
  { sample, count }: Pick<Gathered, 'sample' | 'count'>,
  measure: string,
): boolean {
  const place = 'national';
  const column = sample.column(place, measure)!;
  const { isRatio, values, wholes } = column;
  if (isRatio) return wholes.every((whole) => whole === 0);
  return values.every(Number.isNaN) && lateIn({ place, measure }, column, sample) < count;
}

/** By the measures of which it is known what is better, and of which some option has a value. */
function withBeaten(options: readonly Compared[], measures: readonly string[]): Compared[] {
  const counts = measures
    .map((measure, i) => options.map((option) => badness(option, measure, i)))
    .filter((column) => !column.every(Number.isNaN));
  const points = options.map(({ cost }, at) => [
    cost.value,
    ...counts.map((column) => column[at]!),
  ]);
  const by = beatenBy(points);
  return options.map((option, i) => {
    const at = by[i];
    return at === undefined ? option : { ...option, beaten: options[at]!.name };
  });
}

/**
 * Less is better. A time that no replication reached is worse than any; NaN where nothing can be said: of one
 * that some reached, of a share of nothing, and where neither side is better.
 */
function badness({ gathered, measured }: Compared, measure: string, at: number): number {
  const { sample, count } = gathered;
  const { value } = measured[at]!.own;
  const way = better(measure);
  if (way === undefined) return Number.NaN;
  if (value !== null) return way === 'less' ? value : -value;
  const place = 'national';
  const late = lateIn({ place, measure }, sample.column(place, measure)!, sample);
  return late === count ? Number.POSITIVE_INFINITY : Number.NaN;
}
