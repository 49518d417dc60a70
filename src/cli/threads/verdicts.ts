/** Cases of `verify` on the threads of this machine, taken in their order. */

import { inOrder } from '../../experiment/in-order.ts';
import type { Verdict } from '../../experiment/verify/case.ts';
import type { SeveralAsk } from '../ask/ask-several.ts';
import { note } from '../terminal/terminal.ts';
import { Pool } from './pool.ts';
import { threadsOf } from './simulations.ts';
import type { CaseTask } from './verifying.ts';

/** Runs each case, and gives its verdict to `take` as soon as those before it are taken. */
export async function verdicts(
  tasks: readonly CaseTask[],
  ask: Pick<SeveralAsk, 'workers'>,
  signal: AbortSignal,
  take: (verdict: Verdict) => void,
): Promise<void> {
  const pool = new Pool<CaseTask, Verdict>({
    size: threadsOf(ask),
    signal,
    note,
    script: new URL('verifying.js', import.meta.url),
    nameOf: ({ id }) => `case ${id}`,
  });
  try {
    const start = (index: number) => pool.run(tasks[index]!);
    await inOrder(tasks.length, tasks.length, start, (verdict) => {
      take(verdict);
      return 'go on';
    });
  } finally {
    await pool.end();
  }
}
