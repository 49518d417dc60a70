/** `tampung size`: price every point, screen them, test as few as tell the cheapest good one, say which. */

import { numeral } from '../../experiment/numeral.ts';
import { type Finding, fewestFor, looksOf } from '../../experiment/size/feasible.ts';
import { type Sized, screened, size, type Tested } from '../../experiment/size/size.ts';
import { settingsOf } from '../../experiment/vary/points.ts';
import { sizeJson } from '../../report/experiment/size-json.ts';
import { sizeText } from '../../report/experiment/size-text.ts';
import type { TargetPlan } from '../../scenario/lay-out/targets.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { CommandFault } from '../exit/faults.ts';
import { openFolder } from '../folder/folder.ts';
import { manifest } from '../folder/manifest.ts';
import { canonicalCommand, experimentFolder, reportOf } from '../folder/name.ts';
import { keeping, keptBy } from '../terminal/interruption.ts';
import { say } from '../terminal/terminal.ts';
import { checkLimits } from '../threads/limits.ts';
import { threadsOf, withSimulations } from '../threads/simulations.ts';
import { type ReadPoint, readPoint } from './points.ts';
import { sizeFiles } from './size-files.ts';
import { linesOf, sizePoints } from './size-points.ts';

interface SizeAsk extends RunAsk {
  readonly vary: readonly string[];
  readonly zone?: string;
  readonly monotone: boolean;
}

/** Replications of a point, at most, where the user names none: a convention. */
const CAP = 400;
const CODES = { chosen: EXIT.done, none: EXIT.missed, undecided: EXIT.undecided } as const;

/** @returns the exit code */
export async function sizeUp(ask: SizeAsk, signal: AbortSignal): Promise<number> {
  const scenario = readScenario(ask.file, ask.choice);
  const { keys, points, candidates, unit } = sizePoints(ask, scenario);
  const read = (index: number) => readPoint(ask, keys, points[index]!);
  const first = read(0);
  const most = ask.replications ?? CAP;
  // The ends of the grid: none is to be refused when others have been run.
  for (const one of [first, read(points.length - 1)]) checkLimits([one.plan], most, ask);
  const zone = zoneOf(ask.zone, unit);
  const sure = checked(first.targets, most);
  const asked = flagsOf(ask);
  const path = experimentFolder(ask, scenario, 'size', asked);
  const inputs = scenario.files.map((file) => file.path);
  const folder = openFolder(path, scenario.name, inputs, 'tampung-experiment');
  try {
    const expected = await screened(candidates, read);
    const rules = {
      error: 1 - sure,
      zone,
      monotone: ask.monotone,
      most,
      ahead: 2 * threadsOf(ask),
    };
    const runs = { most, path, kept: 0, remove: () => {} };
    const sized: Sized = await size(candidates, expected, rules, (index, test) =>
      testing(read(index), runs, ask, signal, test),
    );
    const names = keys.map(({ key }) => key);
    const { plan, seed } = first;
    const settled = { plan, seed, keys: names, points, candidates, unit, zone, sure };
    const report = { ...settled, sized, monotone: ask.monotone };
    const command = canonicalCommand(ask, 'size', asked);
    const { winner } = sized;
    const lines = winner === undefined ? [] : linesOf(ask, settingsOf(keys, points[winner]!));
    await folder.fill(
      sizeFiles(report, scenario, lines, command),
      (written) => manifest(ask, scenario, sized.replications, written, command),
      signal,
    );
    runs.remove();
    await say(
      ask.json
        ? `${JSON.stringify(sizeJson(report, path))}\n`
        : sizeText(report, { path, documents: reportOf(path) }, ask.language),
    );
    return CODES[sized.end];
  } finally {
    folder.discard();
  }
}

/** What the runs of all points share: a cap, a folder, how many of the points before are kept. */
interface Runs {
  readonly most: number;
  readonly path: string;
  kept: number;
  remove: () => void;
}

async function testing(
  point: ReadPoint,
  runs: Runs,
  ask: RunAsk,
  signal: AbortSignal,
  test: (tested: Tested) => Promise<Finding>,
): Promise<Finding> {
  const { most, path } = runs;
  try {
    return await withSimulations(
      { variants: [point], runs: most, folder: path },
      ask,
      signal,
      async (made) => {
        runs.remove = made.remove;
        const found = await test({
          ...point,
          simulate: (replication) => made.simulate(0, replication),
          expect: (count) => made.expect(0, count),
        });
        runs.kept += made.kept();
        return found;
      },
    );
  } catch (error) {
    throw keeping(error, runs.kept + keptBy(error));
  }
}

/** The flags of the command beside the common ones. */
function flagsOf({ vary, zone, monotone }: SizeAsk): string[] {
  return [
    ...vary.flatMap((one) => ['--vary', one]),
    ...(zone === undefined ? [] : ['--zone', zone]),
    ...(monotone ? [] : ['--each-point']),
  ];
}

/** The confidence of the strictest target; the targets must be there, and such that the cap can meet them. */
function checked(targets: readonly TargetPlan[], most: number): number {
  if (targets.length === 0)
    throw new CommandFault('the scenario has no targets to meet; write some under targets');
  const sure = Math.max(...targets.map((target) => target.sure));
  // The expected winner has half of the error.
  const error = (1 - sure) / 2 / looksOf(most).length;
  const needs = Math.max(...targets.map((target) => fewestFor(target, error)));
  if (needs > most)
    throw new CommandFault(
      `${most} replications without a miss would not prove the targets at this confidence; ` +
        `write --replications ${2 * needs}`,
    );
  return sure;
}

function zoneOf(typed: string | undefined, unit: string): number {
  if (typed === undefined) return 0;
  const read = numeral(typed);
  if (typeof read === 'object' && (read.unit === unit || read.unit === '')) return read.number;
  const wanted = unit === '' ? 'a plain number' : `an amount in ${unit}`;
  throw new CommandFault(`--zone must be ${wanted}, found ${typed}`);
}
