/** The room before the match, and whether a run needed all of it. */

import type { Parameter } from '../scenario/plan/parameter.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import type { Outcome } from './outcome.ts';

/** Waiting places of the match, where they are one finite number. */
export function matchRoom(plan: Plan): number | undefined {
  const room: Parameter | undefined = plan.match?.room;
  if (room?.form !== 'value' || !Number.isFinite(room.value)) return undefined;
  return room.value;
}

/**
 * Whether the queue of the match met its limit: `reached`, or places reserved for transfers under way
 * let it refuse below it. Nothing where there is no queue with a limit, or it never mattered.
 */
export function metLimit(
  plan: Plan,
  { stages }: Pick<Outcome, 'stages'>,
): { readonly room: number; readonly reached: boolean; readonly turnedOff: boolean } | undefined {
  const room = matchRoom(plan);
  const match = stages['match'];
  if (room === undefined || room === 0 || match === undefined) return undefined;
  const turnedOff = match.refused + match.dropped + match.blocked > 0;
  const reached = match.peakBacklog >= room;
  return reached || turnedOff ? { room, reached, turnedOff } : undefined;
}
