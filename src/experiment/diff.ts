/**
 * Two tables of estimates row by row: which values differ, and which of the differences chance alone could
 * have made. Of each table only means and intervals are left, so the two are taken as independent (Welch).
 * All intervals of the country hold together, and so do all of the regencies, by Bonferroni over the rows
 * that differ and have one.
 */

import { isInstant, measureOf, type Unit } from '../run/measures.ts';
import { saysSpread } from '../statistics/intervals.ts';
import { type Spread, welchInterval } from '../statistics/welch.ts';
import type { Apart } from './better.ts';
import { simultaneous } from './compare.ts';
import { type Estimate, LEVEL, possibleDifference, REACHED } from './estimates.ts';

export interface Side {
  readonly estimates: readonly Estimate[];
  /** Replications. */
  readonly count: number;
  /** UTC milliseconds of instant 0; absent in a scenario of offsets. */
  readonly start?: number;
}

/** A row that has another value, or that only one of the two has. */
export interface Changed {
  readonly place: string;
  readonly measure: string;
  readonly unit: Unit;
  readonly a: Estimate | undefined;
  readonly b: Estimate | undefined;
  /** B less A; null where one of them has no value, and of instants on clocks that begin at other times. */
  readonly value: number | null;
  /** Null where chance cannot be told: from one run, and where the own interval is none of a mean. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly apart: Exclude<Apart, 'same'>;
}

/** Rows that hold together. */
export interface Family {
  readonly rows: readonly Changed[];
  /** How many of the rows have an interval. */
  readonly intervals: number;
  /** Level of each. */
  readonly each: number;
}

export interface Diff {
  readonly national: Family;
  readonly regencies: Family;
  /** Rows alike to the last digit. */
  readonly alike: number;
  /** Rows of the same value with another interval. */
  readonly otherInterval: number;
}

/** B less A, each row that differs; in the order of A, then what B alone has. */
export function differ(a: Side, b: Side): Diff {
  const [ofA, ofB] = [rowsOf(a), rowsOf(b)];
  const pairs = [...new Set([...ofA.keys(), ...ofB.keys()])].map(
    (key) => [ofA.get(key), ofB.get(key)] as const,
  );
  const isOneClock = a.start === b.start;
  const changed = pairs.filter((pair) => !sameValue(pair, isOneClock));
  const kept = pairs.length - changed.length;
  const otherInterval = pairs.filter(
    ([one, other]) => sameValue([one, other], isOneClock) && !sameInterval(one, other),
  ).length;
  const isNational = ([one, other]: Pair) => (one ?? other)?.place === 'national';
  return {
    national: family(changed.filter(isNational), a, b),
    regencies: family(
      changed.filter((pair) => !isNational(pair)),
      a,
      b,
    ),
    alike: kept - otherInterval,
    otherInterval,
  };
}

type Pair = readonly [a: Estimate | undefined, b: Estimate | undefined];

function rowsOf({ estimates }: Side): Map<string, Estimate> {
  return new Map(estimates.map((row) => [`${row.place} ${row.measure}`, row]));
}

function sameValue([a, b]: Pair, isOneClock: boolean): boolean {
  if (a?.value !== b?.value || a?.unit !== b?.unit) return false;
  return isOneClock || !isInstant(a?.measure ?? '');
}

function sameInterval(a: Estimate | undefined, b: Estimate | undefined): boolean {
  return a?.interval?.low === b?.interval?.low && a?.interval?.high === b?.interval?.high;
}

function family(pairs: readonly Pair[], ofA: Side, ofB: Side): Family {
  const isSame = ([a, b]: Pair) =>
    a?.unit === b?.unit && (ofA.start === ofB.start || !isInstant(a!.measure));
  const spreads = pairs.map(([a, b]) => [spreadOf(a, ofA.count), spreadOf(b, ofB.count)] as const);
  const both = (i: number) =>
    spreads[i]![0] !== null && spreads[i]![1] !== null && isSame(pairs[i]!);
  const intervals = pairs.filter((_, i) => both(i)).length;
  const each = simultaneous(LEVEL, intervals);
  const rows = pairs.map(([a, b], i): Changed => {
    const { place, measure, unit } = (b ?? a)!;
    const hasBoth = isSame([a, b]) && a?.value != null && b?.value != null;
    const value = hasBoth ? b.value - a.value : null;
    const [own, other] = spreads[i]!;
    const interval = both(i)
      ? possibleDifference(welchInterval(own!, other!, LEVEL, each), unit)
      : null;
    const apart =
      interval === null || (interval.low <= 0 && interval.high >= 0)
        ? 'unclear'
        : interval.low > 0
          ? 'higher'
          : 'lower';
    return { place, measure, unit, a, b, value, interval, apart };
  });
  return { rows, intervals, each };
}

/**
 * Half the width as it was before its ends were cut to what is possible: the longer side is whole. Nothing
 * where both sides of a share were cut, nor of two replications that are alike, nor where the interval is none of a
 * mean: chances of being reached have that of Clopper and Pearson, what is of a law has order statistics.
 */
function spreadOf(row: Estimate | undefined, count: number): Spread | null {
  if (row === undefined || row.value === null || row.interval === null) return null;
  const { value, interval, measure, unit, level } = row;
  if (level !== LEVEL) return null;
  if (measure.endsWith(REACHED) || measureOf(measure)?.isOfLaw) return null;
  if (unit === 'share' && interval.low <= 0 && interval.high >= 1) return null;
  const half = Math.max(interval.high - value, value - interval.low);
  return saysSpread(count, half, value) ? { value, half, count } : null;
}
