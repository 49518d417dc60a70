/** A thread that runs cases of `verify`. */

import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Verdict } from '../../experiment/verify/case.ts';
import { CASES } from '../../experiment/verify/cases.ts';
import { verdict } from '../../experiment/verify/verify.ts';
import type { Message } from './pool.ts';

/** The scenarios come with the program. */
const FOLDER = fileURLToPath(new URL('../../../scenarios/theory/', import.meta.url));

export interface CaseTask {
  /** One of those of `CASES`. */
  readonly id: string;
  readonly seed?: string;
}

const tell = (message: Message<Verdict>) => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, seed }: CaseTask) => {
  const one = CASES.find((each) => each.id === id)!;
  tell(verdict(one, { folder: FOLDER, ...(seed !== undefined && { seed }) }));
});
