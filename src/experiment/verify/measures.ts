/** Quantities of a run that the cases of `verify` ask for; times in minutes unless they say days. */

import type { Outcome, StageTally } from '../../run/outcome.ts';
import { DAY } from '../../units.ts';

const MINUTE = 60;

/** Offices in `thousand.csv`, each a queue of its own: one run gives the mean of so many. */
export const COPIES = 1000;

type Measure = (outcome: Outcome) => number;
type StageName = 'station' | 'uplink' | 'match';

const known = (value: number | null): number => value ?? Number.NaN;

/** Something of one stage, the match unless it says otherwise. */
function ofStage(measure: (tally: StageTally) => number) {
  return (stage: StageName = 'match'): Measure =>
    ({ stages }) =>
      measure(stages[stage]!);
}

/** Mean wait of those whose service began. */
export const meanWait = ofStage((tally) => known(tally.meanWait) / MINUTE);
export const meanTime = ofStage((tally) => known(tally.meanTime) / MINUTE);
export const p95Wait = ofStage((tally) => known(tally.wait.p95) / MINUTE);
export const meanLine = ofStage((tally) => tally.meanLine);
export const meanPresent = ofStage((tally) => tally.meanInStage);
export const utilisation = ofStage((tally) => known(tally.utilisation));
/** Share of those whose service began that waited for it. */
export const shareWaits = ofStage((tally) => known(tally.probabilityOfWait));
export const shareDropped = ofStage((tally) => tally.dropped / tally.arrivals);
export const shareGivesUp = ofStage((tally) => tally.reneged / tally.arrivals);

/** Share of all who came that found no server idle, those who gave up later among them. */
export const shareNotAtOnce = ofStage((tally) => {
  const { arrivals, reneged, backlogAtEnd, probabilityOfWait } = tally;
  const started = arrivals - reneged - backlogAtEnd;
  return 1 - (started * (1 - known(probabilityOfWait))) / arrivals;
});

/** Served in a minute. */
export const served =
  (stage: StageName = 'match'): Measure =>
  ({ stages, endedAt }) =>
    stages[stage]!.served / (endedAt / MINUTE);

/** Time from the recording to the answer that 95 % do not exceed. */
export const p95Time: Measure = ({ national }) => known(national.turnRound.p95) / MINUTE;

/** Those of one place: its mean time from the recording to the answer. */
export const meanTimeOf =
  (place: number): Measure =>
  ({ regencies }) =>
    known(regencies[place]!.turnRound.mean) / MINUTE;

/** A level at an instant, which is a multiple of the scenario's `series`. */
export const levelAt =
  (of: 'persons' | 'atOffice' | 'atCentre', seconds: number): Measure =>
  ({ steps }) =>
    steps[of][Math.round(seconds / steps.step) - 1]!;

/** First day from which at most one is at the centre, by the steps of `series`. */
export const emptyFrom: Measure = ({ steps }) =>
  ((steps.atCentre.findLastIndex((level) => level > 1) + 2) * steps.step) / DAY;
