/** The answer of `tampung check --json`: one object, times in seconds, instants as ISO 8601. */

import type { Fault } from '../problem.ts';
import type { StageEstimate } from '../run/fluid/meter.ts';
import { type FluidResult, leftOut } from '../run/fluid/result.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { isoInstant } from './calendar.ts';

/** A valid scenario. What is unlimited is null, as is what never comes. */
export function checkJson(plan: Plan, estimate: FluidResult, options: readonly string[]) {
  const stages = Object.entries(estimate.stages).map(([name, stage]) => [
    name,
    stageJson(plan, stage),
  ]);
  return {
    schemaVersion: 1,
    valid: true,
    scenario: plan.name,
    option: plan.option,
    options,
    from: isoInstant(plan, 0),
    to: isoInstant(plan, plan.end),
    stages: Object.fromEntries(stages),
    estimate: {
      before: estimate.before,
      notAnswered: estimate.notAnswered,
      leftOut: leftOut(plan, estimate),
      filledCounts: filledOf(plan),
      moments: estimate.moments.map((level) => ({ ...level, at: isoInstant(plan, level.at) })),
    },
  };
}

/** Daily counts that the table lacks and a rule filled; null without such a table. */
function filledOf({ people: { arrivals } }: Plan): number | null {
  return arrivals.kind === 'counted' ? arrivals.filled : null;
}

function stageJson(plan: Plan, { backlogAt, ...stage }: StageEstimate) {
  const instant = (seconds: number | null) => (seconds === null ? null : isoInstant(plan, seconds));
  return {
    ...stage,
    peakDay: instant(stage.peakDay),
    behindFrom: instant(stage.behindFrom),
    bindsFrom: instant(stage.bindsFrom),
    peakAt: instant(stage.peakAt),
    backlogAt,
  };
}

/** A scenario with faults. */
export function faultsJson(faults: readonly Fault[]) {
  return {
    schemaVersion: 1,
    valid: false,
    faults: faults.map(({ place, path, message }) => ({ ...place, path: path ?? null, message })),
  };
}
