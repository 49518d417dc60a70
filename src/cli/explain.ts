/** `tampung explain`: from a results folder, what held submissions up and when. Nothing is simulated. */

import { delayAt, explainJson, explainText } from '../report/explain.ts';
import type { Language } from '../report/format.ts';
import { didYouMean } from '../scenario/names.ts';
import { CommandFault } from './faults.ts';
import { say } from './terminal.ts';
import { toldOf } from './told-of.ts';
import { verifiedFolder } from './verified-folder.ts';

interface ExplainAsk {
  /** The folder of the results, as typed. */
  readonly results: string;
  /** Code of a regency; absent: the country. */
  readonly place?: string;
  readonly language: Language;
  readonly json: boolean;
}

export async function explain({ results, place, language, json }: ExplainAsk): Promise<void> {
  const told = toldOf(verifiedFolder(results), results);
  const delay = delayAt(told, place ?? 'national');
  if (delay === undefined) {
    const codes = told.study.plan.regencies.map(({ code }) => code);
    throw new CommandFault(`--place: no regency "${place}" ran; ${didYouMean(place!, codes)}`);
  }
  await say(
    json ? `${JSON.stringify(explainJson(told, delay))}\n` : explainText(told, delay, language),
  );
}
