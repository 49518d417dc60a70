/** The one JSON object of `tampung sweep --json`. */

import type { Swept } from '../../experiment/vary/swept.ts';
import { endsOf } from '../ends.ts';
import { sampleJson } from '../sampled.ts';
import { targetJson } from '../target-text.ts';

/** @param folder of the results */
export function sweepJson(
  { plan, seed, replications, keys, measure, points }: Swept,
  folder: string,
) {
  return {
    schemaVersion: 1,
    scenario: plan.name,
    option: plan.option,
    seed,
    replications,
    ...sampleJson(plan),
    keys,
    measure,
    points: points.map(({ values, command, failed, estimates, judged }) => ({
      values: Object.fromEntries(keys.map((key, i) => [key, values[i]!.text])),
      command,
      ...(failed !== undefined && { failed }),
      measures: Object.fromEntries(
        estimates.map(({ measure: name, value, interval, unit }) => [
          name,
          { value, interval: endsOf(interval), unit },
        ]),
      ),
      ...(judged.length > 0 && { targets: judged.map(targetJson) }),
    })),
    folder,
  };
}
