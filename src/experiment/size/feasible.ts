/**
 * Whether one candidate meets all targets, from as few replications as tell it.
 *
 * The targets are looked at after 10, 20, 40, ... replications and at the cap. With an error e and J
 * looks it is said to meet them when each is met at the one-sided confidence 1 - e / J: if one of them is
 * not met in truth, that very one had to be mistaken at some look (an intersection-union test: Berger,
 * Technometrics 24, 1982). It is said to miss them when one of the T is missed at 1 - e / (J T). Either
 * way it is wrong with a chance of at most e (Bonferroni over the looks: no look is free). The bounds are
 * those of `judge`: exact for a share of replications, Student's t or farther, by the skewness, for a mean.
 */

import type { TargetPlan } from '../../scenario/lay-out/targets.ts';
import type { Sample } from '../sample.ts';
import { type Judged, judge, type Verdict } from '../targets.ts';

/** Fewest replications from which the bounds of a mean are believed. */
const FIRST = 10;

/** Numbers of replications at which the targets are looked at. @example looksOf(100) // [10, 20, 40, 80, 100] */
export function looksOf(most: number): number[] {
  const looks = [];
  for (let count = FIRST; count < most; count *= 2) looks.push(count);
  return [...looks, most];
}

/** The replications of one candidate so far. */
export interface Evidence {
  readonly sample: Sample;
  readonly extra: Sample;
}

export interface Finding {
  readonly verdict: Verdict;
  /** At the last look, with the bounds that the verdict went by. */
  readonly judged: readonly Judged[];
  readonly count: number;
}

/**
 * @param grow makes replications until there are so many
 * @param error chance of a wrong verdict, at most
 * @param most replications
 */
export async function feasible(
  targets: readonly TargetPlan[],
  grow: (count: number) => Promise<Evidence>,
  error: number,
  most: number,
): Promise<Finding> {
  const looks = looksOf(most);
  const at = (sure: number) => targets.map((target) => ({ ...target, sure }));
  const [forMet, forMissed] = [
    at(1 - error / looks.length),
    at(1 - error / looks.length / targets.length),
  ];
  for (const count of looks) {
    const { sample, extra } = await grow(count);
    const met = judge(forMet, sample, extra);
    if (met.every(({ verdict }) => verdict === 'met'))
      return { verdict: 'met', judged: met, count };
    const judged = judge(forMissed, sample, extra);
    if (judged.some(({ verdict }) => verdict === 'missed'))
      return { verdict: 'missed', judged, count };
    if (count === most) return { verdict: 'undecided', judged, count };
  }
  throw new Error('no look was the last');
}

/**
 * Replications without a single miss that a target of the form "in 90 % of replications" needs to be met.
 * @param error chance of a wrong verdict at one look
 */
export function fewestFor({ in: share }: Pick<TargetPlan, 'in'>, error: number): number {
  return share === undefined ? FIRST : Math.ceil(Math.log(error) / Math.log(share));
}
