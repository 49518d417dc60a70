/**
 * A results folder that holds what was written, to the last byte. Whoever goes on from results reads them
 * through here: a file that was edited, cut or mixed up with another run's would give wrong figures.
 */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../scenario/text/files.ts';
import { CommandFault, IntegrityFault } from '../exit/faults.ts';
import { claimOf, type Kind, MANIFEST, type Manifest, manifestOf } from './manifest.ts';

export interface VerifiedFolder {
  readonly manifest: Manifest;
  /** The bytes of a file of the manifest, checked once more. */
  read(name: string): Buffer;
  /** Whether the manifest names the file. */
  has(name: string): boolean;
}

/**
 * Checks every file of the manifest. Files beside those, such as somebody's notes, are never read.
 * @param path of the folder, as typed @param kind of what is wanted in it
 * @throws CommandFault when there is no folder of Tampung with that
 * @throws IntegrityFault when a file is missing or is not as it was written
 */
export function verifiedFolder(path: string, kind?: Kind): VerifiedFolder {
  if (!isFolder(path)) {
    throw new CommandFault(`there is no folder ${path}; write the folder that run has filled`);
  }
  const manifest = manifestOf(path, kind);
  const sums = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  const read = (name: string) => {
    const bytes = contentOf(path, name);
    if (sha256Of(bytes) !== sums.get(name)) {
      throw new IntegrityFault(`${join(path, name)} is not as it was written`);
    }
    return bytes;
  };
  for (const name of sums.keys()) read(name);
  return { manifest, read, has: (name) => sums.has(name) };
}

/** Whether a folder says of itself that it holds an experiment: a comparison, a grid... */
export function isExperiment(path: string): boolean {
  return isFolder(path) && claimOf(path, 'tampung-experiment') !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function contentOf(path: string, name: string): Buffer {
  // What a manifest names lies below its folder.
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').includes('..')) {
    throw new IntegrityFault(`${join(path, MANIFEST)} names a file that no run writes`);
  }
  const whole = join(path, name);
  if (statSync(whole, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new IntegrityFault(`${whole} is missing`);
  }
  return readFileSync(whole);
}
