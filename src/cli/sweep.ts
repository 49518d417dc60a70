/** `tampung sweep`: read every point, simulate all on the same chances, write, summarise. */

import { grid, latinHypercube } from '../experiment/vary/points.ts';
import { replicatePoints } from '../experiment/vary/replicate-points.ts';
import { type Swept, sweptPoint } from '../experiment/vary/swept.ts';
import { type Varied, varied } from '../experiment/vary/vary.ts';
import { sweepJson } from '../report/sweep-json.ts';
import { sweepText } from '../report/sweep-text.ts';
import { readScenario } from '../scenario/read.ts';
import type { RunAsk } from './ask.ts';
import { CommandFault } from './faults.ts';
import { openFolder } from './folder.ts';
import { canonicalCommand, experimentFolder } from './folder-name.ts';
import { Interrupted } from './interruption.ts';
import { manifest } from './manifest.ts';
import { measureOf } from './measure.ts';
import { readPoints } from './points.ts';
import { threadsOf, withSimulations } from './simulations.ts';
import { sweepFiles } from './sweep-files.ts';
import { say } from './terminal.ts';

interface SweepAsk extends RunAsk {
  readonly vary: readonly string[];
  readonly lhs?: number;
  readonly measure?: string;
}

const MOST = 10_000;
/** Some points could not be simulated. */
const FAILED = 70;

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
  const path = experimentFolder(ask, scenario, 'sweep', asked);
  const inputs = scenario.files.map((file) => file.path);
  const folder = openFolder(path, scenario.name, inputs, 'tampung-experiment');
  try {
    const runs = points.length * replications;
    const isEnd = (error: unknown) => error instanceof Interrupted;
    const wanted = { most: replications, ahead: 2 * threadsOf(ask), isEnd };
    const swept = await withSimulations(points, runs, path, ask, signal, async (made) => {
      const results = await replicatePoints(points, made.simulate, wanted);
      const each = results.map((one, i) => sweptPoint(points[i]!.point, points[i]!.command, one));
      const { plan, seed } = points[0]!;
      const names = keys.map(({ key }) => key);
      const all: Swept = { plan, seed, replications, keys: names, measure, points: each };
      const command = canonicalCommand(ask, 'sweep', asked);
      const text = (written: Parameters<typeof manifest>[3]) =>
        manifest(ask, scenario, replications, written, command);
      await folder.fill(sweepFiles(all, scenario), text, signal);
      made.remove();
      return all;
    });
    await say(
      ask.json
        ? `${JSON.stringify(sweepJson(swept, path))}\n`
        : sweepText(swept, path, ask.language),
    );
    return swept.points.some(({ failed }) => failed !== undefined) ? FAILED : 0;
  } finally {
    folder.discard();
  }
}

function pointsOf(keys: readonly Varied[], { lhs }: SweepAsk, seed: string) {
  if (keys.length === 0)
    throw new CommandFault('a key is missing; write --vary match.speed=50k..350k:7');
  const twice = keys.find(({ key }, i) => keys.findIndex((one) => one.key === key) < i);
  if (twice) throw new CommandFault(`--vary ${twice.key} is given more than once; write it once`);
  const count = lhs ?? keys.reduce((product, { levels }) => product * levels.length, 1);
  if (count > MOST)
    throw new CommandFault(
      `${count} points are more than ${MOST}; take fewer values, or --lhs 100`,
    );
  return lhs === undefined ? grid(keys) : latinHypercube(keys, lhs, seed);
}
