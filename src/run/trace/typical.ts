/** Which lives of a regency to look at first. */

import { LIFE_OUTCOMES, type Life, type LifeOutcome, type Lives } from './lives.ts';

/** How many of the first submissions are shown. */
const FIRST = 3;

interface Chosen {
  /** How many lives had each outcome. */
  readonly counts: Readonly<Record<LifeOutcome, number>>;
  readonly first: readonly Life[];
  /** One of each outcome that occurs, in the order of the outcomes. */
  readonly typical: readonly Life[];
}

/**
 * The first submissions in the order of recording, and of each outcome the life of middle length: the
 * lower median of the time from recording to its end, then of the number of moments, then of coming.
 */
export function typical(lives: Lives): Chosen {
  const order = lives.inOrder();
  const byOutcome = new Map<LifeOutcome, { person: number; lasted: number; moments: number }[]>();
  for (const person of order) {
    const { outcome, lasted, moments } = lives.of(person);
    const one = { person, lasted, moments: moments.length };
    const list = byOutcome.get(outcome);
    if (list === undefined) byOutcome.set(outcome, [one]);
    else list.push(one);
  }
  const counts = LIFE_OUTCOMES.map((outcome) => [outcome, byOutcome.get(outcome)?.length ?? 0]);
  const middles = LIFE_OUTCOMES.flatMap((outcome) => {
    const list = byOutcome.get(outcome);
    if (list === undefined) return [];
    list.sort((a, b) => a.lasted - b.lasted || a.moments - b.moments || a.person - b.person);
    return [lives.of(list[(list.length - 1) >> 1]!.person)];
  });
  const first = order.slice(0, FIRST).map((person) => lives.of(person));
  return {
    counts: Object.fromEntries(counts) as Record<LifeOutcome, number>,
    first: first.filter(({ submission }) => submission !== undefined),
    typical: middles,
  };
}
