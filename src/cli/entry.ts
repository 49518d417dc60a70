/** Where the program starts: a shell that completes a value does not wait until the command line is loaded. */

import { quietPipes, say } from './terminal/terminal.ts';

/** What the scripts of `tampung completion` ask with. */
const COMPLETES = '--get-yargs-completions';

/** Nothing fits, and the name of a file would not either. */
const NO_VALUE = 1;

/**
 * Runs one command, or completes one: values are known here, commands and flags to yargs.
 * @param words what was typed after the name of the program
 */
export async function start(words: readonly string[]): Promise<void> {
  if (words[0] === COMPLETES) {
    quietPipes();
    const { valueLines } = await import('./completion/values.ts');
    const lines = await valueLines(words.slice(1), process.env['SHELL'] ?? '');
    if (lines === '') process.exitCode = NO_VALUE;
    if (lines !== undefined) return await say(lines);
  }
  const { main } = await import('./main.ts');
  await main(words);
}
