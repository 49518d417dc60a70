/** The flag that makes a part of the runs, so that several machines can share them. */

import type { Argv } from 'yargs';
import { CommandFault } from '../exit/faults.ts';

/** Part 1, 2, ... of so many. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** Far more machines than anybody has. */
const MOST_PARTS = 10_000;

export function partFlag<T>(y: Argv<T>) {
  return y.option('part', {
    type: 'string',
    requiresArg: true,
    describe:
      'Make this part of the runs and keep them, one part on each machine: --part 3/8; ' +
      'the same command without it collects them',
  });
}

/**
 * @example partOf('3/8') // { number: 3, of: 8 }
 * @throws CommandFault where it is not one of that many, from 1 on
 */
export function partOf(text: string): Part {
  const [, number = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_PARTS) return { number, of };
  throw new CommandFault(
    `--part must be one of so many, as 3/8, of ${MOST_PARTS} at most, found ${text}`,
  );
}
