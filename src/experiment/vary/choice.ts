/**
 * Whether the choice between options holds when the assumptions are other than thought. In every draw of the
 * assumptions (`uncertain.ts`) all options are run on the same citizens, so that a draw has one answer: which
 * option is best there, which keep their targets, and which of these is the cheapest. A draw is a replication of
 * assumptions and chance together; its runs may be few, the draws should be many.
 *
 * What it would be worth to know the assumptions before the choice is the expected value of perfect information
 * (Raiffa and Schlaifer, "Applied Statistical Decision Theory", 1961): the mean of the best in each draw, less
 * that of the option which is best on the mean. Chance that is left in a draw makes it rather too large; that the
 * option is the best of these very draws rather too small, the fewer there are.
 */

import { mean, quantileSorted } from 'simple-statistics';
import type { Unit } from '../../run/measures.ts';
import type { CostPlan } from '../../scenario/lay-out/costs.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { type Interval, proportionInterval } from '../../statistics/intervals.ts';
import { better } from '../better.ts';
import { LEVEL } from '../estimates.ts';
import { bestOf, type InDraw, isBetter, isCheapest, lookAt, type Way } from './in-draw.ts';
import type { PointResult } from './replicate-points.ts';
import type { Unvaried } from './sensitivity.ts';
import { type Told, toldOf } from './told.ts';
import type { Drawn, DrawnSetting } from './uncertain.ts';

/** In how many draws something is so, and between which shares of all draws that lies at `LEVEL`. */
export interface Often {
  readonly count: number;
  readonly interval: Interval;
}

/** Over the draws. */
interface Band {
  readonly mean: number;
  /** Nine in ten draws lie from one to the other (type 7 of Hyndman and Fan). */
  readonly low: number;
  readonly high: number;
}

/** An option less the base. */
export interface Beside extends Band {
  readonly better: Often;
  readonly worse: Often;
}

/** An option. What is said of the measure is of the known draws, what of targets of those that are judged. */
export interface Chosen extends Band {
  readonly name: string;
  /** Of the measure, by known draw. */
  readonly values: readonly number[];
  /** Absent for the base. */
  readonly beside?: Beside;
  /** No option is better there; alike ones are best together. */
  readonly best: Often;
  /** Every target is kept, by the figures of the draw; absent where an option has none. */
  readonly keeps?: Often;
  /** It is the cheapest of those that keep every target; absent without costs or targets. */
  readonly cheapest?: Often;
}

/** A draw of the assumptions. */
interface ChoiceDraw {
  readonly settings: readonly DrawnSetting[];
  /** The command that compares the options in it, by option. */
  readonly commands: readonly string[];
  /** Why it has no figures, and the command of the option that failed. */
  readonly failed?: { readonly message: string; readonly command: string };
  /** Names of the best; absent where the draw is not known. */
  readonly best?: readonly string[];
  /** Names of those that keep every target; absent without targets. */
  readonly keeps?: readonly string[];
  /** Names of the cheapest of these; absent without costs. */
  readonly cheapest?: readonly string[];
}

export interface Choice {
  /** Of the base. */
  readonly plan: Plan;
  readonly seed: string;
  /** Of each option in each draw. */
  readonly replications: number;
  readonly measure: string;
  readonly unit: Unit;
  readonly better: Way;
  /** The base first. */
  readonly options: readonly Chosen[];
  /** Draws in which every option has the measure. */
  readonly known: number;
  /** Draws in which no option failed: not all of them need be known. */
  readonly judged: number;
  /** Judged draws in which no option keeps every target; absent where one has none. */
  readonly noneKeeps?: number;
  /** Number in `options` of the best on the mean over the draws; of equals the first. */
  readonly chosen: number;
  /** What knowing the assumptions before the choice would gain on the mean, in the unit of the measure. */
  readonly knowing: number;
  /** Whether the draws in which the chosen one is best differ in an assumption from the others. */
  readonly told: readonly Told[];
  readonly unvaried: readonly Unvaried[];
  readonly draws: readonly ChoiceDraw[];
}

/** An option in one draw, as it is asked for. */
interface Asked extends Pick<Choice, 'plan' | 'seed' | 'replications' | 'measure' | 'unvaried'> {
  readonly names: readonly string[];
  readonly drawn: readonly Drawn[];
  readonly settings: readonly (readonly DrawnSetting[])[];
  /** By draw and option, as the results. */
  readonly points: readonly { readonly command: string; readonly costs: CostPlan }[];
}

/**
 * @param results all options of the first draw, then of the second, and so on
 * @throws what made a draw fail, or NoValue where none did, if fewer than two are known
 */
export function choice(asked: Asked, results: readonly PointResult[]): Choice {
  const { names, drawn, settings, points, measure, ...head } = asked;
  const way = better(measure);
  if (way === undefined) throw new Error(`${measure} has no better side`);
  const width = names.length;
  const all = settings.map((_, draw) => inDraw(asked, results, draw * width));
  const judged = all.flatMap((one) => ('failed' in one ? [] : [one]));
  const known = judged.filter(isKnown);
  if (known.length < 2) throw all.find((one) => 'failed' in one)?.failed ?? new NoValue(measure);
  const options = names.map((name, at) => chosenOf(name, at, { known, judged }, way));
  const chosen = options.reduce(
    (first, { mean: own }, at) => (isBetter(own, options[first]!.mean, way) ? at : first),
    0,
  );
  const draws = all.map((one, draw): ChoiceDraw => {
    const from = draw * width;
    const commands = points.slice(from, from + width).map(({ command }) => command);
    const own = { settings: settings[draw]!, commands };
    if ('failed' in one) {
      const command = commands[one.option]!;
      return { ...own, failed: { message: one.failed.message, command } };
    }
    const those = (is: (own: InDraw, at: number) => boolean) =>
      names.filter((_, at) => is(one[at]!, at));
    const { keeps, cheapest } = options[0]!;
    return {
      ...own,
      ...(isKnown(one) && { best: those((_, at) => bestOf(one, way)[at]!) }),
      ...(keeps && { keeps: those((option) => option.keeps!) }),
      ...(cheapest && { cheapest: those((option) => isCheapest(option, one)) }),
    };
  });
  // Draw by draw: no dust is left where the chosen one is best in all.
  const gains = known.map((draw) => {
    const best = draw[bestOf(draw, way).indexOf(true)]!;
    return Math.abs(best.value - draw[chosen]!.value);
  });
  const noneKeeps = judged.filter((draw) => !draw.some(({ keeps }) => keeps)).length;
  return {
    ...{ ...head, measure, unit: unitOf(measure, results), better: way },
    ...{ options, known: known.length, judged: judged.length, chosen },
    ...(options.every(({ keeps }) => keeps) && { noneKeeps }),
    knowing: mean(gains),
    told: toldOf(drawn, sortedBy(draws, names[chosen]!)),
    draws,
  };
}

/** What a draw says of each option; the first failure, where one could not be simulated. */
function inDraw(
  { names, points, measure }: Asked,
  results: readonly PointResult[],
  from: number,
): readonly InDraw[] | { readonly failed: Error; readonly option: number } {
  const looked: InDraw[] = [];
  for (const option of names.keys()) {
    const one = results[from + option]!;
    if ('failed' in one) return { failed: one.failed, option };
    looked.push(lookAt(one.gathered, points[from + option]!.costs, measure));
  }
  return looked;
}

/** Whether each option has the measure. */
function isKnown(draw: readonly InDraw[]): boolean {
  return draw.every(({ value }) => !Number.isNaN(value));
}

/** There is no choice by a measure that too few draws have. */
export class NoValue extends Error {
  override readonly name = 'NoValue';
  constructor(measure: string) {
    super(`in fewer than two draws all options have a value of ${measure}`);
  }
}

function unitOf(measure: string, results: readonly PointResult[]): Unit {
  for (const one of results)
    if ('gathered' in one) return one.gathered.sample.column('national', measure)!.head.unit;
  throw new Error('nothing was simulated');
}

/** Those in which an option is best, and the others. */
function sortedBy(draws: readonly ChoiceDraw[], name: string) {
  return draws.flatMap(({ settings, best }) =>
    best === undefined ? [] : [{ settings, isKept: best.includes(name) }],
  );
}

function chosenOf(
  name: string,
  at: number,
  { known, judged }: Readonly<Record<'known' | 'judged', readonly (readonly InDraw[])[]>>,
  way: Way,
): Chosen {
  type Is = (own: InDraw, base: InDraw, draw: readonly InDraw[]) => boolean;
  const often = (is: Is, draws = known): Often => {
    const count = draws.filter((draw) => is(draw[at]!, draw[0]!, draw)).length;
    return { count, interval: proportionInterval(count, draws.length, LEVEL) };
  };
  const values = known.map((draw) => draw[at]!.value);
  const beside = {
    ...spread(known.map((draw) => draw[at]!.value - draw[0]!.value)),
    better: often((own, base) => isBetter(own.value, base.value, way)),
    worse: often((own, base) => isBetter(base.value, own.value, way)),
  };
  const hasTargets = judged[0]!.every(({ keeps }) => keeps !== undefined);
  const hasCosts = judged[0]!.some(({ cost }) => cost !== undefined);
  return {
    ...{ name, values, ...spread(values) },
    ...(at > 0 && { beside }),
    best: often((_, __, draw) => bestOf(draw, way)[at]!),
    ...(hasTargets && { keeps: often(({ keeps }) => keeps!, judged) }),
    ...(hasTargets &&
      hasCosts && { cheapest: often((own, _, draw) => isCheapest(own, draw), judged) }),
  };
}

function spread(values: readonly number[]): Band {
  const ordered = [...values].sort((a, b) => a - b);
  const [low, high] = [quantileSorted(ordered, 0.05), quantileSorted(ordered, 0.95)];
  return { mean: mean(ordered), low, high };
}
