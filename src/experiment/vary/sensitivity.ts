/**
 * What moves when one assumption at a time goes to the ends of its range, all else as it is: the
 * difference to the base on the same chances. All intervals hold together at `LEVEL`, by Bonferroni.
 * One at a time says nothing of what two assumptions do together.
 */

import type { Unit } from '../../run/measures.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { type Better, better } from '../better.ts';
import { type Difference, differenceOf, hasNone, simultaneous } from '../compare.ts';
import { type Estimate, estimate, LEVEL } from '../estimates.ts';
import type { Gathered } from '../gather.ts';
import type { Whole } from './assumed.ts';
import type { PointResult } from './replicate-points.ts';

/** An assumption that is taken to both ends of its range. */
export interface Ranged {
  readonly key: string;
  /** As the scenario has it, in one line. */
  readonly value: string;
  readonly whole: Whole;
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

interface RangeEnd {
  /** "120 s" */
  readonly text: string;
  /** The command that runs it alone. */
  readonly command: string;
}

/** An assumption that is left as it is. */
export interface Unvaried {
  readonly key: string;
  readonly why:
    | { readonly reason: 'no range' | 'not written' }
    /** More than one number is written, of which a range of two numbers is a part. */
    | { readonly reason: 'not one value'; readonly value: string }
    /** Of options beside each other: one of them changes it. */
    | { readonly reason: 'an option'; readonly option: string }
    /** The scenario is not valid with the end. */
    | { readonly reason: 'refused'; readonly end: string; readonly message: string };
}

export interface Sensitivity {
  readonly plan: Plan;
  readonly seed: string;
  readonly replications: number;
  readonly measure: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly base: Estimate;
  /** Level of the interval of each difference. */
  readonly each: number;
  /** The largest swing first. */
  readonly effects: readonly Effect[];
  readonly unvaried: readonly Unvaried[];
}

export interface Effect {
  readonly key: string;
  /** In the base. */
  readonly value: string;
  readonly whole: Whole;
  readonly low: EffectEnd;
  readonly high: EffectEnd;
  /** Largest less least value of the measure at low, base and high; null where no two are known. */
  readonly swing: number | null;
}

export interface EffectEnd extends RangeEnd {
  /** Of the measure; null where it has none. */
  readonly figure: number | null;
  readonly difference: Difference;
  /** Why it has no figures. */
  readonly failed?: string;
}

interface Asked {
  readonly plan: Plan;
  readonly seed: string;
  readonly replications: number;
  readonly measure: string;
  readonly ranged: readonly Ranged[];
  readonly unvaried: readonly Unvaried[];
}

const NONE: Difference = { value: null, interval: null, apart: 'unclear', gain: null };

/**
 * @param results of the base, then of the low and the high end of each assumption
 * @throws what made the base fail
 */
export function sensitivity(asked: Asked, results: readonly PointResult[]): Sensitivity {
  const { ranged, measure, ...head } = asked;
  const [first] = results as readonly [PointResult, ...PointResult[]];
  if ('failed' in first) throw first.failed;
  const base = columnOf(first.gathered, measure);
  const isOfNobody = hasNone(first.gathered, measure);
  const own = estimate(base);
  const each = simultaneous(LEVEL, 2 * ranged.length);
  const endOf = (end: RangeEnd, result: PointResult): EffectEnd => {
    if ('failed' in result)
      return { ...end, figure: null, difference: NONE, failed: result.failed.message };
    if (isOfNobody && hasNone(result.gathered, measure))
      return { ...end, figure: null, difference: NONE };
    const column = columnOf(result.gathered, measure);
    return { ...end, figure: estimate(column).value, difference: differenceOf(base, column, each) };
  };
  const effects = ranged.map(({ key, value, whole, ...ends }, i): Effect => {
    const low = endOf(ends.low, results[1 + 2 * i]!);
    const high = endOf(ends.high, results[2 + 2 * i]!);
    return { key, value, whole, low, high, swing: swingOf([low.figure, own.value, high.figure]) };
  });
  // A sort keeps the order of equals: that of the register.
  effects.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1));
  const { unit } = base.head;
  return { ...head, measure, unit, better: better(measure), base: own, each, effects };
}

function columnOf({ sample }: Gathered, measure: string) {
  const column = sample.column('national', measure);
  if (column === undefined) throw new Error(`no figure ${measure}`);
  return column;
}

function swingOf(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

/** Whether a difference to the base is there beyond chance. */
export function isTold({ low, high }: Effect): boolean {
  return [low, high].some(({ difference: { apart } }) => apart === 'higher' || apart === 'lower');
}

/** Whether an end of it could not be simulated. */
export function isFailed({ low, high }: Effect): boolean {
  return low.failed !== undefined || high.failed !== undefined;
}
