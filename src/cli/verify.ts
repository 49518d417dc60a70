/** `tampung verify`: run the textbook models that have exact answers, and say which ones hold. */

import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CASES } from '../experiment/verify/cases.ts';
import { verdict } from '../experiment/verify/verify.ts';
import { verifyJson } from '../report/verify-json.ts';
import { verdictText, verifyCount, verifyHead } from '../report/verify-text.ts';
import { CommandFault } from './faults.ts';
import { say } from './terminal.ts';

/** The scenarios come with the program. */
const FOLDER = fileURLToPath(new URL('../../scenarios/theory/', import.meta.url));
const FAILED = 5;

interface VerifyAsk {
  /** Numbers of cases, in capitals; all when absent. */
  readonly only?: readonly string[];
  readonly seed?: string;
  readonly json: boolean;
}

export async function verify({ only, seed, json }: VerifyAsk, signal: AbortSignal): Promise<void> {
  const unknown = only?.find((id) => !CASES.some((one) => one.id === id));
  if (unknown !== undefined) throw new CommandFault(`there is no case "${unknown}"; leave it out`);
  if (!json) await say(verifyHead());
  const verdicts = [];
  for (const one of CASES) {
    if (only !== undefined && !only.includes(one.id)) continue;
    const found = verdict(one, { folder: FOLDER, ...(seed !== undefined && { seed }) });
    verdicts.push(found);
    if (!json) await say(verdictText(found));
    // A case takes seconds without a pause: here a signal is heard.
    await setImmediate();
    signal.throwIfAborted();
  }
  await say(json ? `${JSON.stringify(verifyJson(verdicts))}\n` : verifyCount(verdicts));
  if (verdicts.some(({ passed }) => !passed)) process.exitCode = FAILED;
}
