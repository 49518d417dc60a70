/** `tampung verify`: run the textbook models that have exact answers, and say which ones hold. */

import type { Verdict } from '../experiment/verify/case.ts';
import { CASES } from '../experiment/verify/cases.ts';
import { verifyJson } from '../report/experiment/verify-json.ts';
import { verdictText, verifyCount, verifyHead } from '../report/experiment/verify-text.ts';
import { didYouMean } from '../scenario/text/names.ts';
import type { SeveralAsk } from './ask/ask-several.ts';
import { EXIT } from './exit/exit-codes.ts';
import { CommandFault } from './exit/faults.ts';
import { say } from './terminal/terminal.ts';
import { verdicts } from './threads/verdicts.ts';

interface VerifyAsk extends Pick<SeveralAsk, 'workers'> {
  /** Numbers of cases, in capitals; all when absent. */
  readonly only?: readonly string[];
  readonly seed?: string;
  readonly json: boolean;
}

/**
 * Runs the cases and prints each as it ends; where one does not hold the exit code is 5.
 * @throws CommandFault for a case that is not there
 */
export async function verify(ask: VerifyAsk, signal: AbortSignal): Promise<void> {
  const { only, seed, json } = ask;
  const known = CASES.map(({ id }) => id);
  const unknown = only?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new CommandFault(`--only: no case ${unknown}; ${didYouMean(unknown, known)}`);
  const chosen = CASES.filter(({ id }) => only === undefined || only.includes(id));
  const tasks = chosen.map(({ id }) => ({ id, ...(seed && { seed }) }));
  const found: Verdict[] = [];
  if (!json) await say(verifyHead());
  await verdicts(tasks, ask, signal, (verdict) => {
    found.push(verdict);
    if (!json) void say(verdictText(verdict));
  });
  await say(json ? `${JSON.stringify(verifyJson(found))}\n` : verifyCount(found));
  if (found.some(({ passed }) => !passed)) process.exitCode = EXIT.integrity;
}
