/** The thread that simulates: a loop that never pauses could not hear a signal on the main one. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../run/outcome.ts';
import { simulate } from '../run/simulate.ts';
import type { Plan } from '../scenario/plan.ts';

export interface Task {
  readonly plan: Plan;
  readonly seed: string;
  readonly fingerprint: boolean;
}

/** What the thread tells: how far it is [s of the plan, events], and at last what came out. */
export type Message =
  | { readonly now: number; readonly events: number }
  /** Wall clock of the simulation alone [s]. */
  | { readonly outcome: Outcome; readonly seconds: number };

const tell = (message: Message) => parentPort?.postMessage(message);
const { plan, seed, fingerprint } = workerData as Task;
const start = performance.now();
const progress = (now: number, events: number) => tell({ now, events });
const outcome = simulate(plan, seed, 0, { progress, fingerprint });
tell({ outcome, seconds: (performance.now() - start) / 1000 });
