/** The one JSON object of `tampung run --uncertain --json`. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Uncertain } from '../../experiment/vary/uncertain.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/** @param folder of the results */
export function uncertainJson(found: Uncertain, folder: string) {
  const { plan, seed, replications, drawn, unvaried, draws, spreads, missing } = found;
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    ...sampleJson(plan),
    seed,
    replications,
    level: LEVEL,
    assumptions: drawn,
    notDrawn: unvaried.map(({ key, why }) => ({ key, ...why })),
    measures: Object.fromEntries(
      spreads.map(({ measure, unit, mean, interval, low, high, byChance, ...variance }) => [
        measure,
        {
          ...{ unit, mean, interval: endsOf(interval), nineInTen: [low, high] },
          nineInTenByChance: endsOf(byChance),
          variance: { inputs: variance.between, chance: variance.within },
          shareOfInputs: variance.share,
          shareInterval: endsOf(variance.shareInterval),
        },
      ]),
    ),
    notInEveryRun: missing,
    draws: draws.map(({ settings, command, failed }) => ({
      values: Object.fromEntries(settings.map(({ shown }, i) => [drawn[i]!.key, shown])),
      command,
      ...(failed !== undefined && { failed }),
    })),
    folder,
  };
}
