/** What `tampung run` prints: for people, or as one JSON object. */

import { severalJson } from '../report/experiment/several-json.ts';
import { severalSummary } from '../report/experiment/several-summary.ts';
import { toJson } from '../report/json.ts';
import { summary } from '../report/summary.ts';
import { targetJson, targetText } from '../report/target-text.ts';
import type { Scenario } from '../scenario/as-read/scenario.ts';
import type { RunAsk } from './ask/ask.ts';
import { costOf } from './threads/cost.ts';
import type { Made } from './threads/replications.ts';

/** @param path of the results, as the user would type it */
export function answer(
  { json, language, until, charts }: RunAsk,
  { title }: Scenario,
  { study, seconds }: Made,
  path: string,
): string {
  const { plan, shown: outcome, count } = study;
  if (json) {
    const cost = costOf(seconds);
    const series = `${path}/daily.csv`;
    const object =
      count === 1 ? toJson(plan, outcome, cost, series) : severalJson(study, cost, series);
    const targets = study.judged.length > 0 && { targets: study.judged.map(targetJson) };
    return `${JSON.stringify({ ...object, ...targets })}\n`;
  }
  const where = { folder: path, drawn: charts };
  const input = { language, where, ...(title && { title }) };
  const text =
    count === 1
      ? summary({ plan, outcome, ...input })
      : severalSummary({ study, ...input, ...(until !== undefined && { until }) });
  return text + targetText(plan, study.judged, language);
}
