/** Points at which several assumptions are set together. */

import type { Setting } from '../../experiment/vary/assumed.ts';
import { type Fault, InputError } from '../../problem.ts';
import type { RunAsk } from '../ask/ask.ts';
import { type ReadPoint, readPoint } from './points.ts';

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
