/**
 * A part of the runs of a command: they are made and kept beside the results, and nothing else is written. The
 * same command without `--part` then finds them, as it does after an interruption: on a disk that the machines
 * share, or where what is kept was copied to.
 */

import { inOrder } from '../../experiment/in-order.ts';
import type { Language } from '../../report/format.ts';
import type { RunAsk } from '../ask/ask.ts';
import type { Part } from '../ask/part.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { CommandFault } from '../exit/faults.ts';
import { KEPT_SUFFIX } from '../folder/kept.ts';
import { say } from '../terminal/terminal.ts';
import { threadsOf, type Work, withSimulations } from './simulations.ts';

/** What came of it. */
interface Made {
  readonly part: Part;
  /** Runs of this part that are kept now. */
  readonly made: number;
  /** Of all parts. */
  readonly runs: number;
  /** Where they are, as a user would type it for a shell. */
  readonly kept: string;
}

/**
 * Makes every run whose number leaves the same rest: parts are alike in replications and variants.
 * @param part of `runs`, which are replication 0 of every variant, then replication 1, and so on
 * @returns the exit code
 */
export async function makePart(
  part: Part,
  { variants, runs, folder }: Work,
  ask: RunAsk,
  signal: AbortSignal,
): Promise<number> {
  if (ask.until !== undefined)
    throw new CommandFault(
      '--part divides a known number of runs; write --replications in place of --until',
    );
  if (part.of > runs)
    throw new CommandFault(
      `--part: ${runs} ${runs === 1 ? 'run does' : 'runs do'} not make ${part.of} parts`,
    );
  const mine = Array.from({ length: runs }, (_, run) => run).filter(
    (run) => run % part.of === part.number - 1,
  );
  const work = { variants, runs: mine.length, folder, keepsOne: true };
  return withSimulations(work, ask, signal, async ({ simulate }) => {
    const make = (index: number) =>
      simulate(mine[index]! % variants.length, Math.floor(mine[index]! / variants.length));
    await inOrder(mine.length, 2 * threadsOf(ask), make, () => 'go on');
    const made = { part, made: mine.length, runs, kept: `${folder}${KEPT_SUFFIX}*` };
    await say(ask.json ? `${JSON.stringify(partJson(made))}\n` : partText(made, ask.language));
    return EXIT.done;
  });
}

function partJson({ part, made, runs, kept }: Made): object {
  return { schemaVersion: 1, part: part.number, of: part.of, made, runs, kept };
}

function partText({ part: { number, of }, made, runs, kept }: Made, language: Language): string {
  return language === 'id'
    ? `Bagian ${number} dari ${of} selesai: ${made} dari ${runs} ulangan disimpan di ${kept}\n` +
        'Bila semua bagian selesai, perintah yang sama tanpa --part mengumpulkannya.\n'
    : `Part ${number} of ${of} is made: ${made} of ${runs} replications are kept in ${kept}\n` +
        'When all parts are made, the same command without --part collects them.\n';
}
