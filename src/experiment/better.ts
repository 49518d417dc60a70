/** Of which measures more is better, and of which less. */

const MORE = /^(onTime(\.share)?|answers\.printReady|print\.printed)$/;

/** The longest first: what a stage or a delay counts, then the counts of the country. */
const LESS = new RegExp(
  [
    /^(waitingAtOffice|waitingAtCentre|waitingPast|stranded|dropped|lost)(\.share)?$/,
    /^(refusedOnce|turnedAway|gaveUp|cleared|before\.(waiting|dropped|gaveUp))$/,
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
export function better(measure: string): 'more' | 'less' | undefined {
  if (MORE.test(measure)) return 'more';
  return LESS.test(measure) ? 'less' : undefined;
}
