/** A thread that simulates: a loop that never pauses could not hear a signal on the main one. */

import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../../run/outcome.ts';
import { simulate } from '../../run/simulate.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { Message } from './pool.ts';

export interface Task {
  readonly plan: Plan;
  readonly seed: string;
  /** 0, 1, 2, ... */
  readonly replication: number;
  readonly fingerprint: boolean;
}

export interface Ran {
  readonly outcome: Outcome;
  /** Wall clock of the simulation alone [s]. */
  readonly seconds: number;
}

const tell = (message: Message<Ran>) => parentPort?.postMessage(message);

parentPort?.on('message', ({ plan, seed, replication, fingerprint }: Task) => {
  const start = performance.now();
  const progress = (now: number, events: number) => tell({ share: now / plan.end, events });
  const outcome = simulate(plan, seed, replication, { progress, fingerprint });
  tell({ outcome, seconds: (performance.now() - start) / 1000 });
});
