/** The points of an experiment, each read and laid out before anything is run. */

import type { Variant } from '../../experiment/replicate-all.ts';
import { targetsOf } from '../../experiment/target-check.ts';
import { type Point, settingsOf } from '../../experiment/vary/points.ts';
import type { Varied } from '../../experiment/vary/vary.ts';
import { type Fault, InputError } from '../../problem.ts';
import { type CostPlan, costPlan } from '../../scenario/lay-out/costs.ts';
import { layOut } from '../../scenario/lay-out/lay-out.ts';
import type { TargetPlan } from '../../scenario/lay-out/targets.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { checkApart, withSettings } from '../ask/set-flag.ts';
import { CommandFault } from '../exit/faults.ts';
import { commandHere } from '../folder/name.ts';

/** A point as it will be run. */
export interface ReadPoint extends Variant {
  readonly point: Point;
  readonly targets: readonly TargetPlan[];
  readonly costs: CostPlan;
  /** The command that runs the point alone. */
  readonly command: string;
}

/**
 * Reads every point.
 * @throws InputError with the faults of all points, each fault once
 */
export function readPoints(
  ask: RunAsk,
  keys: readonly Varied[],
  points: readonly Point[],
): readonly ReadPoint[] {
  return eachOf(points, (point) => readPoint(ask, keys, point));
}

/** What is read of every point. @throws InputError with the faults of all points, each fault once */
export function eachOf<T>(points: readonly Point[], read: (point: Point) => T): T[] {
  const faults = new Map<string, Fault>();
  const all = points.flatMap((point) => {
    try {
      return [read(point)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const fault of error.faults.map(asVaried)) faults.set(JSON.stringify(fault), fault);
      return [];
    }
  });
  if (faults.size > 0) throw new InputError([...faults.values()]);
  return all;
}

const SET = '--set';

/** The settings typed were read before any point: what is wrong here is a value to be tried. */
function asVaried(fault: Fault): Fault {
  const [flag, key] = fault.place.file.split(' ');
  if (flag !== SET) return fault;
  const path = fault.path ?? key;
  return { ...fault, place: { file: '--vary' }, ...(path !== undefined && { path }) };
}

/** All points have one seed and as many replications: they are compared. */
const SHARED = /^experiment(\.(seed|replications))?$/;

/** @throws CommandFault where values of a key would do nothing, because those of another replace them */
export function checkVaried(keys: readonly Varied[]): void {
  const shared = keys.find(({ key }) => SHARED.test(key));
  if (shared !== undefined)
    throw new CommandFault(
      `--vary ${shared.key}: all points have the same chances; write --replications for more of them`,
    );
  checkApart(
    '--vary',
    keys.map(({ key }) => key),
  );
}

/**
 * Of a key that is typed too, with --set, the point has the value.
 * @param point a level of each key, in their order
 * @throws InputError with the faults of the scenario as it then is
 */
export function readPoint(ask: RunAsk, keys: readonly Varied[], point: Point): ReadPoint {
  const settings = settingsOf(keys, point);
  const choice = { ...ask.choice, set: withSettings(ask.choice.set, settings) };
  const scenario = readScenario(ask.file, choice);
  const plan = layOut(scenario);
  return {
    label: settings.join(' '),
    plan,
    seed: scenario.seed,
    targets: targetsOf(scenario, plan),
    costs: costPlan(scenario),
    point,
    command: commandHere({ ...ask, choice }),
  };
}
