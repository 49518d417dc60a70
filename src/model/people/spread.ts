/** The offices at which those were waiting who belong to no office: they were there before the start. */

import type { Plan } from '../../scenario/plan/plan.ts';
import { isMobile } from './calendars.ts';

/**
 * Offices over which they are spread evenly, by their numbers. A mobile team keeps none from before: what
 * waits was there without it, and an option that sends one out must not move it to the team's line.
 */
export function spreadOver(plan: Plan): Uint16Array {
  const all = Uint16Array.from(plan.regencyOf.keys());
  const fixed = all.filter((office) => !isMobile(plan, office));
  // Of a part of the offices only teams may be left.
  return fixed.length > 0 ? fixed : all;
}
