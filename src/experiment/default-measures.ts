/** What is compared where the user names nothing. */

import { centreMayRefuse, mayRefuse } from '../model/may-refuse.ts';
import type { Plan } from '../scenario/plan/plan.ts';

/** What is late, how late, and where it is held; without lines from the offices nothing is held there. */
function ofSubmissions(plan: Plan): readonly string[] {
  const sent = isSent(plan);
  return [
    'onTime.share',
    'turnRound.mean',
    ...(sent ? ['waitingAtOffice'] : []),
    'waitingAtCentre',
    ...(sent ? ['stranded'] : []),
    'fairness.gini',
  ];
}

/** Whether submissions are sent from offices: if not, each is at the centre as it is recorded. */
export function isSent({ uplink, gateway, courier }: Plan): boolean {
  return (uplink ?? gateway ?? courier) !== undefined;
}

/** Whether anything stands between a recording and its answer: if not, all is answered as it is recorded. */
export function isAnsweredLater({ station, uplink, match }: Plan): boolean {
  return station === undefined || uplink !== undefined || match !== undefined;
}

/** Whether a submission may be dropped: out of patience, or refused where no sender keeps it. */
function mayDrop(plan: Plan): boolean {
  const { people, uplink, match, adjudicate } = plan;
  if (match?.patience || adjudicate?.patience || mayRefuse(adjudicate)) return true;
  if (match?.whenFull === 'drop' && mayRefuse(match)) return true;
  return (uplink === undefined || people.enter === 'match') && centreMayRefuse(plan);
}

/** Whether a submission may be lost: from a store, or in the outage of a stage that has it in service. */
function mayLose({ uplink, match, adjudicate, courier }: Plan): boolean {
  if (uplink?.whenFull === 'overwrite' || uplink?.storeLoss) return true;
  const failures = [match, adjudicate, courier?.readIn].flatMap((stage) => stage?.failures ?? []);
  return failures.some(({ work }) => work === 'lose');
}

/**
 * Measures of the country. A clock of submissions begins when the recording ends: of what happens to people
 * before, in the line of the station, it knows nothing, so an option that sends them home would look as
 * good as one that serves them.
 */
export function defaultMeasures(plan: Plan): readonly string[] {
  const { station, print } = plan;
  return [
    ...(isAnsweredLater(plan) ? ofSubmissions(plan) : []),
    ...(mayDrop(plan) ? ['dropped'] : []),
    ...(mayLose(plan) ? ['lost'] : []),
    ...(station ? ['gaveUp', 'station.meanWait'] : []),
    ...(print ? ['print.waiting'] : []),
  ];
}
