/** `tampung sweep --assumptions`: each assumption to both ends of its range, one at a time. */

import { isFailed, sensitivity } from '../../experiment/vary/sensitivity.ts';
import { sensitivityJson } from '../../report/experiment/sensitivity-json.ts';
import { sensitivityText } from '../../report/experiment/sensitivity-text.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { measureOf } from './measure.ts';
import { sweepPoints } from './on-points.ts';
import { rangesOf } from './ranges.ts';
import { sensitivityFiles } from './sensitivity-files.ts';

interface SensitivityAsk extends RunAsk {
  readonly measure?: string;
}

/** @returns the exit code */
export async function sweepAssumptions(ask: SensitivityAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  const { ranged, unvaried, points } = rangesOf(ask, scenario);
  const measure = measureOf(ask, points);
  const replications = ask.replications ?? scenario.replications;
  const asked = ['--assumptions', ...(ask.measure === undefined ? [] : ['--measure', ask.measure])];
  const { plan, seed } = points[0]!;
  const head = { plan, seed, replications, measure };
  return sweepPoints(
    ask,
    {
      command: 'sweep',
      name: 'sweep',
      scenario,
      points,
      replications,
      asked,
      found: (results) => sensitivity({ ...head, ranged, unvaried }, results),
      files: (found) => sensitivityFiles(found, scenario),
      hasFailed: ({ effects }) => effects.some(isFailed),
      json: sensitivityJson,
      text: sensitivityText,
    },
    signal,
  );
}
