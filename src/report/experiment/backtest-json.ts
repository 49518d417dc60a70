/** The one JSON object of `tampung backtest --json`. */

import { type BackTest, PREDICTED } from '../../experiment/backtest.ts';
import type { Observed } from '../../scenario/lay-out/observed.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/** @param folder of the results */
export function backTestJson(found: BackTest, folder: string) {
  const { plan, seed, replications, tested, left, draws } = found;
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    ...sampleJson(plan),
    seed,
    replications,
    level: PREDICTED,
    figures: tested.map(({ figure, mean, predicted, verdict, score }) => ({
      ...figureJson(figure),
      model: { mean, nineInTen: endsOf(predicted) },
      verdict,
      score,
    })),
    notTested: left.map(figureJson),
    draws: draws.map(({ command, failed, isKept, values }) => ({
      ...(values && { values }),
      command,
      kept: isKept,
      ...(failed !== undefined && { failed }),
    })),
    folder,
  };
}

/** What is open has no bound: null. */
function figureJson({ measure, place, from, to, value, low, high, use, source }: Observed) {
  return {
    measure,
    place: place ?? null,
    from: from ?? null,
    to,
    value,
    range: [low, Number.isFinite(high) ? high : null],
    use,
    source,
  };
}
