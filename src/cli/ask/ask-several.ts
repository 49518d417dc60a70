/** What a user asked for of several runs, from the flags. */

import type { Argv } from 'yargs';
import { numeral } from '../../experiment/numeral.ts';
import { CommandFault } from '../exit/faults.ts';

/**
 * Replications of each option where neither the user nor the scenario says how many: the fewest for an
 * interval to rely on. Of `long` runs our choice: four options of the whole country took 6 min 14 s with
 * five, measured on two cores on a good day; on a bad one they take more than twice as long. A sum over
 * thousands of offices is near enough to normal for Student's t.
 */
export const COMPARED = { usual: 20, long: 5 } as const;
/** The same of a back-test, of the scenario as it is and of each draw: our choice, a draft that takes minutes. */
export const BACKTESTED = { alone: 5, drawn: 2 } as const;

export interface SeveralAsk {
  /** Replications; with `until`, at most. */
  readonly replications?: number;
  /** "half-width 5 %", as typed. */
  readonly until?: string;
  /** Submissions of all runs together, at most; absent: the usual limit. */
  readonly limit?: number;
  /** Threads; absent: one for each core. */
  readonly workers?: number;
}

/** The flags as yargs gives them. */
export interface SeveralFlags {
  readonly replications?: string | undefined;
  readonly until?: string | undefined;
  readonly workers?: string | undefined;
  readonly limit?: string | undefined;
}

/** The flags of the commands that make several runs. */
export function severalFlags<T>(y: Argv<T>) {
  return limitFlag(workersFlag(y)).option('replications', {
    type: 'string',
    requiresArg: true,
    describe:
      "Runs alike but for chance; by default the scenario's; " +
      `compare: ${COMPARED.usual}, the whole country ${COMPARED.long}; ` +
      `backtest: ${BACKTESTED.alone}, each draw ${BACKTESTED.drawn}`,
  });
}

export function workersFlag<T>(y: Argv<T>) {
  return y.option('workers', {
    type: 'string',
    requiresArg: true,
    describe: 'Threads; by default one for each core. Changes no result',
  });
}

export function limitFlag<T>(y: Argv<T>) {
  return y.option('limit', {
    type: 'string',
    requiresArg: true,
    describe: 'Submissions of all runs, about, beyond which none is begun: --limit 50 000M',
  });
}

/** The flag that stops at a precision. */
export function untilFlag<T>(y: Argv<T>) {
  return y.option('until', {
    type: 'string',
    requiresArg: true,
    describe:
      'Replications until --until "half-width 5 %" of the mean, at most --replications; ' +
      'of what is always 0, until at most 5 % of others may have some',
  });
}

export function severalAsk(flags: SeveralFlags): SeveralAsk {
  const replications = wholeFlag('replications', flags.replications, MOST_REPLICATIONS);
  const workers = wholeFlag('workers', flags.workers, MOST_WORKERS);
  return {
    ...(replications !== undefined && { replications }),
    ...(flags.until !== undefined && { until: flags.until }),
    ...(workers !== undefined && { workers }),
    ...(flags.limit !== undefined && { limit: limitOf(flags.limit) }),
  };
}

function limitOf(text: string): number {
  const read = numeral(text);
  if (
    typeof read === 'object' &&
    read.unit === '' &&
    Number.isInteger(read.number) &&
    read.number > 0
  )
    return read.number;
  throw new CommandFault(`--limit must be a number of submissions, as 50 000M, found ${text}`);
}

/** Points of an experiment, or draws, at most: far more than any question needs. */
export const MOST_POINTS = 10_000;
/** One draw says nothing of the others. */
export const FEWEST_DRAWS = 2;

/** Far more than any question needs; a slip of the hand should not fill the disk. */
const MOST_REPLICATIONS = 100_000;
const MOST_WORKERS = 1_024;

/**
 * The whole number after a flag; nothing where the flag is not given.
 * @param least 1 where nothing is said
 * @throws CommandFault for what is none, or beyond the least and the most
 */
export function wholeFlag(
  flag: string,
  text: string | undefined,
  most: number,
  least = 1,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CommandFault(
    `--${flag} must be a whole number from ${least} to ${most}, found ${text}`,
  );
}
