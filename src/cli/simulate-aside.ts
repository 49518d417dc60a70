/** Simulates in a thread of its own, so that this one can draw progress and hear signals. */

import { Worker } from 'node:worker_threads';
import type { Outcome } from '../run/outcome.ts';
import type { Progress } from './progress.ts';
import type { Message, Task } from './simulation.ts';

/**
 * One replication.
 * @returns what came out, and the wall clock of the simulation [s]
 * @throws what the simulation throws, or the reason of the signal when it is aborted
 */
export async function simulateAside(
  task: Task,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ outcome: Outcome; seconds: number }> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('simulation.js', import.meta.url), {
    workerData: task,
  });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the simulation ended with ${code}`)));
      worker.on('message', (message: Message) => {
        if ('outcome' in message) resolve(message);
        else progress.at(message.now, message.events);
      });
    });
  } finally {
    progress.end();
    await worker.terminate();
  }
}
