/** Replications on the threads of this machine: with progress, kept as they finish, taken up again. */

import { availableParallelism } from 'node:os';
import { replicate, type Study, type Wanted } from '../experiment/replicate.ts';
import { targetsOf } from '../experiment/target-check.ts';
import { measuresOf } from '../run/figures.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunAsk } from './ask.ts';
import { CommandFault } from './faults.ts';
import { Interrupted } from './interruption.ts';
import { type Kept, keptBeside } from './kept.ts';
import { Pool } from './pool.ts';
import { type Progress, progress } from './progress.ts';
import { note } from './terminal.ts';
import { precisionOf } from './until.ts';

/** Cap on replications until a precision, where the user names none: a convention. */
const CAP = 100;

export interface Made {
  readonly study: Study;
  /** Wall clock of the simulations made now, added up over the threads [s]. */
  readonly seconds: number;
  readonly kept: Kept;
}

/** How many replications are wanted, and what for. */
export function wantedOf(ask: RunAsk, scenario: Scenario, plan: Plan): Wanted {
  const { until } = ask;
  const precision = until === undefined ? undefined : precisionOf(until);
  const known = measuresOf(plan);
  const unknown = precision?.measures.find((measure) => !known.includes(measure));
  if (unknown !== undefined)
    throw new CommandFault(
      `--until: there is no measure ${unknown}; see summary.csv for their names`,
    );
  const cap = precision === undefined ? 1 : CAP;
  const most = ask.replications ?? Math.max(cap, scenario.replications);
  if (ask.fingerprint && most > 1)
    throw new CommandFault('--fingerprint is of one run; write --replications 1');
  return {
    most,
    ahead: 2 * threadsOf(ask),
    targets: targetsOf(scenario, plan),
    ...(precision && { precision }),
  };
}

/**
 * Makes them, or those that an earlier try did not.
 * @param folder of the results
 * @throws Interrupted, which says how many are kept
 */
export async function replications(
  plan: Plan,
  { seed }: Scenario,
  wanted: Wanted,
  folder: string,
  ask: RunAsk,
  signal: AbortSignal,
): Promise<Made> {
  const kept = keptBeside(folder, plan, seed);
  const pool = new Pool({ size: threadsOf(ask), signal, note });
  const shown = progress(plan, wanted.most, ask);
  const run = {
    plan,
    seed,
    pool,
    fingerprint: ask.fingerprint,
    kept: wanted.most > 1 ? kept : undefined,
    shown,
    seconds: 0,
  };
  try {
    const study = await replicate(plan, (replication) => simulated(run, replication), wanted);
    return { study, seconds: run.seconds, kept };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new Interrupted(error.code, kept.count());
  } finally {
    shown.end();
    await pool.end();
  }
}

interface Run {
  readonly plan: Plan;
  readonly seed: string;
  readonly fingerprint: boolean;
  readonly pool: Pool;
  /** Absent where there is one run: nothing to go on with. */
  readonly kept: Kept | undefined;
  readonly shown: Progress;
  seconds: number;
}

async function simulated(run: Run, replication: number): Promise<Outcome> {
  const { plan, seed, fingerprint, pool, kept, shown } = run;
  const known = kept?.read(replication);
  if (known !== undefined) {
    shown.over(replication, true);
    return known;
  }
  const task = { plan, seed, replication, fingerprint };
  const ran = await pool.run(task, (share, events) => shown.at(replication, share, events));
  kept?.write(ran.outcome);
  shown.over(replication, false);
  run.seconds += ran.seconds;
  return ran.outcome;
}

function threadsOf({ workers }: RunAsk): number {
  return workers ?? availableParallelism();
}
