/** Points at which several assumptions are set together. */

import type { Setting } from '../../experiment/vary/assumed.ts';
import { drawnOf, draws } from '../../experiment/vary/uncertain.ts';
import { type Fault, InputError } from '../../problem.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CommandFault } from '../exit/faults.ts';
import { type ReadPoint, readPoint } from './points.ts';
import { notDrawn, rangesOf } from './ranges.ts';

/**
 * Reads every point.
 * @param nameOf a point by its number, from 0, where it is refused @param seedOf it, where it has its own
 * @throws InputError where the scenario is not valid with what is set together, each fault once
 */
export function readDrawn(
  ask: RunAsk,
  settings: readonly (readonly Setting[])[],
  nameOf: (number: number) => string,
  seedOf?: (number: number) => string,
): readonly ReadPoint[] {
  const faults = new Map<string, Fault>();
  const read = settings.flatMap((draw, number) => {
    const choice = { ...ask.choice, ...(seedOf && { seed: seedOf(number) }) };
    const keys = draw.map(({ key }) => ({ key, levels: [] }));
    try {
      return [readPoint({ ...ask, choice }, keys, draw)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const one of error.faults) {
        const fault = { ...one, place: { file: nameOf(number) } };
        faults.set(`${fault.path}: ${fault.message}`, fault);
      }
      return [];
    }
  });
  if (faults.size > 0) throw new InputError([...faults.values()]);
  return read;
}

/** Each draw has chances of its own, so that no two share what is by chance. */
export function seedOfDraw(seed: string): (number: number) => string {
  return (number) => `${seed} draw ${number + 1}`;
}

/**
 * The assumptions of a scenario drawn from their ranges.
 * @throws CommandFault where none has a range
 */
export function drawnFrom(ask: RunAsk, scenario: Scenario, count: number) {
  const ranges = rangesOf(ask, scenario);
  const { assumed } = ranges;
  if (assumed.length === 0)
    throw new CommandFault(
      'no assumption has a range to draw from; write ranges into the scenario',
    );
  const settings = draws(assumed, count, scenario.seed);
  const nameOf = (number: number) => `--uncertain, draw ${number + 1}`;
  const points = readDrawn(ask, settings, nameOf, seedOfDraw(scenario.seed));
  return { points, settings, drawn: assumed.map(drawnOf), unvaried: notDrawn(ranges) };
}
