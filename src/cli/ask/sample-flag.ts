/** The flag that runs a part of the offices in place of all. */

import type { Argv } from 'yargs';
import { MOST_ONE_IN } from '../../scenario/as-read/scenario.ts';
import { quantity } from '../../units.ts';
import { CommandFault } from '../exit/faults.ts';

const NAME = '--sample';
const TENTH = '10%';

export function sampleFlag<T>(y: Argv<T>) {
  return y.option('sample', {
    type: 'string',
    requiresArg: true,
    describe: `An approximation: run a share of the offices for all; alone, ${NAME} is ${TENTH}`,
  });
}

/** The words typed, with the share written where the flag stands alone. */
export function withShare(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    const isAlone = word === NAME && (next === undefined || !isShare(next));
    return isAlone ? `${NAME}=${TENTH}` : word;
  });
}

/** Whether a word was meant as the share, rightly written or not: it is no flag, and no path. */
function isShare(word: string): boolean {
  return /^[-.,]?\d/.test(word) || !/^-|[./\\]/.test(word);
}

/**
 * One office in how many.
 * @example sampleOf('10%') // 10
 * @throws CommandFault where the share is not one in a whole number from 2 to 100
 */
export function sampleOf(text: string): number {
  const read = quantity(text, 'share');
  const value = 'wrong' in read ? Number.NaN : read.value;
  const oneIn = Math.round(1 / value);
  if (oneIn >= 2 && oneIn <= MOST_ONE_IN && Math.abs(value * oneIn - 1) < 1e-6) return oneIn;
  throw new CommandFault(
    `${NAME} must be one in a whole number from 2 to ${MOST_ONE_IN}, as 50%, 25%, 20%, 10% or 5%, found ${text}`,
  );
}

/** As it is written: 1/3 of the offices has no short number in per cent. */
export function shareText(oneIn: number): string {
  return `${Number((100 / oneIn).toPrecision(9))}%`;
}
