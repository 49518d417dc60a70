/** What documents of an experiment are made from: the one folder that `compare` or `size` has filled. */

import { comparisonDocuments } from '../../report/comparison/documents.ts';
import { COMPARED, restoredComparison } from '../../report/comparison/stored.ts';
import type { Documents } from '../../report/document/documents.ts';
import type { Sum } from '../../report/page/option.ts';
import { sizeDocuments } from '../../report/size/documents.ts';
import { restoredSized, SIZED } from '../../report/size/stored.ts';
import { storedVersion } from '../../report/stored.ts';
import { CommandFault } from '../exit/faults.ts';
import type { Manifest } from '../folder/manifest.ts';
import { isExperiment, verifiedFolder } from '../folder/verified.ts';
import { version } from '../shipped/version.ts';

export interface ExperimentSource {
  /** Of the folder, as typed. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly documents: Documents;
  /** Of the inputs and of the numbers. */
  readonly sums: readonly Sum[];
}

/** By the command that made them: the file with the numbers, and what is made of its text. */
const KINDS: Readonly<Record<string, readonly [file: string, of: (text: string) => Documents]>> = {
  compare: [COMPARED, (text) => comparisonDocuments(restoredComparison(text))],
  size: [SIZED, (text) => sizeDocuments(restoredSized(text))],
};

/**
 * @param paths of the folders, as typed, one of them of an experiment
 * @throws CommandFault where it does not stand alone, is of another experiment, or of another version
 * @throws IntegrityFault where it is not as it was written
 */
export function experimentSource(paths: readonly string[]): ExperimentSource {
  const path = paths.find(isExperiment)!;
  if (paths.length > 1)
    throw new CommandFault(
      `${path} is of an experiment, which has documents of its own; name it alone`,
    );
  const folder = verifiedFolder(path, 'tampung-experiment');
  const { manifest } = folder;
  const command = experimentOf(manifest);
  const kind = Object.hasOwn(KINDS, command) ? KINDS[command] : undefined;
  if (kind === undefined)
    throw new CommandFault(
      `${path} is of ${command}, which has no documents; write a folder of run, compare or size`,
    );
  const [file, documentsOf] = kind;
  const text = folder.has(file) ? folder.read(file).toString('utf8') : undefined;
  const made = text === undefined ? undefined : storedVersion(text);
  if (text === undefined || made !== version()) {
    const writer = made === undefined ? 'an earlier version' : `Tampung ${made}`;
    const again = `run it again (${manifest.command}), or use that version`;
    throw new CommandFault(
      `${path} was filled by ${writer}, this is Tampung ${version()}; ${again}`,
    );
  }
  const numbers = manifest.files.filter(({ name }) => name === file);
  const sums = [...manifest.inputs, ...numbers].map(({ name, sha256 }) => ({ name, sha256 }));
  return { path, manifest, documents: documentsOf(text), sums };
}

/** "compare"; of options under drawn assumptions "compare --uncertain", which is another thing. */
function experimentOf({ command }: Manifest): string {
  const [, name = '', ...flags] = command.split(' ');
  return flags.includes('--uncertain') ? `${name} --uncertain` : name;
}
