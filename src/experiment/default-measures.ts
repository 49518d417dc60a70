/** What is compared where the user names nothing. */

import type { Plan } from '../scenario/plan/plan.ts';

/** What is late, how late, and where it is held. */
const OF_SUBMISSIONS = [
  'onTime.share',
  'turnRound.mean',
  'waitingAtOffice',
  'waitingAtCentre',
  'stranded',
  'fairness.gini',
];

/** Whether anything stands between a recording and its answer: if not, all is answered as it is recorded. */
export function isAnsweredLater({ station, uplink, match }: Plan): boolean {
  return station === undefined || uplink !== undefined || match !== undefined;
}

/**
 * Measures of the country. A clock of submissions begins when the recording ends: of what happens to people
 * before, in the line of the station, it knows nothing, so an option that sends them home would look as
 * good as one that serves them.
 */
export function defaultMeasures(plan: Plan): readonly string[] {
  const { station, uplink, match, print } = plan;
  return [
    ...(isAnsweredLater(plan) ? OF_SUBMISSIONS : []),
    ...(match?.patience || match?.whenFull === 'drop' ? ['dropped'] : []),
    ...(uplink?.whenFull === 'overwrite' || uplink?.storeLoss ? ['lost'] : []),
    ...(station ? ['gaveUp', 'station.meanWait'] : []),
    ...(print ? ['print.waiting'] : []),
  ];
}
