/** Replications of one scenario: how many are wanted, and making them. */

import { replicate, type Study, type Wanted } from '../../experiment/replicate.ts';
import type { Variant } from '../../experiment/replicate-all.ts';
import { targetsOf } from '../../experiment/target-check.ts';
import { seriesFile } from '../../report/parquet/series.ts';
import { measuresOf } from '../../run/figures.ts';
import type { Outcome } from '../../run/outcome.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CAP, precisionOf } from '../ask/until.ts';
import { CommandFault } from '../exit/faults.ts';
import { type Simulations, threadsOf, type Work, withSimulations } from './simulations.ts';

export interface Made extends Pick<Simulations, 'kept' | 'remove'> {
  readonly study: Study;
  /** Wall clock of the simulations made now, added up over the threads [s]. */
  readonly seconds: number;
  /** All replications in time: the bytes of `series.parquet`. */
  readonly series: Uint8Array;
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

/** One scenario, of which all the runs are. */
interface Alone extends Work {
  readonly variants: readonly [Variant];
}

/**
 * Makes them, or those that an earlier try did not.
 * @throws Interrupted, which says how many are kept
 */
export function replications(
  work: Alone,
  wanted: Wanted,
  ask: RunAsk,
  signal: AbortSignal,
): Promise<Made> {
  const [{ plan }] = work.variants;
  return withSimulations(work, ask, signal, async (simulations) => {
    const { simulate, seconds, kept, remove } = simulations;
    const one = (replication: number) => simulate(0, replication);
    const study = await replicate(plan, one, wanted);
    const series = await seriesFile(plan, outcomesOf(study, one));
    return { study, seconds: seconds(), kept, remove, series };
  });
}

/** Again, one by one: those that are kept are read from the disk. */
async function* outcomesOf(
  { count, shown }: Study,
  simulate: (replication: number) => Promise<Outcome>,
): AsyncGenerator<Outcome, void, void> {
  for (let replication = 0; replication < count; replication++)
    yield replication === shown.replication ? shown : await simulate(replication);
}
