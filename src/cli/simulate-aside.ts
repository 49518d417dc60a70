/** Simulates in a thread of its own. */

import type { Outcome } from '../run/outcome.ts';
import { aside } from './aside.ts';
import type { Progress } from './progress.ts';
import type { Task } from './simulation.ts';

/**
 * One replication.
 * @returns what came out, and the wall clock of the simulation [s]
 * @throws what the simulation throws, or the reason of the signal when it is aborted
 */
export function simulateAside(
  task: Task,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ outcome: Outcome; seconds: number }> {
  return aside('simulation.js', task, progress, signal);
}
