/** Files written whole or not at all: every byte, on the disk, counted. */

import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../scenario/text/files.ts';
import { EnvironmentFault } from '../exit/faults.ts';

/** A file of a results folder, its name relative to the folder with `/` between. */
export interface ResultFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Written {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes a new file below `folder` and waits until the disk has it.
 * @throws EnvironmentFault when the disk took less than it was given, though it reported no error
 */
export function writeFile(folder: string, { name, content }: ResultFile): Written {
  const bytes = Buffer.from(content as Uint8Array);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  named(path, () => writeWhole(path, bytes));
  return { name, bytes: bytes.length, sha256: sha256Of(bytes) };
}

/** Does `act`; what the system refuses says of which file: of one that is open it does not. */
export function named(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && !('path' in error))
      Object.assign(error, { path });
    throw error;
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx');
  try {
    // A write may take a part only, as on a disk that is filling up.
    for (let done = 0; done < bytes.length; ) {
      const took = writeSync(file, bytes, done, bytes.length - done);
      if (took === 0) throw new EnvironmentFault(`${path}: the disk takes no more`);
      done += took;
    }
    fsyncSync(file);
    if (fstatSync(file).size !== bytes.length) {
      throw new EnvironmentFault(`${path}: the disk holds less than was written`);
    }
  } finally {
    closeSync(file);
  }
}

/** Makes names that were created, moved or removed in a folder last. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
