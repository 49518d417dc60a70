/** Computes in a thread of its own, so that this one can draw progress and hear signals. */

import { Worker } from 'node:worker_threads';
import type { OneProgress } from '../terminal/progress.ts';
import { ofThread } from './out-of-memory.ts';
import { compileForSimulation } from './v8-settings.ts';

/** What a thread tells: how far it is [s of the plan, events], and at last what came out. */
export type Message<T> = { readonly now: number; readonly events: number } | { readonly result: T };

/**
 * Starts a file of this folder (as compiled) as a thread and waits for its result.
 * @throws what the thread throws, EnvironmentFault when it met the limit of its memory, or the reason of the signal when it is aborted
 */
export async function aside<T>(
  file: string,
  task: unknown,
  progress: OneProgress,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  compileForSimulation();
  const worker = new Worker(new URL(file, import.meta.url), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('error', (error: Error) => reject(ofThread(error)));
      worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
      worker.on('message', (message: Message<T>) => {
        if ('result' in message) resolve(message.result);
        else progress.at(message.now, message.events);
      });
    });
  } finally {
    progress.end();
    await worker.terminate();
  }
}
