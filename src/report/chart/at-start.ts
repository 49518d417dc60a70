/** What waits when a run begins: the point of a backlog before the first step. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Level } from './palette.ts';

/** Submissions at each level at the start; nothing is stranded yet. */
export function levelsAtStart({ start }: Plan): Readonly<Record<Level, number>> {
  return { atOffice: start.uplink, stranded: 0, atCentre: start.match };
}

/** All of them together. */
export function waitingAtStart({ start }: Plan): number {
  return start.uplink + start.match;
}
