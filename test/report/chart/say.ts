/** Findings in tests: what a made-up run is said to show. */

import type { Both } from '../../../src/report/format.ts';
import type { Outcome } from '../../../src/run/outcome.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { made, type World } from '../world.ts';

type Finding = (plan: Plan, outcome: Outcome) => Both;

/** Both sentences, with plain spaces. */
export function say(finding: Finding, world: World, change?: (outcome: Outcome) => Outcome): Both {
  const { plan, outcome } = made(world);
  const both = finding(plan, change?.(outcome) ?? outcome);
  return {
    id: both.id.replaceAll('\u00a0', ' '),
    en: both.en.replaceAll('\u00a0', ' '),
  };
}

export const QUIET: World = { regencies: 4, days: 14, lines: () => 9, match: 1e6 };
export const NOBODY: World = { regencies: 4, days: 14, demand: 0 };
export const CUT_OFF: World = { regencies: 4, days: 14, lines: () => 0 };
export const BUSY: World = { regencies: 4, days: 14, match: 900 };
