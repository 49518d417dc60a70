/** The ends of the ranges of a scenario's assumptions, each read as a point; and why others are left. */

import type { Ranged, Unvaried } from '../experiment/vary/sensitivity.ts';
import { InputError } from '../problem.ts';
import { type Registered, registerOf } from '../scenario/register.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { valueAt } from '../scenario/value-at.ts';
import type { RunAsk } from './ask.ts';
import { type ReadPoint, readPoint } from './points.ts';

interface Ranges {
  readonly ranged: readonly Ranged[];
  readonly unvaried: readonly Unvaried[];
  /** The base, then the low and the high end of each that is varied. */
  readonly points: readonly ReadPoint[];
}

export function rangesOf(ask: RunAsk, scenario: Scenario): Ranges {
  const ranged: Ranged[] = [];
  const unvaried: Unvaried[] = [];
  const points = [readPoint(ask, [], [])];
  for (const one of registerOf(scenario)) {
    const read = endsOf(ask, scenario, one);
    if ('why' in read) unvaried.push(read);
    else {
      ranged.push(read.ranged);
      points.push(...read.ends);
    }
  }
  return { ranged, unvaried, points };
}

interface Ends {
  readonly ranged: Ranged;
  readonly ends: readonly [ReadPoint, ReadPoint];
}

/**
 * A law, dated steps or a column hold more than one number: an end in their place would also take away
 * how the value is spread, which the range does not speak of.
 */
function endsOf(
  ask: RunAsk,
  { resolved }: Scenario,
  { of: key, range, value }: Registered,
): Ends | Unvaried {
  if (range === undefined) return { key, why: { reason: 'no range' } };
  if (value === undefined) return { key, why: { reason: 'not written' } };
  if (typeof valueAt(resolved, key) === 'object')
    return { key, why: { reason: 'not one value', value } };
  const read = range.map((end) => pointAt(ask, key, end));
  const [low, high] = read as [ReadPoint | Unvaried, ReadPoint | Unvaried];
  if ('why' in low) return low;
  if ('why' in high) return high;
  const [from, to] = range;
  const ends = {
    low: { text: from, command: low.command },
    high: { text: to, command: high.command },
  };
  return { ranged: { key, value, ...ends }, ends: [low, high] };
}

/** An end that the rest of the scenario forbids leaves the assumption as it is. */
function pointAt(ask: RunAsk, key: string, end: string): ReadPoint | Unvaried {
  try {
    return readPoint(ask, [{ key, levels: [] }], [{ text: end }]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path, message } = error.faults[0]!;
    const words = path === undefined ? message : `${path}: ${message}`;
    return { key, why: { reason: 'refused', end, message: words } };
  }
}
