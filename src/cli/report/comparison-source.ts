/** What documents of a comparison are made from: the one folder that `compare` has filled. */

import { COMPARED, comparisonVersion, restoredComparison } from '../../report/comparison/stored.ts';
import type { ComparisonTold } from '../../report/comparison/told.ts';
import type { Sum } from '../../report/page/option.ts';
import { CommandFault } from '../exit/faults.ts';
import type { Manifest } from '../folder/manifest.ts';
import { isExperiment, verifiedFolder } from '../folder/verified.ts';
import { version } from '../shipped/version.ts';

export interface ComparisonSource {
  /** Of the folder, as typed. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly told: ComparisonTold;
  /** Of the inputs and of the numbers. */
  readonly sums: readonly Sum[];
}

/**
 * @param paths of the folders, as typed, one of them of an experiment
 * @throws CommandFault where it does not stand alone, is of another experiment, or of another version
 * @throws IntegrityFault where it is not as it was written
 */
export function comparisonSource(paths: readonly string[]): ComparisonSource {
  const path = paths.find(isExperiment)!;
  if (paths.length > 1)
    throw new CommandFault(
      `${path} is of an experiment, which has documents of its own; name it alone`,
    );
  const folder = verifiedFolder(path, 'tampung-experiment');
  const { manifest } = folder;
  const [, command = ''] = manifest.command.split(' ');
  if (command !== 'compare')
    throw new CommandFault(
      `${path} is of ${command}, which has no documents; write a folder of run or compare`,
    );
  const text = folder.has(COMPARED) ? folder.read(COMPARED).toString('utf8') : undefined;
  const writer = text === undefined ? 'an earlier version' : comparisonVersion(text);
  if (text === undefined || writer !== version()) {
    const again = `compare again (${manifest.command}), or use that version`;
    throw new CommandFault(
      `${path} was filled by Tampung ${writer}, this is ${version()}; ${again}`,
    );
  }
  const numbers = manifest.files.filter(({ name }) => name === COMPARED);
  const sums = [...manifest.inputs, ...numbers].map(({ name, sha256 }) => ({ name, sha256 }));
  return { path, manifest, told: restoredComparison(text), sums };
}
