/** `tampung run --uncertain N`: the scenario with its assumptions drawn from their ranges, N times. */

import { type Uncertain, uncertain } from '../../experiment/vary/uncertain.ts';
import { render } from '../../report/chart/render.ts';
import { uncertainChart } from '../../report/chart/uncertain.ts';
import { uncertainJson } from '../../report/experiment/uncertain-json.ts';
import {
  assumptionTable,
  drawTable,
  spreadTable,
} from '../../report/experiment/uncertain-table.ts';
import { uncertainText } from '../../report/experiment/uncertain-text.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CommandFault } from '../exit/faults.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import { drawnFrom } from './drawn-points.ts';
import { sweepPoints } from './on-points.ts';

interface UncertainAsk extends RunAsk {
  /** Number of draws, 2 or more. */
  readonly uncertain: number;
}

/** Fewest that tell what differs between two things. */
const FEWEST = 2;

/** @returns the exit code */
export async function runUncertain(ask: UncertainAsk, signal: AbortSignal): Promise<number> {
  const other = ask.until !== undefined ? '--until' : ask.fingerprint ? '--fingerprint' : undefined;
  if (other !== undefined)
    throw new CommandFault(`--uncertain makes so many runs as it says; leave out ${other}`);
  const scenario = readScenario(ask.file, ask.choice);
  const replications = ask.replications ?? Math.max(FEWEST, scenario.replications);
  if (replications < FEWEST)
    throw new CommandFault('--replications must be at least 2: one run of a draw shows no chance');
  const { points, settings, drawn, unvaried } = drawnFrom(ask, scenario, ask.uncertain);
  const head = {
    ...{ plan: points[0]!.plan, seed: scenario.seed, replications },
    ...{ drawn, unvaried, settings },
    commands: points.map(({ command }) => command),
  };
  return sweepPoints(
    ask,
    {
      command: 'run',
      name: 'uncertain',
      scenario,
      points,
      replications,
      asked: ['--uncertain', `${ask.uncertain}`],
      found: (results) => uncertain(head, results),
      files: (all) => uncertainFiles(all, scenario, ask.charts),
      hasFailed: ({ draws }) => draws.some(({ failed }) => failed !== undefined),
      json: uncertainJson,
      text: uncertainText,
    },
    signal,
  );
}

async function* uncertainFiles(
  found: Uncertain,
  { title }: Scenario,
  drawn: boolean,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'uncertain.csv', content: spreadTable(found) };
  yield { name: 'draws.csv', content: drawTable(found) };
  yield { name: 'assumptions.csv', content: assumptionTable(found) };
  if (!drawn) return;
  for (const language of LANGUAGES) {
    const input = { found, language, version: version(), ...(title && { title }) };
    yield* chartFiles(await render(uncertainChart(input)));
  }
}
