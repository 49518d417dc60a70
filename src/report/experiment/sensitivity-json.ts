/** The one JSON object of `tampung sweep --assumptions --json`. */

import type { EffectEnd, Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';

/** @param folder of the results */
export function sensitivityJson(found: Sensitivity, folder: string) {
  const { plan, seed, replications, measure, unit, base, each, effects, unvaried } = found;
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    seed,
    replications,
    ...sampleJson(plan),
    measure,
    unit,
    base: { value: base.value, interval: endsOf(base.interval) },
    differenceLevel: each,
    assumptions: effects.map(({ key, value, whole, low, high, swing }) => ({
      key,
      value,
      whole,
      swing,
      low: endJson(low),
      high: endJson(high),
    })),
    notVaried: unvaried.map(({ key, why }) => ({ key, ...why })),
    folder,
  };
}

function endJson({ text, command, figure, difference, failed }: EffectEnd) {
  return {
    setting: text,
    command,
    value: figure,
    difference: difference.value,
    interval: endsOf(difference.interval),
    apart: difference.apart,
    ...(failed !== undefined && { failed }),
  };
}
