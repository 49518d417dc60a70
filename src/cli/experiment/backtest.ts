/** `tampung backtest`: simulate the scenario, or draws of its assumptions, and hold them against the record. */

import { type BackTest, backTest } from '../../experiment/backtest/backtest.ts';
import type { Unvaried } from '../../experiment/vary/sensitivity.ts';
import type { Drawn, DrawnSetting } from '../../experiment/vary/uncertain.ts';
import { backTestChart } from '../../report/chart/backtest.ts';
import { render } from '../../report/chart/render.ts';
import { backTestJson } from '../../report/experiment/backtest-json.ts';
import { backTestTable, keptTable, toldTable } from '../../report/experiment/backtest-table.ts';
import { backTestText } from '../../report/experiment/backtest-text.ts';
import { LANGUAGES } from '../../report/format.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { recordOf } from '../../scenario/lay-out/observed.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { BACKTESTED } from '../ask/ask-several.ts';
import { CommandFault } from '../exit/faults.ts';
import { chartFiles } from '../folder/chart-files.ts';
import type { ResultFile } from '../folder/write-file.ts';
import { version } from '../shipped/version.ts';
import { drawnFrom } from './drawn-points.ts';
import { sweepPoints } from './on-points.ts';
import { type ReadPoint, readPoint } from './points.ts';

interface BackTestAsk extends RunAsk {
  /** Number of draws of the assumptions; absent: the scenario as it is. */
  readonly uncertain?: number;
}

/** What differs by chance cannot be seen in one. */
const FEWEST = 2;

/** @returns the exit code */
export async function runBackTest(ask: BackTestAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  if (scenario.clock.since !== undefined)
    throw new CommandFault(
      'a run from a reported backlog lacks what came before; take backlog out',
    );
  const { plan } = readPoint(ask, [], []);
  const { figures, left } = recordOf(scenario, plan);
  if (scenario.observed === undefined)
    throw new CommandFault('the scenario has no record; write observed: TABLE.csv into it');
  if (figures.length === 0)
    throw new CommandFault('no figure of the record is of days and places that run; run more');
  const usual = ask.uncertain === undefined ? BACKTESTED.alone : BACKTESTED.drawn;
  const own = scenario.replications;
  const replications = ask.replications ?? (own > 1 ? own : usual);
  if (replications < FEWEST)
    throw new CommandFault('--replications must be at least 2: one run shows no chance');
  const { draws: asDrawn, ...assumptions } = drawsOf(ask, scenario);
  // A draw has a seed of its own, and so, of a sample, offices of its own.
  const points = asDrawn.map(({ point }) => {
    return { ...point, record: recordOf(scenario, point.plan).figures };
  });
  const head = {
    ...{ plan, seed: scenario.seed, replications, figures, left, ...assumptions },
    draws: asDrawn.map(({ point: { command }, settings }) => ({ command, settings })),
  };
  return sweepPoints(
    ask,
    {
      command: 'backtest',
      name: 'backtest',
      scenario,
      points,
      replications,
      asked: ask.uncertain === undefined ? [] : ['--uncertain', `${ask.uncertain}`],
      found: (results) => backTest(head, results),
      files: (found) => backTestFiles(found, scenario),
      hasFailed: ({ draws }) => draws.some(({ failed }) => failed !== undefined),
      json: backTestJson,
      text: backTestText,
    },
    signal,
  );
}

interface Draws {
  readonly drawn: readonly Drawn[];
  readonly notDrawn: readonly Unvaried[];
  readonly draws: readonly {
    readonly point: ReadPoint;
    readonly settings: readonly DrawnSetting[];
  }[];
}

/** The scenario as it is, or with its assumptions drawn. */
function drawsOf(ask: BackTestAsk, scenario: Scenario): Draws {
  const { uncertain } = ask;
  if (uncertain === undefined)
    return { drawn: [], notDrawn: [], draws: [{ point: readPoint(ask, [], []), settings: [] }] };
  const { points, settings, drawn, unvaried } = drawnFrom(ask, scenario, uncertain);
  return {
    ...{ drawn, notDrawn: unvaried },
    draws: points.map((point, i) => ({ point, settings: settings[i]! })),
  };
}

async function* backTestFiles(
  found: BackTest,
  { title }: Scenario,
): AsyncGenerator<ResultFile, void, void> {
  yield { name: 'backtest.csv', content: backTestTable(found) };
  if (found.told.length > 0) {
    yield { name: 'draws.csv', content: keptTable(found) };
    yield { name: 'assumptions.csv', content: toldTable(found) };
  }
  for (const language of LANGUAGES) {
    const input = { found, language, version: version(), ...(title && { title }) };
    yield* chartFiles(await render(backTestChart(input)));
  }
}
