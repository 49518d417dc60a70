/** The frame of an experiment on points of a scenario: a folder, the runs on the same chances, the files. */

import { replicatePoints } from '../../experiment/vary/replicate-points.ts';
import type { Language } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { RunAsk } from '../ask/ask.ts';
import { exitOfPoints } from '../exit/exit-codes.ts';
import { isFromSystem } from '../exit/system-words.ts';
import { openFolder } from '../folder/folder.ts';
import { manifest } from '../folder/manifest.ts';
import { canonicalCommand, experimentFolder } from '../folder/name.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { Interrupted } from '../terminal/interruption.ts';
import { say } from '../terminal/terminal.ts';
import { makePart } from '../threads/part.ts';
import { threadsOf, withSimulations } from '../threads/simulations.ts';
import type { ReadPoint } from './points.ts';

interface Experiment<T> {
  /** The command, and what its folder is called. */
  readonly command: 'sweep' | 'run' | 'compare' | 'backtest';
  readonly name: 'sweep' | 'uncertain' | 'compare-uncertain' | 'backtest';
  readonly scenario: Scenario;
  readonly points: readonly ReadPoint[];
  readonly replications: number;
  /** The flags of the command beside the common ones. */
  readonly asked: readonly string[];
  /** What the runs say, in the order of the points. */
  readonly found: (results: Awaited<ReturnType<typeof replicatePoints>>) => T;
  readonly files: (found: T) => AsyncIterable<ResultFile>;
  /** Whether a point could not be simulated. */
  readonly hasFailed: (found: T) => boolean;
  /** What is printed of it. @param path of the results, as a user would type it */
  readonly json: (found: T, path: string) => object;
  readonly text: (found: T, path: string, language: Language) => string;
}

/** @returns the exit code */
export async function sweepPoints<T>(
  ask: RunAsk,
  experiment: Experiment<T>,
  signal: AbortSignal,
): Promise<number> {
  const { command: verb, name, scenario, points, replications, asked } = experiment;
  const path = experimentFolder(ask, scenario, name, asked);
  const work = { variants: points, runs: points.length * replications, folder: path };
  const inputs = scenario.files.map((file) => file.path);
  const folder = openFolder(path, scenario.name, inputs, 'tampung-experiment');
  // A full disk is no fault of the point that met it.
  const isEnd = (error: unknown) => error instanceof Interrupted || isFromSystem(error);
  try {
    if (ask.part !== undefined) return await makePart(ask.part, work, ask, signal, isEnd);
    const wanted = { most: replications, ahead: 2 * threadsOf(ask), isEnd };
    const all = await withSimulations(work, ask, signal, async (made) => {
      const results = experiment.found(await replicatePoints(points, made.simulate, wanted));
      const command = canonicalCommand(ask, verb, asked);
      await folder.fill(
        experiment.files(results),
        (written) => manifest(ask, scenario, replications, written, command),
        signal,
      );
      made.remove();
      return results;
    });
    await say(
      ask.json
        ? `${JSON.stringify(experiment.json(all, path))}\n`
        : experiment.text(all, path, ask.language),
    );
    return exitOfPoints(experiment.hasFailed(all));
  } finally {
    folder.discard();
  }
}
