/** The thread that traces: a loop that never pauses could not hear a signal on the main one. */

import { parentPort, workerData } from 'node:worker_threads';
import { type Trace, trace } from '../../run/trace/trace.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { Message } from './aside.ts';

export interface TraceTask {
  readonly plan: Plan;
  readonly seed: string;
  /** Index of the regency. */
  readonly regency: number;
}

const tell = (message: Message<Trace>) => parentPort?.postMessage(message);
const { plan, seed, regency } = workerData as TraceTask;
const progress = (now: number, events: number) => tell({ now, events });
tell({ result: trace(plan, seed, 0, regency, { progress }) });
