/** Runs of one plan or of several on the threads of this machine: with progress, kept as they finish. */

import { availableParallelism } from 'node:os';
import type { Variant } from '../../experiment/replicate-all.ts';
import { visible } from '../../problem.ts';
import type { Outcome } from '../../run/outcome.ts';
import type { RunAsk } from '../ask/ask.ts';
import type { SeveralAsk } from '../ask/ask-several.ts';
import { type Kept, keptBeside, strangeBeside } from '../folder/kept.ts';
import { keeping } from '../terminal/interruption.ts';
import { progress } from '../terminal/progress.ts';
import { note } from '../terminal/terminal.ts';
import { checkLimits } from './limits.ts';
import { Pool } from './pool.ts';
import type { Ran, Task } from './simulation.ts';

export interface Simulations {
  /** Run `replication` of a variant by its number, from those kept or made now. */
  simulate(variant: number, replication: number): Promise<Outcome>;
  /** Tells the progress how many replications of a variant are waited for before they are looked at. */
  expect(variant: number, replications: number): void;
  /** Wall clock of the simulations made now, added up over the threads [s]. */
  seconds(): number;
  /** Finished runs that are on the disk. */
  kept(): number;
  /** Takes all that is kept away: to be called when the results are written. */
  remove(): void;
}

/** What is to be run. */
export interface Work {
  readonly variants: readonly Variant[];
  /** Of all variants together, at most. */
  readonly runs: number;
  /** Of the results; finished runs are kept beside it, unless one run is all there is. */
  readonly folder: string;
  /** Whether that one is kept as well. */
  readonly keepsOne?: boolean;
}

/**
 * Does something with runs, and ends the threads after it.
 * @throws LimitFault before any run; what `use` throws, which then says how many are kept
 */
export async function withSimulations<T>(
  { variants, runs, folder, keepsOne = false }: Work,
  ask: RunAsk,
  signal: AbortSignal,
  use: (simulations: Simulations) => Promise<T>,
): Promise<T> {
  // How many until a precision nobody knows.
  const sure = ask.until === undefined ? runs / variants.length : 1;
  checkLimits(
    variants.map(({ plan }) => plan),
    sure,
    ask,
  );
  const kept = variants.map(({ plan, seed }) => keptBeside(folder, plan, seed));
  if (!ask.quiet) noteStrange(strangeBeside(folder, kept), folder);
  const pool = new Pool<Task, Ran>({
    size: threadsOf(ask),
    signal,
    note,
    script: new URL('simulation.js', import.meta.url),
    nameOf: ({ replication }) => `replication ${replication + 1}`,
  });
  const shown = progress(variants[0]!.plan, runs, ask);
  let seconds = 0;
  const simulate = async (number: number, replication: number): Promise<Outcome> => {
    const { plan, seed } = variants[number]!;
    const own = runs > 1 || keepsOne ? kept[number] : undefined;
    const run = replication * variants.length + number;
    const known = own?.read(replication);
    if (known !== undefined) {
      shown.over(run);
      return known;
    }
    const task = { plan, seed, replication, fingerprint: ask.fingerprint };
    const ran = await pool.run(task, (share, events) => shown.at(run, share, events));
    own?.write(ran.outcome);
    shown.over(run, ran.outcome.events);
    seconds += ran.seconds;
    return ran.outcome;
  };
  const expect = (number: number, count: number) => shown.expect(variants[number]!.label, count);
  const remove = () => kept[0]!.remove();
  try {
    return await use({
      simulate,
      expect,
      seconds: () => seconds,
      kept: () => countOf(kept),
      remove,
    });
  } catch (error) {
    throw keeping(error, countOf(kept));
  } finally {
    shown.end();
    await pool.end();
  }
}

/** Who shares the runs with others would else not know that theirs are made again. */
function noteStrange(count: number, folder: string): void {
  if (count === 0) return;
  const runs = count === 1 ? '1 run' : `${count} runs`;
  note(
    `${runs} kept beside ${visible(folder)} cannot be used: made from another scenario or seed, or by another ` +
      'version of Tampung or of Node',
  );
}

/** Threads that simulate. */
export function threadsOf({ workers }: Pick<SeveralAsk, 'workers'>): number {
  return workers ?? availableParallelism();
}

function countOf(kept: readonly Kept[]): number {
  return kept.reduce((sum, one) => sum + one.count(), 0);
}
