/** The only door through which a scenario's files come in: regular, small enough, whole, UTF-8. */

import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';

/** A text file as it was read. */
export interface TextFile {
  /** As the user would write it from where the command runs. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What the system says of a path that the user got wrong; the rest is the environment's fault. */
const USER_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  ENOTDIR: 'does not exist: a part of its path is a file; check the path',
  ELOOP: 'is a symbolic link that leads back to itself; mend the link',
  ENAMETOOLONG: 'has a name longer than any file; check the path',
  ENXIO: 'is not a regular file; name a file',
  ERR_INVALID_ARG_VALUE: 'is no path: it holds a NUL character; retype it',
};

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip or xlsx file; save it as CSV in UTF-8'],
  [[0x1f, 0x8b], 'a gzip file; unpack it'],
  [[0xff, 0xfe], 'text in UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'text in UTF-16; save it as UTF-8'],
];

/** What is wrong with a file, as a sentence that follows its name. */
interface Unreadable {
  readonly wrong: string;
}

/**
 * Reads a text file of at most `most` bytes. A byte order mark is dropped. What the user can mend
 * comes back as a sentence; what the system refuses (EACCES, EIO) is thrown as the system said it.
 */
export function readText(path: string, most: number): TextFile | Unreadable {
  try {
    const bytes = bytesOf(path, most);
    return 'wrong' in bytes ? bytes : decoded(path, bytes);
  } catch (error) {
    return excuse(error);
  }
}

/**
 * The path of a file that `scenario` names: relative to the scenario's folder and below it, links
 * followed. Comes back as a sentence when it is not.
 */
export function pathBeside(scenario: string, name: string): string | Unreadable {
  const outside = {
    wrong: "lies outside the scenario's folder; put it there, or in a folder below",
  };
  if (name.includes('\\')) return { wrong: 'has backslashes; write / between folders' };
  if (isAbsolute(name) || /^\.\.(\/|$)/.test(normalize(name))) return outside;
  const folder = dirname(scenario);
  const path = join(folder, name);
  try {
    const root = realpathSync(folder);
    const below = root.endsWith(sep) ? root : root + sep;
    return realpathSync(path).startsWith(below) ? path : outside;
  } catch (error) {
    return excuse(error);
  }
}

function excuse(error: unknown): Unreadable {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const wrong = USER_FAULTS[code];
  if (wrong === undefined) throw error;
  return { wrong };
}

/** Without O_NONBLOCK, opening a pipe would wait for ever. */
function bytesOf(path: string, most: number): Buffer | Unreadable {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return { wrong: 'is not a regular file; name a file' };
    if (before.size > most) {
      return { wrong: `has ${before.size} bytes, more than ${most}; make it smaller` };
    }
    const bytes = Buffer.alloc(before.size);
    let filled = 0;
    for (let got = -1; got !== 0 && filled < bytes.length; filled += got) {
      got = readSync(file, bytes, filled, bytes.length - filled, filled);
    }
    const after = fstatSync(file);
    const same = filled === bytes.length && unchanged(before, after);
    return same ? bytes : { wrong: 'changed while it was read; try again when it is at rest' };
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function unchanged(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}

function decoded(path: string, bytes: Buffer): TextFile | Unreadable {
  const magic = MAGIC.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (magic !== undefined) return { wrong: `is ${magic[1]}` };
  const sha256 = sha256Of(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text, sha256 };
  } catch {
    return { wrong: `is not UTF-8 (byte ${firstBad(bytes)}); save it as UTF-8` };
  }
}

/** Offset of the first byte that UTF-8 does not allow, by halving. */
function firstBad(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A cut through a character is not a fault yet: `stream` waits for the rest of it.
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // The broken character began where the last whole one ends, at most three bytes before.
  return (
    [0, 1, 2, 3].map((back) => good - back).find((end) => isUtf8(bytes.subarray(0, end), false)) ??
    good
  );
}

function isUtf8(bytes: Buffer, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
