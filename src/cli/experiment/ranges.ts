/** The ends of the ranges of a scenario's assumptions, each read as a point; and why others are left. */

import { type Assumed, assumedOf, type Setting } from '../../experiment/vary/assumed.ts';
import type { Ranged, Unvaried } from '../../experiment/vary/sensitivity.ts';
import { InputError } from '../../problem.ts';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { type Registered, registerOf } from '../../scenario/register.ts';
import { valueAt } from '../../scenario/text/value-at.ts';
import type { RunAsk } from '../ask/ask.ts';
import { type ReadPoint, readPoint } from './points.ts';

interface Ranges {
  readonly ranged: readonly Ranged[];
  readonly unvaried: readonly Unvaried[];
  /** Of those that are varied, the ones that may be any number between their ends. */
  readonly assumed: readonly Assumed[];
  /** The base, then the low and the high end of each that is varied. */
  readonly points: readonly ReadPoint[];
}

/**
 * Reads both ends of the range of each assumption, in the order of the register.
 * @throws InputError with the faults of the base; an end with faults is among those that are not varied
 */
export function rangesOf(ask: RunAsk, scenario: Scenario): Ranges {
  const ranged: Ranged[] = [];
  const unvaried: Unvaried[] = [];
  const assumed: Assumed[] = [];
  const points = [readPoint(ask, [], [])];
  for (const one of registerOf(scenario)) {
    const read = endsOf(ask, scenario, one);
    if ('why' in read) unvaried.push(read);
    else {
      ranged.push(read.ranged);
      if (read.assumed) assumed.push(read.assumed);
      points.push(...read.ends);
    }
  }
  return { ranged, unvaried, assumed, points };
}

/** Those that are not drawn: of a range whose ends are words nothing lies between them. */
export function notDrawn({ ranged, unvaried, assumed }: Ranges): readonly Unvaried[] {
  const words = ranged.filter(({ key }) => assumed.every((one) => one.key !== key));
  const left = words.map(
    ({ key, value }): Unvaried => ({ key, why: { reason: 'not one value', value } }),
  );
  return [...unvaried, ...left];
}

interface Ends {
  readonly ranged: Ranged;
  readonly assumed?: Assumed;
  readonly ends: readonly [ReadPoint, ReadPoint];
}

/**
 * A block of keys, or a word among them, is not one number: an end in its place would take away what the
 * range does not speak of. A word of its own, as a number, is taken to both ends.
 */
function endsOf(ask: RunAsk, scenario: Scenario, one: Registered): Ends | Unvaried {
  const { of: key, range, value } = one;
  if (range === undefined) return { key, why: { reason: 'no range' } };
  if (value === undefined) return { key, why: { reason: 'not written' } };
  const assumed = assumedOf(scenario, one);
  if (assumed === undefined && typeof valueAt(scenario.resolved, key) === 'object')
    return { key, why: { reason: 'not one value', value } };
  const settings = assumed
    ? [assumed.at(assumed.low), assumed.at(assumed.high)]
    : range.map((end): Setting => ({ shown: end, key, text: end }));
  const read = settings.map((setting) => pointAt(ask, key, setting));
  const [low, high] = read as [ReadPoint | Unvaried, ReadPoint | Unvaried];
  if ('why' in low) return low;
  if ('why' in high) return high;
  const [from, to] = range;
  const ends = {
    low: { text: from, command: low.command },
    high: { text: to, command: high.command },
  };
  const whole = assumed?.whole ?? 'value';
  const ranged = { key, value, whole, ...ends };
  return { ranged, ends: [low, high], ...(assumed && { assumed }) };
}

/** An end that the rest of the scenario forbids leaves the assumption as it is. */
function pointAt(ask: RunAsk, of: string, { key, text, shown }: Setting): ReadPoint | Unvaried {
  try {
    return readPoint(ask, [{ key, levels: [] }], [{ text }]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path, message } = error.faults[0]!;
    const words = path === undefined ? message : `${path}: ${message}`;
    return { key: of, why: { reason: 'refused', end: shown, message: words } };
  }
}
