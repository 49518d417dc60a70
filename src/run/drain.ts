/** When a backlog is gone. */

import type { Plan } from '../scenario/plan/plan.ts';
import type { StepSeries } from './outcome.ts';
import { DUST, stepEnd } from './step-ends.ts';

/**
 * The end of the first step of the series, after the backlog was greatest, at which no more submissions
 * wait than were recorded within the deadline before it: then all that waits can have come in time
 * (Little's law). Waiting are those at offices that are still tried and those at the centre, from before
 * the start too; the stranded are counted apart. The backlog is what waits beyond. Of a step that the
 * deadline reaches into, what was recorded is taken to be spread evenly over it.
 * @returns instant [s]; 0 when there never was a backlog; null when it is not gone by the end
 * @example 1,500 a day for 30 days, then 400, against 1,000 a day: gone when 400 wait, 24 days later
 */
export function clearedAt(plan: Plan, steps: StepSeries): number | null {
  const { recorded, atOffice, atCentre } = steps;
  const { deadline } = plan;
  const instants = Array.from(recorded, (_, i) => stepEnd(plan, i));
  const by = recordedBy(recorded, instants);
  let [peak, peakAt] = [0, -1];
  const backlog = instants.map((at, i) => {
    const came = by(at) - by(at - deadline);
    return atOffice[i]! + atCentre[i]! - came;
  });
  backlog.forEach((count, i) => {
    if (count > peak) [peak, peakAt] = [count, i];
  });
  if (peakAt < 0) return 0;
  const gone = backlog.findIndex((count, i) => i > peakAt && count <= 0);
  return gone < 0 ? null : instants[gone]!;
}

/** Gives how many were recorded by an instant [s]. @param instants at which the steps end */
function recordedBy(recorded: Int32Array, instants: readonly number[]): (at: number) => number {
  const sums = [0];
  for (const [i, count] of recorded.entries()) sums.push(sums[i]! + count);
  const [step] = instants;
  return (at) => {
    if (step === undefined || at <= 0) return 0;
    // An instant of whole steps is not quite so many in seconds.
    const whole = Math.min(Math.floor(at / step + DUST), recorded.length);
    const [from, to] = [whole * step, instants[whole] ?? Number.POSITIVE_INFINITY];
    const part = (at - from) / (to - from);
    return sums[whole]! + (part < DUST ? 0 : Math.min(1, part) * recorded[whole]!);
  };
}
