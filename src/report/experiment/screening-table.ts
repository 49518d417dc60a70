/** A screening of the assumptions as a table and as an object. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Screening } from '../../experiment/vary/screening.ts';
import { type Cell, csv } from '../csv.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/**
 * `morris.csv`: an assumption a row, the largest mu* first, in units of the measure per whole range; `level`,
 * `low` and `high` are of the interval of mu* of the row alone, so wide that those of all rows hold together at 95 %.
 */
export function screeningTable(found: Screening): string {
  return csv(screeningRows(found));
}

export function* screeningRows(found: Screening): Iterable<Cell[]> {
  const { measure, unit, effects, each, replications } = found;
  yield [
    ...['assumption', 'low.end', 'high.end', 'measure', 'unit', 'mu.star', 'level', 'low', 'high'],
    ...['mu', 'sigma', 'trajectories', 'replications'],
  ];
  for (const { key, ends, muStar, interval, mu, sigma, count } of effects) {
    const band = [interval && each, interval?.low ?? null, interval?.high ?? null];
    yield [key, ...ends, measure, unit, muStar, ...band, mu, sigma, count, replications];
  }
}

/** @param folder of the results */
export function screeningJson(found: Screening, folder: string) {
  const { plan, seed, replications, measure, unit, trajectories, each } = found;
  const { effects, unvaried, failed } = found;
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    ...sampleJson(plan),
    seed,
    replications,
    measure,
    unit,
    level: LEVEL,
    muStarLevel: each,
    trajectories,
    assumptions: effects.map(({ interval, ...effect }) => ({
      ...effect,
      interval: endsOf(interval),
    })),
    notVaried: unvaried.map(({ key, why }) => ({ key, ...why })),
    failed,
    folder,
  };
}
