/** The points of an experiment, each read and laid out before anything is run. */

import type { Variant } from '../../experiment/replicate-all.ts';
import { targetsOf } from '../../experiment/target-check.ts';
import { type Point, settingsOf } from '../../experiment/vary/points.ts';
import type { Varied } from '../../experiment/vary/vary.ts';
import { type Fault, InputError } from '../../problem.ts';
import { layOut } from '../../scenario/lay-out/lay-out.ts';
import type { TargetPlan } from '../../scenario/lay-out/targets.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunAsk } from '../ask/ask.ts';
import { commandHere } from '../folder/name.ts';

/** A point as it will be run. */
export interface ReadPoint extends Variant {
  readonly point: Point;
  readonly targets: readonly TargetPlan[];
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
  const faults = new Map<string, Fault>();
  const read = points.flatMap((point) => {
    try {
      return [readPoint(ask, keys, point)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const one of error.faults) {
        // The settings typed were read before any point: what is wrong here is a value to be tried.
        const isTried = one.place.file === '--set';
        const fault = isTried ? { ...one, place: { file: '--vary' } } : one;
        faults.set(JSON.stringify(fault), fault);
      }
      return [];
    }
  });
  if (faults.size > 0) throw new InputError([...faults.values()]);
  return read;
}

export function readPoint(ask: RunAsk, keys: readonly Varied[], point: Point): ReadPoint {
  const settings = settingsOf(keys, point);
  const choice = { ...ask.choice, set: [...(ask.choice.set ?? []), ...settings] };
  const scenario = readScenario(ask.file, choice);
  const plan = layOut(scenario);
  return {
    label: settings.join(' '),
    plan,
    seed: scenario.seed,
    targets: targetsOf(scenario, plan),
    point,
    command: commandHere({ ...ask, choice }),
  };
}
