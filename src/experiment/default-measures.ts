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

/**
 * Measures of the country. A clock of submissions begins when the recording ends: of what happens to people
 * before, in the line of the station, it knows nothing, so an option that sends them home would look as
 * good as one that serves them. Where nothing stands behind the station, all is answered as it is recorded.
 */
export function defaultMeasures({ station, uplink, match, print }: Plan): readonly string[] {
  const isAnsweredLater = station === undefined || uplink !== undefined || match !== undefined;
  return [
    ...(isAnsweredLater ? OF_SUBMISSIONS : []),
    ...(match?.patience || match?.whenFull === 'drop' ? ['dropped'] : []),
    ...(uplink?.whenFull === 'overwrite' || uplink?.storeLoss ? ['lost'] : []),
    ...(station ? ['gaveUp', 'station.meanWait'] : []),
    ...(print ? ['print.waiting'] : []),
  ];
}
