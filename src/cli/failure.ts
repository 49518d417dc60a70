/** What a failure says on stderr, and the exit code it ends with. */

import { InputError, visible } from '../problem.ts';
import type { RunAsk } from './ask/ask.ts';
import { EXIT } from './exit/exit-codes.ts';
import { CommandFault, EnvironmentFault, IntegrityFault, LimitFault } from './exit/faults.ts';
import { isFromSystem, systemWords } from './exit/system-words.ts';
import { quoted } from './folder/name.ts';
import { Interrupted, keptBy } from './terminal/interruption.ts';
import { note } from './terminal/terminal.ts';

const HINT = 'see tampung --help';

/**
 * Says what went wrong.
 * @param ask what was being done, where it was understood
 * @returns the exit code: 2, 3, 4, 5, 70, 129, 130 or 143
 */
export function failed(error: unknown, ask: RunAsk | undefined): number {
  if (process.env['TAMPUNG_DEBUG']) note(error instanceof Error ? `${error.stack}` : `${error}`);
  if (error instanceof Interrupted) return interrupted(error);
  if (error instanceof InputError) return badInput(error);
  if (error instanceof IntegrityFault) return integrity(error);
  if (error instanceof LimitFault) return beyondLimit(error);
  if (error instanceof EnvironmentFault) return environment(error.message, keptBy(error));
  if (isNoRoom(error)) {
    return environment(`${error.message}; use fewer --workers, or run a part: --only, --sample`);
  }
  if (error instanceof CommandFault || isFromYargs(error)) {
    note(`tampung: ${visible(oneLine(error.message))}; ${HINT}`);
    return EXIT.badInput;
  }
  if (isFromSystem(error)) {
    const what = error.path ?? error.syscall ?? 'the system';
    return environment(`${what}: ${systemWords(error)}`, keptBy(error));
  }
  return internal(error, ask);
}

function interrupted(error: Interrupted): number {
  if (error.kept === 0) note('interrupted; nothing was written; the same command starts again');
  else {
    const command = ['tampung', ...process.argv.slice(2)].map(quoted).join(' ');
    note(`interrupted; ${keptWords(error.kept)}; to go on: ${visible(command)}`);
  }
  return error.code;
}

function keptWords(count: number): string {
  return count === 1 ? '1 replication is kept' : `${count} replications are kept`;
}

function badInput(error: InputError): number {
  const count = error.faults.length;
  note(error.message);
  note(`${count} ${count === 1 ? 'fault' : 'faults'}; nothing was run, nothing was written`);
  return EXIT.badInput;
}

function beyondLimit(error: LimitFault): number {
  note(`tampung: ${visible(error.message)}; nothing was run`);
  return EXIT.limit;
}

function environment(words: string, kept = 0): number {
  const goesOn = kept === 0 ? '' : `; ${keptWords(kept)}, and the same command goes on from there`;
  note(`tampung: ${visible(words)}; no results were written${goesOn}`);
  return EXIT.environment;
}

function integrity(error: IntegrityFault): number {
  note(
    `tampung: ${visible(error.message)}; these results must not be used, run the scenario again`,
  );
  return EXIT.integrity;
}

function internal(error: unknown, ask: RunAsk | undefined): number {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const seed = ask?.choice.seed === undefined ? "the scenario's" : ask.choice.seed;
  note(`tampung: internal error: ${visible(what)}`);
  if (ask !== undefined) {
    const option = ask.choice.option ?? 'base';
    note(visible(`scenario ${ask.file}, option ${option}, seed ${seed}`));
  }
  note('results must not be used, and none were written; please report these lines');
  return EXIT.internal;
}

/** Whether a simulation found no memory; of an error of a thread only the name tells. */
function isNoRoom(error: unknown): error is Error {
  return error instanceof Error && error.name === 'NoRoom';
}

/** Whether yargs found the fault, by the name of its errors. */
function isFromYargs(error: unknown): error is Error {
  return error instanceof Error && error.name === 'YError';
}

function oneLine(text: string): string {
  return text
    .trim()
    .replace(/:\s*\n\s*/g, ': ')
    .replace(/\s*\n\s*/g, '; ');
}
