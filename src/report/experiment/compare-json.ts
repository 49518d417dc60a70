/** The answer of `tampung compare --json`: one object, times in seconds, money in rupiah. */

import type { Comparison, Measured } from '../../experiment/compare.ts';
import type { Money } from '../../experiment/costs.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { unlikeAtMost } from '../../statistics/intervals.ts';
import { endsOf } from '../ends.ts';
import type { Cost } from '../json.ts';
import { sampleJson } from '../sampled.ts';
import { targetJson } from '../target-text.ts';

interface CompareJson {
  readonly comparison: Comparison;
  readonly scenario: string;
  readonly seed: string;
  readonly cost: Cost;
  readonly results: string;
}

/** The object, in the order it is documented; `difference` is absent for the base. */
export function compareJson({ comparison, scenario, seed, cost, results }: CompareJson) {
  const { options, measures, count, differences, each } = comparison;
  const events = options.reduce((sum, { gathered }) => sum + gathered.events, 0);
  return {
    schemaVersion: 1,
    scenario,
    base: options[0]!.name,
    seed,
    replications: count,
    ...sampleJson(options[0]!.gathered.plan),
    level: LEVEL,
    simultaneous: { differences, method: 'Bonferroni', each },
    options: Object.fromEntries(
      options.map(({ name, measured, cost: own, more, beaten, gathered: { judged } }, at) => [
        name,
        {
          measures: Object.fromEntries(
            measured.map((one, i) => [measures[i]!.measure, measuredJson(one, count, each)]),
          ),
          cost: moneyJson(own),
          ...(at > 0 && { moreThanBase: moneyJson(more) }),
          beatenBy: beaten ?? null,
          ...(judged.length > 0 && { targets: judged.map(targetJson) }),
        },
      ]),
    ),
    better: Object.fromEntries(measures.map(({ measure, better }) => [measure, better ?? null])),
    results,
    engine: { events, ...cost },
  };
}

/** `unlike` is there where all pairs are alike: the largest share of others that may differ, at `each`. */
function measuredJson({ own, difference }: Measured, count: number, each: number) {
  return {
    value: own.value,
    interval: endsOf(own.interval),
    unit: own.unit,
    ...(difference && {
      difference: difference.value,
      differenceInterval: endsOf(difference.interval),
      apart: difference.apart,
      gain: difference.gain,
      ...(difference.apart === 'same' && { unlike: unlikeAtMost(count, each) }),
    }),
  };
}

function moneyJson({ value, low, high }: Money) {
  return { value, low, high };
}
