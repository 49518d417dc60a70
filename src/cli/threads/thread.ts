/** Starts a thread that can be ended at any moment. */

import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Node 20 aborts the whole process (`ForIsolate ... Assertion failed: (data.first) != nullptr`) when a
 * thread ends while V8 still compiles for it in the background, and this background work asks for garbage
 * to be marked step by step. Marked in one go, garbage needs nothing of a thread that has gone.
 */
setFlagsFromString('--no-incremental-marking');

export function thread(script: URL, options?: WorkerOptions): Worker {
  return new Worker(script, options);
}
