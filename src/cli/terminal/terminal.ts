/** Writing to stdout and stderr so that nothing is lost and nobody is scolded for `| head`. */

import { fstatSync, writeSync } from 'node:fs';
import { EXIT } from '../exit/exit-codes.ts';
import { systemWords } from '../exit/system-words.ts';
import { coloured, isColoured } from './colour.ts';

/** Exit codes of what is worse than an output that is not whole: results that must not be used. */
const WORSE: readonly unknown[] = [EXIT.integrity, EXIT.internal];

let isCut = false;

/**
 * What stdout does not take is said once, and ends the program with 4; a reader that has seen enough
 * closes the pipe, which is no failure. Where stderr takes nothing, there is nobody to tell.
 */
export function quietPipes(): void {
  process.stdout.on('error', stopped);
  process.stderr.on('error', () => {});
}

function stopped(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || isCut) return;
  isCut = true;
  note(`tampung: stdout: ${systemWords(error)}; what was printed is not whole`);
  admitCut();
}

/** Sets the exit code where not all that was printed got out, whatever the command itself ended with. */
export function admitCut(): void {
  if (isCut && !WORSE.includes(process.exitCode)) process.exitCode = EXIT.environment;
}

/** Writes a result to stdout and waits until it is out, or until nobody reads any more. */
export function say(text: string): Promise<void> {
  const shown = isColoured(process.stdout, process.env) ? coloured(text) : text;
  return new Promise((resolve) => {
    if (fstatSync(process.stdout.fd).isFile()) {
      writeWhole(shown);
      resolve();
    } else process.stdout.write(shown, () => resolve());
  });
}

/** A disk that is filling up may take a part of a write, and Node's stream takes that for all of it. */
function writeWhole(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(process.stdout.fd, bytes, done);
  } catch (error) {
    stopped(error as NodeJS.ErrnoException);
  }
}

/** Writes a line to stderr. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
