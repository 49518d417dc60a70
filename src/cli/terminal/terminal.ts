/** Writing to stdout and stderr so that nothing is lost and nobody is scolded for `| head`. */

import { coloured, isColoured } from './colour.ts';

/** A reader that has seen enough closes the pipe: that is no failure of the program. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Writes a result to stdout and waits until it is out, or until nobody reads any more. */
export function say(text: string): Promise<void> {
  const shown = isColoured(process.stdout, process.env) ? coloured(text) : text;
  return new Promise((resolve) => {
    process.stdout.write(shown, () => resolve());
  });
}

/** Writes a line to stderr. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
