/** What a part of the offices counted, as it stands for all of them. */

import type { SamplePlan } from '../scenario/plan/plan.ts';
import type { Delay, Outcome, StageTally, Tally } from './outcome.ts';

/**
 * Counts and numbers in line times `oneIn`; times, shares and instants stay, and the events that it took.
 * What added up still does.
 * @param sample absent: nothing changes
 */
export function expanded(outcome: Outcome, sample: SamplePlan | undefined): Outcome {
  if (sample === undefined) return outcome;
  const { oneIn } = sample;
  const { national, before, regencies, stages, days, hours, steps, ages, held } = outcome;
  const ofStages = Object.entries(stages).map(([name, stage]) => [name, stageOf(stage, oneIn)]);
  const { days: count, ...ofDays } = days;
  const { before: early, ...ofHours } = hours;
  const { step, ...ofSteps } = steps;
  return {
    ...outcome,
    national: tallyOf(national, oneIn),
    before: times(before, oneIn),
    regencies: regencies.map((tally) => tallyOf(tally, oneIn)),
    stages: Object.fromEntries(ofStages),
    days: { days: count, ...times(ofDays, oneIn) },
    hours: { before: early, ...times(ofHours, oneIn) },
    steps: { step, ...times(ofSteps, oneIn) },
    ages: times(ages, oneIn),
    held: times(held, oneIn),
    submissionsInFlightPeak: outcome.submissionsInFlightPeak * oneIn,
  };
}

/** Every number of a block of counts. */
function times<T>(counts: T, factor: number): T {
  if (typeof counts === 'number') return (counts * factor) as T;
  if (counts instanceof Int32Array || counts instanceof Float64Array)
    return counts.map((count) => count * factor) as T;
  if (Array.isArray(counts)) return counts.map((one) => times(one, factor)) as T;
  if (typeof counts !== 'object' || counts === null) return counts;
  const entries = Object.entries(counts).map(([key, value]) => [key, times(value, factor)]);
  return Object.fromEntries(entries) as T;
}

function tallyOf({ delivery, turnRound, print, ...counts }: Tally, factor: number): Tally {
  const cards = print && {
    printed: print.printed * factor,
    waiting: print.waiting * factor,
    delay: delayOf(print.delay, factor),
  };
  return {
    ...times(counts, factor),
    delivery: delayOf(delivery, factor),
    turnRound: delayOf(turnRound, factor),
    ...(cards && { print: cards }),
  };
}

function delayOf(delay: Delay, factor: number): Delay {
  const { finished, unfinished } = delay;
  return { ...delay, finished: finished * factor, unfinished: unfinished * factor };
}

function stageOf(stage: StageTally, factor: number): StageTally {
  const { meanWait, meanTime, probabilityOfWait, wait, utilisation, peakAt, ...counts } = stage;
  // In the order that the tables have.
  return { ...stage, ...times(counts, factor) };
}
