/**
 * How uncertain the result is when the assumptions are: they are drawn together, each on its own, between
 * the ends of their ranges, and every draw is replicated on chances of its own. What differs between the
 * draws is then told from what differs by chance alone (`statistics/variance-components.ts`).
 *
 * The law of an assumption is triangular, highest at the value that the scenario has; where that is not
 * between the ends, uniform. Both are assumptions: a range says no more than its ends. So is that the
 * assumptions do not hang together.
 */

import { quantileSorted } from 'simple-statistics';
import { Chance } from '../../engine/chance.ts';
import type { Unit } from '../../run/measures.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { Interval } from '../../statistics/intervals.ts';
import { type Components, components } from '../../statistics/variance-components.ts';
import { LEVEL } from '../estimates.ts';
import type { Assumed, Setting } from './assumed.ts';
import type { PointResult } from './replicate-points.ts';
import type { Unvaried } from './sensitivity.ts';

/** An assumption that is drawn. */
export interface Drawn extends Pick<Assumed, 'key' | 'value' | 'whole' | 'ends'> {
  readonly law: 'triangular' | 'uniform';
}

/** Drawn from a triangle with its tip at the value of the scenario; evenly, where that lies outside the range. */
export function drawnOf({ key, value, whole, ends, own, low, high }: Assumed): Drawn {
  const law = low <= own && own <= high ? 'triangular' : 'uniform';
  return { key, value, whole, ends, law };
}

export interface DrawnSetting extends Setting {
  /** As drawn, in SI. */
  readonly number: number;
}

/** One setting of each assumption, `count` times. @param seed that the draws hang on */
export function draws(
  assumed: readonly Assumed[],
  count: number,
  seed: string,
): readonly (readonly DrawnSetting[])[] {
  const chance = new Chance(`${seed} uncertain`, 0);
  return Array.from({ length: count }, (_, draw) =>
    assumed.map((one, place) => {
      const number = quantileOf(one, chance.draw(0, place, draw));
      return { ...one.at(number), number };
    }),
  );
}

/** Inverse of the distribution of an assumption. @param p from 0 to 1 */
function quantileOf(one: Pick<Assumed, 'own' | 'low' | 'high'>, p: number): number {
  const { own, low, high } = one;
  const span = high - low;
  if (own < low || own > high) return low + p * span;
  const split = (own - low) / span;
  return p <= split
    ? low + Math.sqrt(p * span * (own - low))
    : high - Math.sqrt((1 - p) * span * (high - own));
}

/** A measure of the country over all draws. */
export interface Spread extends Components {
  readonly measure: string;
  readonly unit: Unit;
  /** Nine in ten of the runs lie from one to the other (type 7 of Hyndman and Fan). */
  readonly low: number;
  readonly high: number;
  /** Nine in ten would, around the mean, if the assumptions did not differ. */
  readonly byChance: Interval;
}

/** A measure that some runs do not have. */
export interface Missing {
  readonly measure: string;
  /** Runs that have it. */
  readonly reached: number;
}

interface Draw {
  readonly settings: readonly Setting[];
  /** The command that runs it alone. */
  readonly command: string;
  /** Why it has no figures. */
  readonly failed?: string;
  /** Mean of each measure of `spreads`, in their order; empty where it failed. */
  readonly means: readonly number[];
}

export interface Uncertain {
  readonly plan: Plan;
  readonly seed: string;
  /** Of each draw. */
  readonly replications: number;
  readonly drawn: readonly Drawn[];
  readonly unvaried: readonly Unvaried[];
  readonly draws: readonly Draw[];
  readonly spreads: readonly Spread[];
  readonly missing: readonly Missing[];
}

interface Asked extends Pick<Uncertain, 'plan' | 'seed' | 'replications' | 'drawn' | 'unvaried'> {
  readonly settings: readonly (readonly Setting[])[];
  readonly commands: readonly string[];
}

/**
 * @param results in the order of the draws
 * @throws what made a draw fail, where fewer than two are left
 */
export function uncertain(asked: Asked, results: readonly PointResult[]): Uncertain {
  const { settings, commands, ...head } = asked;
  const samples = results.flatMap((one) => ('failed' in one ? [] : [one.gathered.sample]));
  const failure = results.find((one) => 'failed' in one);
  if (samples.length < 2 && failure && 'failed' in failure) throw failure.failed;
  const heads = [...samples[0]!.columns()].flatMap(({ head: one }) =>
    // A cause that a run does not name was the cause of nothing: it has no column there.
    one.place === 'national' && !one.measure.startsWith('causes.') ? [one] : [],
  );
  const spreads: Spread[] = [];
  const missing: Missing[] = [];
  for (const { measure, unit } of heads) {
    const groups = samples.map((sample) => sample.column('national', measure)?.values ?? []);
    const all = groups.flat();
    const known = all.filter((value) => !Number.isNaN(value));
    if (known.length < samples.length * head.replications)
      missing.push({ measure, reached: known.length });
    else {
      const parts = components(groups, LEVEL);
      const byChance = chanceAlone(groups, parts.mean, unit);
      spreads.push({ measure, unit, ...parts, ...nineInTen(all), byChance });
    }
  }
  const draws = results.map((one, i): Draw => {
    const draw = { settings: settings[i]!, command: commands[i]! };
    if ('failed' in one) return { ...draw, failed: one.failed.message, means: [] };
    const { sample } = one.gathered;
    const means = spreads.map(({ measure }) => meanOf(sample.column('national', measure)!.values));
    return { ...draw, means };
  });
  return { ...head, draws, spreads, missing };
}

function nineInTen(values: readonly number[]) {
  const ordered = [...values].sort((a, b) => a - b);
  return { low: quantileSorted(ordered, 0.05), high: quantileSorted(ordered, 0.95) };
}

/**
 * The runs as they lie around the mean of their own draw, the draws taken together. A mean of few lies too
 * near to them: `size` runs are spread as wide again by the root of size / (size - 1). No share and no count
 * is beyond its end.
 */
function chanceAlone(groups: readonly (readonly number[])[], mean: number, unit: Unit): Interval {
  const size = groups[0]!.length;
  const wider = Math.sqrt(size / (size - 1));
  const around = groups.flatMap((group) => {
    const own = meanOf(group);
    return group.map((value) => wider * (value - own));
  });
  const { low, high } = nineInTen(around);
  const most = unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return { low: Math.max(0, mean + low), high: Math.min(most, mean + high) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
