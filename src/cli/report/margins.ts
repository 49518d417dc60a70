/** `tampung explain --margins`: the run of a results folder again, with one step more of each capacity. */

import { normalize } from 'node:path';
import { parse } from 'yaml';
import { type Margins, marginsOf, raisedOf } from '../../experiment/margins.ts';
import { replicateAll } from '../../experiment/replicate-all.ts';
import type { Told } from '../../report/told.ts';
import { valueAt } from '../../scenario/text/value-at.ts';
import { quantity } from '../../units.ts';
import type { RunAsk } from '../ask/ask.ts';
import { LOCK } from '../folder/manifest.ts';
import type { VerifiedFolder } from '../folder/verified.ts';
import { threadsOf, withSimulations } from '../threads/simulations.ts';

/**
 * Simulates from the plan that is stored with the results, so that neither the scenario nor its tables
 * are needed. Nothing is written but the finished runs of an interrupted command, beside the folder.
 * @param ask whose file is the folder
 */
export function margins(
  ask: RunAsk,
  results: VerifiedFolder,
  { study }: Told,
  place: string,
  signal: AbortSignal,
): Promise<Margins> {
  const { plan, shown, count } = study;
  const { seed } = shown;
  const raised = raisedOf(plan, usefulOf(results));
  const variants = [{ plan, key: 'base' }, ...raised].map((one) => {
    return { label: one.key, plan: one.plan, seed };
  });
  const most = ask.replications ?? count;
  const beside = `${normalize(ask.file).replace(/[/\\]+$/, '')}-margins`;
  return withSimulations(
    { variants, runs: most * variants.length, folder: beside },
    ask,
    signal,
    async ({ simulate, remove }) => {
      const wanted = { most, ahead: 2 * threadsOf(ask) };
      const found = marginsOf(place, raised, await replicateAll(variants, simulate, wanted));
      remove();
      return found;
    },
  );
}

/** Share of a line's speed that is useful, where it is one number; the plan holds only their product. */
function usefulOf(results: VerifiedFolder): number {
  const written = valueAt(parse(results.read(LOCK).toString('utf8')), 'uplink.useful');
  const read = typeof written === 'string' ? quantity(written, 'share') : undefined;
  return read !== undefined && 'value' in read ? read.value : 1;
}
