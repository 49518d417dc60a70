/** The least-cost capacity: a screen by the fluid estimate, then tests of as few points as tell it. */

import { figuresOf } from '../../run/figures.ts';
import { fluidFigure } from '../../run/fluid/figures.ts';
import { fluid } from '../../run/fluid/fluid.ts';
import type { Outcome } from '../../run/outcome.ts';
import type { TargetPlan } from '../../scenario/lay-out/targets.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { inOrder } from '../in-order.ts';
import { Sample } from '../sample.ts';
import { targetFigures, type Verdict } from '../targets.ts';
import { type Evidence, type Finding, feasible } from './feasible.ts';
import {
  type Candidate,
  contradictionOf,
  hasAsMuch,
  type Selection,
  select,
  sharesOf,
} from './select.ts';

/** A point that is tested: what it runs, and a way to make its replications. */
export interface Tested {
  readonly plan: Plan;
  readonly targets: readonly TargetPlan[];
  readonly simulate: (replication: number) => Promise<Outcome>;
  /** Told how many replications it will have at the next look. */
  readonly expect?: (count: number) => void;
}

export interface SizeRules {
  readonly error: number;
  readonly zone: number;
  readonly monotone: boolean;
  /** Replications of a point, at most. */
  readonly most: number;
  /** How many runs may be under way and not yet counted. */
  readonly ahead: number;
}

export interface Sized extends Selection {
  /** Whom the fluid estimate thought to win. */
  readonly expected: number;
  readonly findings: ReadonlyMap<number, Finding>;
  /** By key: the point with one step less of it than the winner; absent at the low end. */
  readonly oneLess: readonly (number | undefined)[];
  /** The cheapest other point that is known to be good. */
  readonly runnerUp?: number;
  readonly replications: number;
}

/** The point that the fluid estimate thinks the cheapest good one; the dearest where it thinks none is. */
export async function screened(
  candidates: readonly Candidate[],
  planOf: (index: number) => { plan: Plan; targets: readonly TargetPlan[] },
): Promise<number> {
  const middle = candidates.length >> 1;
  const rules = { error: 0.5, zone: 0, expected: middle, monotone: true };
  const { winner } = await select(candidates, rules, async (index) => {
    const { plan, targets } = planOf(index);
    return estimated(plan, targets);
  });
  const dearest = candidates.reduce(
    (most, { cost }, i) => (cost >= candidates[most]!.cost ? i : most),
    0,
  );
  return winner ?? dearest;
}

/** What the estimate knows nothing of is met. */
function estimated(plan: Plan, targets: readonly TargetPlan[]): Verdict {
  const result = fluid(plan);
  const isMet = targets.every(({ measure, place, windows, atMost, bound }) => {
    if (place !== 'national' || windows !== undefined) return true;
    const value = fluidFigure(plan, result, measure);
    if (value === undefined) return true;
    if (value === null) return !atMost;
    return atMost ? value <= bound : value >= bound;
  });
  return isMet ? 'met' : 'missed';
}

/** @param use opens a point for as long as it is tested */
export async function size(
  candidates: readonly Candidate[],
  expected: number,
  rules: SizeRules,
  use: (index: number, test: (tested: Tested) => Promise<Finding>) => Promise<Finding>,
): Promise<Sized> {
  const findings = new Map<number, Finding>();
  const ask = async (index: number, error: number): Promise<Verdict> => {
    const found = await use(index, (tested) =>
      feasible(tested.targets, growing(tested, rules.ahead), error, rules.most),
    );
    findings.set(index, found);
    return found.verdict;
  };
  const selection = await select(candidates, { ...rules, expected }, ask);
  const { winner } = selection;
  const oneLess = winner === undefined ? [] : lessOf(candidates, winner);
  const shares = sharesOf(candidates, expected);
  for (const index of oneLess) {
    // Its part of the error is set aside already, and the reader wants to see it fail.
    const isKnown = index === undefined || findings.has(index);
    if (!isKnown && selection.end === 'chosen') await ask(index, rules.error * shares[index]!);
  }
  const asked = new Map([...findings].map(([index, { verdict }]) => [index, verdict]));
  // A step less that is good after all was taken for bad by monotony.
  const contradiction = rules.monotone ? contradictionOf(candidates, asked) : undefined;
  const runnerUp = winner === undefined ? undefined : nextOf(candidates, findings, winner, rules);
  return {
    ...selection,
    ...(contradiction && { end: 'undecided', contradiction }),
    asked,
    expected,
    findings,
    oneLess,
    ...(runnerUp !== undefined && { runnerUp }),
    replications: [...findings.values()].reduce((sum, { count }) => sum + count, 0),
  };
}

/** Makes replications in order, each counted once. */
function growing(
  { plan, targets, simulate, expect }: Tested,
  ahead: number,
): (count: number) => Promise<Evidence> {
  const evidence = { sample: new Sample(), extra: new Sample() };
  return async (count) => {
    expect?.(count);
    const have = evidence.sample.count;
    await inOrder(
      count - have,
      ahead,
      (index) => simulate(have + index),
      (outcome) => {
        evidence.sample.add(figuresOf(plan, outcome));
        evidence.extra.add(targetFigures(outcome, targets));
        return 'go on';
      },
    );
    return evidence;
  };
}

function lessOf(candidates: readonly Candidate[], winner: number): (number | undefined)[] {
  const { places } = candidates[winner]!;
  return places.map((_, key) => {
    const less = places.map((place, i) => (i === key ? place - 1 : place));
    const index = candidates.findIndex((one) => one.places.every((place, i) => place === less[i]));
    return index < 0 ? undefined : index;
  });
}

/** Found good itself, or with as much of each key as one that was. */
function nextOf(
  candidates: readonly Candidate[],
  findings: ReadonlyMap<number, Finding>,
  winner: number,
  { monotone }: SizeRules,
): number | undefined {
  const met = [...findings].flatMap(([index, { verdict }]) => (verdict === 'met' ? [index] : []));
  const good = candidates.flatMap((one, index) => {
    const isGood =
      met.includes(index) || (monotone && met.some((other) => hasAsMuch(one, candidates[other]!)));
    return isGood && index !== winner ? [index] : [];
  });
  return good.sort((a, b) => candidates[a]!.cost - candidates[b]!.cost || a - b)[0];
}
