/** The answer of `tampung run --json`: one object, times in seconds, instants as ISO 8601. */

import { clearedAt } from '../run/drain.ts';
import { fairnessFigures } from '../run/fairness.ts';
import { CLEARED } from '../run/measures.ts';
import type { Delay, Outcome, StageTally, Tally } from '../run/outcome.ts';
import { stepEnd } from '../run/step-ends.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { type Block, empty, pathOf, put } from './block.ts';
import { isoInstant } from './calendar.ts';
import { sampleJson } from './sampled.ts';

/** What the program measured of itself: on this machine, this time. */
export interface Cost {
  /** Wall clock of the simulation [s]. */
  readonly seconds: number;
  readonly peakMemoryBytes: number;
}

/**
 * The object, in the order it is documented. A quantile that was not reached is null; in a scenario
 * of offsets an instant is the duration since the start. `series` is the path of the daily table.
 */
export function toJson(plan: Plan, outcome: Outcome, cost: Cost, series: string) {
  const { national, before, events, submissionsInFlightPeak, fingerprint } = outcome;
  return {
    schemaVersion: 1,
    scenario: outcome.scenario,
    option: outcome.option,
    seed: outcome.seed,
    replications: 1,
    ...sampleJson(plan),
    from: isoInstant(plan, 0),
    to: isoInstant(plan, outcome.endedAt),
    national: tallyJson(national, { before, ...wholeJson(plan, outcome) }),
    stages: Object.fromEntries(
      Object.entries(outcome.stages).map(([name, stage]) => [name, stageJson(plan, stage)]),
    ),
    regencies: Object.fromEntries(
      plan.regencies.map(({ code }, i) => [code, tallyJson(outcome.regencies[i]!, {})]),
    ),
    ...ledgersJson(plan, outcome),
    ...(outcome.courier && { courier: courierJson(plan, outcome.courier) }),
    series,
    engine: {
      events,
      seconds: cost.seconds,
      eventsPerSecond: cost.seconds > 0 ? Math.round(events / cost.seconds) : null,
      peakMemoryBytes: cost.peakMemoryBytes,
      submissionsInFlightPeak,
      ...(fingerprint !== undefined && { fingerprint }),
    },
  };
}

/** The ledgers of all sides at the last step of the series. */
function ledgersJson(plan: Plan, { steps }: Outcome) {
  const { ledgers = [] } = steps;
  const last = ledgers.at(-1);
  return last && { ledgers: { at: isoInstant(plan, stepEnd(plan, ledgers.length - 1)), ...last } };
}

function courierJson(plan: Plan, { regencies, ...country }: NonNullable<Outcome['courier']>) {
  const named = plan.regencies.map(({ code }, i) => [code, regencies[i]] as const);
  return { ...country, regencies: Object.fromEntries(named) };
}

/** What the country alone has: when its arrears were gone, and who bears it where two regencies or more do. */
function wholeJson(plan: Plan, outcome: Outcome) {
  const at = clearedAt(plan, outcome.steps);
  const block: Block = empty();
  put(block, pathOf(CLEARED), at === null ? null : isoInstant(plan, at));
  for (const { measure, value } of fairnessFigures(plan, outcome))
    put(block, pathOf(measure), value);
  return block;
}

/** @param more what a regency does not have */
function tallyJson<T extends object>(tally: Tally, more: T) {
  const { answers, causes, delivery, turnRound, print, ...counts } = tally;
  return {
    ...counts,
    ...more,
    answers,
    causes,
    delivery: delayJson(delivery),
    turnRound: delayJson(turnRound),
    ...(print && { print: { ...print, delay: delayJson(print.delay) } }),
  };
}

/** The delays themselves: how many are finished the classes say. */
function delayJson({ finished: _, unfinished: __, ...numbers }: Delay) {
  return numbers;
}

function stageJson(plan: Plan, stage: StageTally) {
  return { ...stage, peakAt: isoInstant(plan, stage.peakAt) };
}
