/** Of which measures more is better, and of which less; and what a difference then means. */

/** Which way is the better one; absent where neither is. */
export type Better = 'more' | 'less' | undefined;

/** Of a difference; `same`: in every replication, to the last bit. `unclear`: cannot be told apart. */
export type Apart = 'higher' | 'lower' | 'same' | 'unclear';

const MORE = /^(onTime(\.share)?|answers\.printReady|print\.printed)$/;

/** The longest first: what a stage or a delay counts, then the counts of the country. */
const LESS = new RegExp(
  [
    /^(waitingAtOffice|waitingAtCentre|waitingPast|stranded|dropped|lost)(\.share)?$/,
    /^(refusedOnce|turnedAway|gaveUp|notYetRecorded|cleared|before\.(waiting|dropped|gaveUp))$/,
    /^(delivery|turnRound|print\.delay)\.(mean|p50|p90|p95|p99|max)$/,
    /^(causes|fairness)\./,
    /^print\.waiting$/,
    /\.(refused|dropped|reneged|blocked|retries|meanWait|meanTime|probabilityOfWait|meanLine|meanInStage)$/,
    /\.(backlogAtEnd|peakBacklog|wait\.p\d\d)$/,
    /^courier\.cost$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Nothing where neither is: what was recorded, how busy a stage is, what came late but came. */
export function better(measure: string): Better {
  if (MORE.test(measure)) return 'more';
  return LESS.test(measure) ? 'less' : undefined;
}

/** A difference that can be told, as better or worse where the measure has a better way. */
export function meaningOf(apart: Apart, way: Better): Apart | 'better' | 'worse' {
  if (way === undefined || apart === 'same' || apart === 'unclear') return apart;
  return (apart === 'higher') === (way === 'more') ? 'better' : 'worse';
}
