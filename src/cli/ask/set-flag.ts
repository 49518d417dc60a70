/** Keys that the command line gives values: each once, and none that undoes another. */

import { keyOf } from '../../scenario/text/setting.ts';
import { CommandFault } from '../exit/faults.ts';

/**
 * @param flag "--set"
 * @param keys in the order typed, as "match.speed"
 * @throws CommandFault where the value of a key would do nothing, because that of a later one takes its place
 */
export function checkApart(flag: string, keys: readonly string[]): void {
  for (const [i, key] of keys.entries()) {
    const before = keys.slice(0, i);
    if (before.includes(key))
      throw new CommandFault(`${flag} ${key} is given more than once; write it once`);
    const part = before.find((one) => one.startsWith(`${key}.`));
    if (part !== undefined)
      throw new CommandFault(
        `${flag} ${key} replaces what ${flag} ${part} sets; write ${key} first, or leave it out`,
      );
  }
}

/**
 * Settings as typed, each "key=value".
 * @throws CommandFault where a later one takes the place of another: of two answers one is a slip of the hand
 */
export function settingsAsked(set: readonly string[]): readonly string[] {
  checkApart(
    '--set',
    set.map(keyOf).filter((key) => key !== ''),
  );
  return set;
}

/** The settings typed, and those of a point in place of them where both speak of a key. */
export function withSettings(
  set: readonly string[] | undefined,
  ofPoint: readonly string[],
): readonly string[] {
  const keys = ofPoint.map(keyOf);
  const isReplaced = (one: string) =>
    keys.some((key) => keyOf(one) === key || keyOf(one).startsWith(`${key}.`));
  return [...(set ?? []).filter((one) => !isReplaced(one)), ...ofPoint];
}
