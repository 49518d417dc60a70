/** `tampung sweep`: read every point, simulate all on the same chances, write, summarise. */

import { grid, latinHypercube } from '../../experiment/vary/points.ts';
import { type Swept, sweptPoint } from '../../experiment/vary/swept.ts';
import { type Varied, varied } from '../../experiment/vary/vary.ts';
import { sweepJson } from '../../report/experiment/sweep-json.ts';
import { sweepText } from '../../report/experiment/sweep-text.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { MOST_POINTS } from '../ask/ask-several.ts';
import { CommandFault } from '../exit/faults.ts';
import { measureOf } from './measure.ts';
import { sweepPoints } from './on-points.ts';
import { checkVaried, readPoints } from './points.ts';
import { sweepFiles } from './sweep-files.ts';

interface SweepAsk extends RunAsk {
  readonly vary: readonly string[];
  readonly lhs?: number;
  readonly measure?: string;
}

/** @returns the exit code */
export async function sweep(ask: SweepAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  const keys = ask.vary.map((one) => varied(one, scenario, 'points'));
  const points = readPoints(ask, keys, pointsOf(keys, ask, scenario.seed));
  const measure = measureOf(ask, points);
  const replications = ask.replications ?? scenario.replications;
  const asked = [
    ...ask.vary.flatMap((one) => ['--vary', one]),
    ...(ask.lhs === undefined ? [] : ['--lhs', `${ask.lhs}`]),
    ...(ask.measure === undefined ? [] : ['--measure', ask.measure]),
  ];
  const { plan, seed } = points[0]!;
  const names = keys.map(({ key }) => key);
  return sweepPoints(
    ask,
    {
      command: 'sweep',
      name: 'sweep',
      scenario,
      points,
      replications,
      asked,
      found: (results): Swept => {
        const each = results.map((one, i) => sweptPoint(points[i]!.point, points[i]!.command, one));
        const { lhs } = ask;
        const repeated = lhs !== undefined && lhs > points.length && { asked: lhs };
        return { plan, seed, replications, keys: names, measure, points: each, ...repeated };
      },
      files: (found) => sweepFiles(found, scenario),
      hasFailed: ({ points }) => points.some(({ failed }) => failed !== undefined),
      json: sweepJson,
      text: sweepText,
    },
    signal,
  );
}

function pointsOf(keys: readonly Varied[], { lhs }: SweepAsk, seed: string) {
  if (keys.length === 0)
    throw new CommandFault('a key is missing; write --vary match.speed=50k..350k:7');
  checkVaried(keys);
  const count = lhs ?? keys.reduce((product, { levels }) => product * levels.length, 1);
  if (count > MOST_POINTS)
    throw new CommandFault(
      `${count} points are more than ${MOST_POINTS}; take fewer values, or --lhs 100`,
    );
  return lhs === undefined ? grid(keys) : latinHypercube(keys, lhs, seed);
}
