/** The one JSON object of `tampung compare --uncertain --json`. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Choice, Often } from '../../experiment/vary/choice.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/** @param folder of the results */
export function choiceJson(found: Choice, folder: string) {
  const { plan, seed, replications, measure, unit, options, known, noneKeeps, draws, told } = found;
  const { judged } = found;
  return {
    schemaVersion: 1,
    scenario: plan.name,
    ...sampleJson(plan),
    seed,
    replications,
    level: LEVEL,
    ...{ measure, unit, better: found.better },
    draws: { asked: draws.length, known, judged },
    options: options.map(({ name, mean, low, high, beside, best, keeps, cheapest }) => ({
      ...{ name, mean, nineInTen: [low, high] },
      ...(beside && {
        besideBase: {
          ...{ mean: beside.mean, nineInTen: [beside.low, beside.high] },
          ...{ better: often(beside.better, known), worse: often(beside.worse, known) },
        },
      }),
      best: often(best, known),
      ...(keeps && { keepsTargets: often(keeps, judged) }),
      ...(cheapest && { cheapestThatKeeps: often(cheapest, judged) }),
    })),
    chosen: options[found.chosen]!.name,
    valueOfKnowing: found.knowing,
    ...(noneKeeps !== undefined && { noneKeepsTargets: noneKeeps }),
    assumptions: told,
    notDrawn: found.unvaried.map(({ key, why }) => ({ key, ...why })),
    eachDraw: draws.map(({ settings, commands, failed, best, keeps, cheapest }) => ({
      values: Object.fromEntries(settings.map(({ shown }, i) => [told[i]!.key, shown])),
      commands,
      ...(best && { best }),
      ...(keeps && { keepsTargets: keeps }),
      ...(cheapest && { cheapestThatKeeps: cheapest }),
      ...(failed && { failed: failed.message }),
    })),
    folder,
  };
}

function often({ count, interval }: Often, of: number) {
  return { count, share: count / of, interval: endsOf(interval) };
}
