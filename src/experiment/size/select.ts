/**
 * The cheapest of many candidates that is good enough, where to learn whether one is costs work.
 *
 * Each answer about a candidate is wrong with a chance of at most the error that it is given, and the
 * errors of all candidates, asked or not, add up to at most `error` (Bonferroni). They are shared out
 * before anything is asked, so that it does not matter which are asked, in what order, and how the
 * answers hang together: with a chance of at least 1 - `error` every answer is right. Then the winner is
 * good enough, and costs at most `zone` more than the cheapest candidate that is: an indifference zone in
 * money, where the cost is known and the goodness is not.
 *
 * Candidate at rank r of distance from the expected winner has the share 1 / ((r + 1)(r + 2)): the
 * shares sum to 1 whatever their number. What is expected decides how much work it takes, not what is true.
 */

import type { Verdict } from '../targets.ts';

export interface Candidate {
  readonly cost: number;
  /** Place of its value of each key; a higher place has more of it. */
  readonly places: readonly number[];
}

export interface Rules {
  readonly error: number;
  /** In the unit of the costs. */
  readonly zone: number;
  /** Index of the candidate that is thought to win. */
  readonly expected: number;
  /** Whether more of each key never makes a good one bad: then one answer settles others. */
  readonly monotone: boolean;
}

/** Asks about a candidate; the answer is wrong with a chance of at most `error`. */
type Ask = (index: number, error: number) => Promise<Verdict>;

export interface Selection {
  readonly end: 'chosen' | 'none' | 'undecided';
  /** The cheapest candidate that is good enough, where one was found. */
  readonly winner?: number;
  /** Asked, in the order of asking. */
  readonly asked: ReadonlyMap<number, Verdict>;
  /** Whom the undecided answers leave open: cheaper than the winner by more than the zone. */
  readonly open: readonly number[];
  /** Of two answers, that the one with more of each key fails and the one with less does not. */
  readonly contradiction?: { readonly good: number; readonly bad: number };
}

/**
 * Asks about one candidate after the other until the cheapest good one is found, or none is left that could be it.
 * All answers are right with a chance of at least 1 - `rules.error`.
 * @param candidates at least one, in any order
 * @throws what `ask` throws
 */
export async function select(
  candidates: readonly Candidate[],
  rules: Rules,
  ask: Ask,
): Promise<Selection> {
  const shares = sharesOf(candidates, rules.expected);
  const asked = new Map<number, Verdict>();
  for (;;) {
    const known = inferred(candidates, asked, rules);
    const winner = cheapest(candidates, known, 'met');
    const openBelow = (limit: number) =>
      candidates.flatMap(({ cost }, i) =>
        known[i] !== 'met' && known[i] !== 'missed' && cost < limit ? [i] : [],
      );
    const dearest = winner === undefined ? Number.POSITIVE_INFINITY : candidates[winner]!.cost;
    const open = openBelow(dearest - rules.zone);
    const next =
      best(candidates, open, shares, asked, rules) ??
      // What is undecided may be within the zone of a cheaper winner.
      (open.length > 0 ? best(candidates, openBelow(dearest), shares, asked, rules) : undefined);
    if (next === undefined) return ended(candidates, asked, winner, open, rules);
    asked.set(next, await ask(next, rules.error * shares[next]!));
  }
}

function ended(
  candidates: readonly Candidate[],
  asked: ReadonlyMap<number, Verdict>,
  winner: number | undefined,
  open: readonly number[],
  rules: Rules,
): Selection {
  const contradiction = rules.monotone ? contradictionOf(candidates, asked) : undefined;
  const isOpen = open.length > 0 || contradiction !== undefined;
  return {
    end: isOpen ? 'undecided' : winner === undefined ? 'none' : 'chosen',
    ...(winner !== undefined && { winner }),
    asked,
    open,
    ...(contradiction && { contradiction }),
  };
}

/** Of the error, by candidate: the nearer in cost to the expected one, the more. */
export function sharesOf(candidates: readonly Candidate[], expected: number): number[] {
  const byCost = candidates.map((_, i) => i).sort((a, b) => order(candidates, a, b));
  const rank = new Map(byCost.map((index, at) => [index, at]));
  const middle = rank.get(expected)!;
  const near = [...byCost].sort(
    (a, b) => Math.abs(rank.get(a)! - middle) - Math.abs(rank.get(b)! - middle) || a - b,
  );
  const shares = candidates.map(() => 0);
  for (const [at, index] of near.entries()) shares[index] = 1 / ((at + 1) * (at + 2));
  return shares;
}

/** Who has at least as much of each key. */
export function hasAsMuch(one: Candidate, other: Candidate): boolean {
  return one.places.every((place, key) => place >= other.places[key]!);
}

/** The answers, and what follows from them: with less than a bad one is bad, with more than a good one good. */
function inferred(
  candidates: readonly Candidate[],
  asked: ReadonlyMap<number, Verdict>,
  { monotone }: Rules,
): (Verdict | undefined)[] {
  return candidates.map((candidate, index) => {
    const own = asked.get(index);
    if (own !== undefined && own !== 'undecided') return own;
    if (!monotone) return own;
    for (const [other, verdict] of asked) {
      if (verdict === 'met' && hasAsMuch(candidate, candidates[other]!)) return 'met';
      if (verdict === 'missed' && hasAsMuch(candidates[other]!, candidate)) return 'missed';
    }
    return own;
  });
}

function cheapest(
  candidates: readonly Candidate[],
  known: readonly (Verdict | undefined)[],
  wanted: Verdict,
): number | undefined {
  const those = candidates.flatMap((_, i) => (known[i] === wanted ? [i] : []));
  return those.sort((a, b) => order(candidates, a, b))[0];
}

function order(candidates: readonly Candidate[], a: number, b: number): number {
  return candidates[a]!.cost - candidates[b]!.cost || a - b;
}

/**
 * The candidate whose answer settles most whatever it is: weighed by the shares, what a good one makes too
 * dear, and what a bad one makes bad; the lesser of the two counts. On a line that is bisection from the
 * expected winner. Without monotony the cheapest: nobody else's answer helps it.
 */
function best(
  candidates: readonly Candidate[],
  open: readonly number[],
  shares: readonly number[],
  asked: ReadonlyMap<number, Verdict>,
  { zone, monotone }: Rules,
): number | undefined {
  const free = open.filter((index) => !asked.has(index));
  if (!monotone) return free.sort((a, b) => order(candidates, a, b))[0];
  let found: number | undefined;
  let most = -1;
  for (const index of free) {
    const one = candidates[index]!;
    const weigh = (settles: (other: Candidate) => boolean) =>
      free.reduce((sum, i) => sum + (i === index || settles(candidates[i]!) ? shares[i]! : 0), 0);
    const ifGood = weigh((other) => other.cost >= one.cost - zone || hasAsMuch(other, one));
    const ifBad = weigh((other) => hasAsMuch(one, other));
    const worth = Math.min(ifGood, ifBad);
    if (worth > most) [most, found] = [worth, index];
  }
  return found;
}

/** Two answers that cannot both be right where more of each key is never worse. */
export function contradictionOf(
  candidates: readonly Candidate[],
  asked: ReadonlyMap<number, Verdict>,
): Selection['contradiction'] {
  for (const [good, one] of asked) {
    for (const [bad, other] of asked) {
      if (one !== 'met' || other !== 'missed') continue;
      if (hasAsMuch(candidates[bad]!, candidates[good]!)) return { good, bad };
    }
  }
  return undefined;
}
