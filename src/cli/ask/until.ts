/** Reads the precision after `--until`. */

import { NAMED, type Precision } from '../../experiment/precision.ts';
import { quantity } from '../../units.ts';
import { CommandFault } from '../exit/faults.ts';

/** Cap on replications until a precision, where the user names none: a convention. */
export const CAP = 100;

/**
 * A relative half-width, and the measures that must have it where they are named.
 * @example precisionOf('half-width 5 %') // { half: 0.05, measures: NAMED }
 * @example precisionOf('half-width 2 % of lost.share, turnRound.p95')
 * @throws CommandFault when it is written otherwise
 */
export function precisionOf(text: string): Precision {
  const parts = /^half-width +([\d.,_ ]+ *%)( of +(.+))?$/.exec(text.trim());
  const reading = parts === null ? undefined : quantity(parts[1]!, 'share');
  if (parts === null || reading === undefined || 'wrong' in reading) throw wrong(text);
  if (reading.value <= 0 || reading.value >= 1) throw wrong(text);
  const named = parts[3]?.split(',').map((measure) => measure.trim());
  return { half: reading.value, measures: named ?? NAMED };
}

function wrong(text: string): CommandFault {
  const example = '"half-width 5 %" or "half-width 5 % of lost.share, turnRound.p95"';
  return new CommandFault(`--until must be ${example}, found ${text}`);
}
