/** The one JSON object of `tampung backtest --json`. */

import { type BackTest, PREDICTED } from '../../experiment/backtest/backtest.ts';
import type { Told } from '../../experiment/vary/told.ts';
import type { Observed } from '../../scenario/lay-out/observed.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/** @param folder of the results */
export function backTestJson(found: BackTest, folder: string) {
  const { plan, seed, replications, tested, left, draws, told, notDrawn } = found;
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
    ...(told.length > 0 && {
      assumptions: told.map(toldJson),
      notDrawn: notDrawn.map(({ key, why }) => ({ key, ...why })),
    }),
    draws: draws.map(({ command, failed, isKept, settings }) => ({
      ...(told.length > 0 && { values: shownBy(told, settings) }),
      command,
      kept: isKept,
      ...(failed !== undefined && { failed }),
    })),
    folder,
  };
}

/** As a reader reads them, by key. */
function shownBy(told: readonly Told[], settings: BackTest['draws'][number]['settings']) {
  return Object.fromEntries(settings.map(({ shown }, i) => [told[i]!.key, shown]));
}

function toldJson({ kept, apart, ...drawn }: Told) {
  const { distance, p, together, verdict } = apart ?? {};
  return {
    ...drawn,
    kept: kept ?? null,
    distance: distance ?? null,
    p: p ?? null,
    pTogether: together ?? null,
    verdict: verdict ?? null,
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
