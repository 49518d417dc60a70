/** `tampung verify`: run the textbook models that have exact answers, and say which ones hold. */

import { inOrder } from '../experiment/in-order.ts';
import type { Verdict } from '../experiment/verify/case.ts';
import { CASES } from '../experiment/verify/cases.ts';
import { verifyJson } from '../report/verify-json.ts';
import { verdictText, verifyCount, verifyHead } from '../report/verify-text.ts';
import type { SeveralAsk } from './ask-several.ts';
import { CommandFault } from './faults.ts';
import { Pool } from './pool.ts';
import { threadsOf } from './simulations.ts';
import { note, say } from './terminal.ts';
import type { CaseTask } from './verifying.ts';

const FAILED = 5;

interface VerifyAsk extends Pick<SeveralAsk, 'workers'> {
  /** Numbers of cases, in capitals; all when absent. */
  readonly only?: readonly string[];
  readonly seed?: string;
  readonly json: boolean;
}

export async function verify(ask: VerifyAsk, signal: AbortSignal): Promise<void> {
  const { only, seed, json } = ask;
  const unknown = only?.find((id) => !CASES.some((one) => one.id === id));
  if (unknown !== undefined) throw new CommandFault(`there is no case "${unknown}"; leave it out`);
  const cases = CASES.filter(({ id }) => only === undefined || only.includes(id));
  const pool = new Pool<CaseTask, Verdict>({
    size: threadsOf(ask),
    signal,
    note,
    script: new URL('verifying.js', import.meta.url),
    nameOf: ({ id }) => `case ${id}`,
  });
  const verdicts: Verdict[] = [];
  try {
    if (!json) await say(verifyHead());
    const start = (index: number) => pool.run({ id: cases[index]!.id, ...(seed && { seed }) });
    await inOrder(cases.length, cases.length, start, (found) => {
      verdicts.push(found);
      if (!json) void say(verdictText(found));
      return 'go on';
    });
  } finally {
    await pool.end();
  }
  await say(json ? `${JSON.stringify(verifyJson(verdicts))}\n` : verifyCount(verdicts));
  if (verdicts.some(({ passed }) => !passed)) process.exitCode = FAILED;
}
