/** Rules of what is assumed. */

import { keyAt } from '../schema/keys.ts';
import type { Parsed } from '../schema/schema.ts';
import { type Finding, where } from './faults.ts';

export function assumptionRules(
  assumptions: Parsed['assumptions'] | undefined,
): readonly Finding[] {
  return (assumptions ?? []).flatMap(({ of, range }, index): Finding[] => {
    const path = `assumptions.${index}`;
    // Weeks have names and days of their own.
    const key = keyAt(of) ?? (of.startsWith('clock.hours.') ? keyAt('clock.hours') : undefined);
    if (key === undefined)
      return [{ path: `${path}.of`, message: `no key "${of}"; check its path` }];
    if (key.kind === undefined || range === undefined || of.startsWith('clock.hours.')) return [];
    const ends = range.map((end) => key.schema.safeParse(end));
    const wrong = ends.flatMap((read, side): Finding[] => {
      const message = read.error?.issues[0]?.message;
      return message === undefined ? [] : [{ path: `${path}.range.${side}`, message }];
    });
    const [low, high] = ends.map((read) => numberOf(read.data));
    const alike = perOf(ends[0]?.data) === perOf(ends[1]?.data);
    const falls = alike && low !== undefined && high !== undefined && low > high;
    return [
      ...wrong,
      ...where([falls, `${path}.range`, 'falls from low to high; write the lower end first']),
    ];
  });
}

/** What was read, where it is one number or a plain value of the four forms; nothing for the rest. */
function numberOf(read: unknown): number | undefined {
  if (typeof read === 'number') return read;
  return hasValue(read) ? numberOf(read.value) : undefined;
}

/** Whether of a day or of a normal open day, where it is a rate of people. */
function perOf(read: unknown): unknown {
  return hasValue(read) && 'per' in read ? read.per : undefined;
}

function hasValue(read: unknown): read is { readonly value: unknown } {
  return typeof read === 'object' && read !== null && 'value' in read;
}
