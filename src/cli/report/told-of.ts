/** What a results folder tells: all that its report and its explanation are made from. */

import { ESTIMATES, restored, STORED, storedVersion } from '../../report/stored.ts';
import type { Told } from '../../report/told.ts';
import { CommandFault } from '../exit/faults.ts';
import type { VerifiedFolder } from '../folder/verified.ts';
import { version } from '../shipped/version.ts';

/** @throws CommandFault when another version of the program wrote the results */
export function toldOf(results: VerifiedFolder, path: string): Told {
  const text = results.has(STORED) ? results.read(STORED).toString('utf8') : undefined;
  const made = text === undefined ? undefined : storedVersion(text);
  if (text === undefined || made !== version()) {
    const writer = made === undefined ? 'an earlier version' : `Tampung ${made}`;
    const again = `run it again (${results.manifest.command}), or use that version`;
    throw new CommandFault(
      `${path} was filled by ${writer}, this is Tampung ${version()}; ${again}`,
    );
  }
  return restored(text, results.read(ESTIMATES).toString('utf8'));
}
