/** The thread that simulates: a loop that never pauses could not hear a signal on the main one. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../run/outcome.ts';
import { simulate } from '../run/simulate.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Message } from './aside.ts';

export interface Task {
  readonly plan: Plan;
  readonly seed: string;
  readonly fingerprint: boolean;
}

/** The wall clock is that of the simulation alone [s]. */
const tell = (message: Message<{ outcome: Outcome; seconds: number }>) =>
  parentPort?.postMessage(message);
const { plan, seed, fingerprint } = workerData as Task;
const start = performance.now();
const progress = (now: number, events: number) => tell({ now, events });
const outcome = simulate(plan, seed, 0, { progress, fingerprint });
tell({ result: { outcome, seconds: (performance.now() - start) / 1000 } });
