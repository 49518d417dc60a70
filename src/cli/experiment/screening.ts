/** `tampung sweep --assumptions --morris R`: which assumptions matter, also through each other. */

import { trajectories } from '../../experiment/vary/morris.ts';
import { type Screening, screening, screeningSettings } from '../../experiment/vary/screening.ts';
import { render } from '../../report/chart/render.ts';
import { screeningChart } from '../../report/chart/screening.ts';
import { screeningJson, screeningTable } from '../../report/experiment/screening-table.ts';
import { screeningText } from '../../report/experiment/screening-text.ts';
import { unvariedTable } from '../../report/experiment/sensitivity-table.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CommandFault } from '../exit/faults.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import { readDrawn } from './drawn-points.ts';
import { measureOf } from './measure.ts';
import { sweepPoints } from './on-points.ts';
import { rangesOf } from './ranges.ts';

interface ScreeningAsk extends RunAsk {
  readonly measure?: string;
  /** Trajectories. */
  readonly morris: number;
}

/** Fewest of which a spread can be told. */
const FEWEST = 2;

/** @returns the exit code */
export async function screen(ask: ScreeningAsk, signal: AbortSignal): Promise<number> {
  if (ask.morris < FEWEST)
    throw new CommandFault('--morris must be at least 2: one trajectory shows no spread');
  const scenario = readScenario(ask.file, ask.choice);
  const { assumed, unvaried } = rangesOf(ask, scenario);
  if (assumed.length === 0)
    throw new CommandFault('no assumption has a range of numbers; write ranges into the scenario');
  const design = trajectories(assumed.length, ask.morris, scenario.seed);
  const settings = screeningSettings(assumed, design);
  const points = readDrawn(ask, settings, (number) => `--morris, point ${number + 1}`);
  const measure = measureOf(ask, points);
  const replications = ask.replications ?? scenario.replications;
  const commands = points.map(({ command }) => command);
  const { plan, seed } = points[0]!;
  const head = { plan, seed, replications, measure, unvaried, assumed, design, commands };
  return sweepPoints(
    ask,
    {
      command: 'sweep',
      name: 'sweep',
      scenario,
      points,
      replications,
      asked: [
        ...['--assumptions', '--morris', `${ask.morris}`],
        ...(ask.measure === undefined ? [] : ['--measure', ask.measure]),
      ],
      found: (results) => screening(head, results),
      files: (found) => screeningFiles(found, scenario),
      hasFailed: ({ failed }) => failed.length > 0,
      json: screeningJson,
      text: screeningText,
    },
    signal,
  );
}

async function* screeningFiles(
  found: Screening,
  { title }: Scenario,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'morris.csv', content: screeningTable(found) };
  yield { name: 'not-varied.csv', content: unvariedTable(found) };
  for (const language of LANGUAGES) {
    const input = { found, language, version: version() };
    yield* chartFiles(await render(screeningChart({ ...input, ...(title && { title }) })));
  }
}
