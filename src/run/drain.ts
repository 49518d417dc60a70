/** When a backlog is gone. */

import type { Plan } from '../scenario/plan/plan.ts';
import type { StepSeries } from './outcome.ts';

/**
 * The end of the first step of the series, after the backlog was greatest, at which no more submissions
 * wait than were recorded within the deadline before it: then all that waits can have come in time
 * (Little's law). Waiting are those at offices that are still tried and those at the centre, from before
 * the start too; the stranded are counted apart. The backlog is what waits beyond. Of a step that the
 * deadline reaches into, what was recorded is taken to be spread evenly over it.
 * @returns instant [s]; 0 when there never was a backlog; null when it is not gone by the end
 * @example 1,500 a day for 30 days, then 400, against 1,000 a day: gone when 400 wait, 24 days later
 */
export function clearedAt({ deadline }: Plan, steps: StepSeries): number | null {
  const { step, recorded, atOffice, atCentre } = steps;
  // A deadline of whole steps is not quite so many in seconds.
  const whole = Math.floor(deadline / step + 1e-9);
  const part = Math.max(0, deadline / step - whole);
  let came = 0;
  let [peak, peakAt] = [0, -1];
  const backlog = Array.from(recorded, (count, i) => {
    const reached = recorded[i - whole] ?? 0;
    came += count - reached;
    return atOffice[i]! + atCentre[i]! - came - part * reached;
  });
  backlog.forEach((count, i) => {
    if (count > peak) [peak, peakAt] = [count, i];
  });
  if (peakAt < 0) return 0;
  const gone = backlog.findIndex((count, i) => i > peakAt && count <= 0);
  return gone < 0 ? null : (gone + 1) * step;
}
