/** What `tampung run` prints: for people, or as one JSON object. */

import { toJson } from '../report/json.ts';
import { severalJson } from '../report/several-json.ts';
import { severalSummary } from '../report/several-summary.ts';
import { summary } from '../report/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunAsk } from './ask.ts';
import type { Made } from './replications.ts';

/** @param path of the results, as the user would type it */
export function answer(
  { json, language }: RunAsk,
  { title }: Scenario,
  { study, seconds }: Made,
  path: string,
): string {
  const { plan, shown: outcome, count } = study;
  if (json) {
    const cost = { seconds, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 };
    const series = `${path}/daily.csv`;
    const object =
      count === 1 ? toJson(plan, outcome, cost, series) : severalJson(study, cost, series);
    return `${JSON.stringify(object)}\n`;
  }
  const input = { language, charts: `${path}/charts`, ...(title && { title }) };
  return count === 1 ? summary({ plan, outcome, ...input }) : severalSummary({ study, ...input });
}
