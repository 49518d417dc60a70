/** Options in draws of one assumption, from the number of stranded in each that is written out. */

import type { Judged } from '../../src/experiment/targets.ts';
import { type Choice, choice } from '../../src/experiment/vary/choice.ts';
import type { PointResult } from '../../src/experiment/vary/replicate-points.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { sampleOf } from './figures.ts';

type Costs = Parameters<typeof choice>[0]['points'][number]['costs'];

interface Made {
  /** By option, in each draw; null where there is no value. */
  readonly draws: readonly (readonly (number | null | Error)[])[];
  /** Most stranded with which the target is kept; absent without a target. */
  readonly atMost?: number;
  /** Of each option; absent where nothing is priced. */
  readonly costs?: readonly number[];
  readonly names?: readonly string[];
  readonly plan?: Plan;
}

/** One thing at this price [IDR]. */
function costsOf(price: number | undefined): Costs {
  if (price === undefined) return [];
  const one = { name: 'a', kind: 'purchase', basis: '', quantity: 1 } as const;
  return [{ ...one, price: { low: price, high: price } }];
}

export function choiceOf({ draws, atMost, costs, names, plan = {} as Plan }: Made): Choice {
  const all = names ?? ['base', 'a', 'b'];
  const target = { atMost: true, bound: atMost } as Judged['target'];
  const ran = (value: number | null | Error): PointResult => {
    if (value instanceof Error) return { failed: value };
    const judged = atMost === undefined ? [] : [{ target, value }];
    return {
      gathered: { sample: sampleOf('stranded', [value]), judged },
    } as unknown as PointResult;
  };
  const settings = draws.map((_, i) => [{ shown: `${i}`, key: 'k', text: `${i}`, number: i }]);
  const points = draws.flatMap((draw, i) =>
    draw.map((_, option) => ({
      command: `run ${i} ${all[option]}`,
      costs: costsOf(costs?.[option]),
    })),
  );
  return choice(
    {
      ...{ plan, seed: 's', replications: 1, measure: 'stranded', unvaried: [] },
      ...{ names: all, settings, points },
      drawn: [{ key: 'k', value: '1', whole: 'value', ends: ['0', '3'], law: 'triangular' }],
    },
    draws.flat().map(ran),
  );
}
