/** `tampung sweep --assumptions`: each assumption to both ends of its range, one at a time. */

import { replicatePoints } from '../experiment/vary/replicate-points.ts';
import { isFailed, type Sensitivity, sensitivity } from '../experiment/vary/sensitivity.ts';
import { sensitivityJson } from '../report/sensitivity-json.ts';
import { sensitivityText } from '../report/sensitivity-text.ts';
import { readScenario } from '../scenario/read.ts';
import type { RunAsk } from './ask.ts';
import { openFolder } from './folder.ts';
import { canonicalCommand, experimentFolder } from './folder-name.ts';
import { Interrupted } from './interruption.ts';
import { manifest } from './manifest.ts';
import { measureOf } from './measure.ts';
import { rangesOf } from './ranges.ts';
import { sensitivityFiles } from './sensitivity-files.ts';
import { threadsOf, withSimulations } from './simulations.ts';
import { say } from './terminal.ts';

interface SensitivityAsk extends RunAsk {
  readonly measure?: string;
}

/** Some ends could not be simulated. */
const FAILED = 70;

/** @returns the exit code */
export async function sweepAssumptions(ask: SensitivityAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  const { ranged, unvaried, points } = rangesOf(ask, scenario);
  const measure = measureOf(ask, points);
  const replications = ask.replications ?? scenario.replications;
  const asked = ['--assumptions', ...(ask.measure === undefined ? [] : ['--measure', ask.measure])];
  const path = experimentFolder(ask, scenario, 'sweep', asked);
  const inputs = scenario.files.map((file) => file.path);
  const folder = openFolder(path, scenario.name, inputs, 'tampung-experiment');
  try {
    const runs = points.length * replications;
    const isEnd = (error: unknown) => error instanceof Interrupted;
    const wanted = { most: replications, ahead: 2 * threadsOf(ask), isEnd };
    const found = await withSimulations(points, runs, path, ask, signal, async (made) => {
      const results = await replicatePoints(points, made.simulate, wanted);
      const { plan, seed } = points[0]!;
      const head = { plan, seed, replications, measure };
      const all: Sensitivity = sensitivity({ ...head, ranged, unvaried }, results);
      const command = canonicalCommand(ask, 'sweep', asked);
      const text = (written: Parameters<typeof manifest>[3]) =>
        manifest(ask, scenario, replications, written, command);
      await folder.fill(sensitivityFiles(all, scenario), text, signal);
      made.remove();
      return all;
    });
    await say(
      ask.json
        ? `${JSON.stringify(sensitivityJson(found, path))}\n`
        : sensitivityText(found, path, ask.language),
    );
    return found.effects.some(isFailed) ? FAILED : 0;
  } finally {
    folder.discard();
  }
}
