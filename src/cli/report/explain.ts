/** `tampung explain`: from a results folder, what held submissions up and when, and what would help. */

import { marginsJson, marginsText } from '../../report/experiment/margins.ts';
import { delayAt, explainText } from '../../report/explain/explain.ts';
import { explainJson } from '../../report/explain/explain-json.ts';
import { didYouMean } from '../../scenario/text/names.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CommandFault } from '../exit/faults.ts';
import { verifiedFolder } from '../folder/verified.ts';
import { say } from '../terminal/terminal.ts';
import { margins } from './margins.ts';
import { toldOf } from './told-of.ts';

interface ExplainAsk extends RunAsk {
  /** The folder of the results, as typed. */
  readonly file: string;
  /** Code of a regency; absent: the country. */
  readonly place?: string;
  /** Whether to say what one more unit of each capacity buys, which simulates. */
  readonly margins: boolean;
}

/**
 * Prints what the results of a run say of themselves; nothing is written.
 * @throws CommandFault for a place that did not run, IntegrityFault
 */
export async function explain(ask: ExplainAsk, signal: AbortSignal): Promise<void> {
  const { file, place, language, json } = ask;
  const results = verifiedFolder(file);
  const told = toldOf(results, file);
  const delay = delayAt(told, place ?? 'national');
  if (delay === undefined) {
    const codes = told.study.plan.regencies.map(({ code }) => code);
    throw new CommandFault(`--place: no regency "${place}" ran; ${didYouMean(place!, codes)}`);
  }
  const found = ask.margins ? await margins(ask, results, told, delay.place, signal) : undefined;
  if (json) {
    const more = found && { margins: marginsJson(found) };
    await say(`${JSON.stringify({ ...explainJson(told, delay), ...more })}\n`);
  } else
    await say(explainText(told, delay, language) + (found ? marginsText(found, language) : ''));
}
