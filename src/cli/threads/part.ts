/**
 * A part of the runs of a command: they are made and kept beside the results, and nothing else is written. The
 * same command without `--part` then finds them, as it does after an interruption: on a disk that the machines
 * share, or where what is kept was copied to.
 */

import { inOrder } from '../../experiment/in-order.ts';
import type { Language } from '../../report/format.ts';
import type { RunAsk } from '../ask/ask.ts';
import type { Part } from '../ask/part.ts';
import { exitOfPoints } from '../exit/exit-codes.ts';
import { CommandFault } from '../exit/faults.ts';
import { KEPT_SUFFIX } from '../folder/kept.ts';
import { say } from '../terminal/terminal.ts';
import { threadsOf, type Work, withSimulations } from './simulations.ts';

/** What came of it. */
interface Made {
  readonly part: Part;
  /** Runs of this part that are kept now. */
  readonly made: number;
  /** Runs of this part that failed, and are not kept. */
  readonly failed: number;
  /** Of all parts. */
  readonly runs: number;
  /** Where they are, as a user would type it for a shell. */
  readonly kept: string;
}

/**
 * Makes every run whose number leaves the same rest: parts are alike in replications and variants.
 * @param part of `runs`, which are replication 0 of every variant, then replication 1, and so on
 * @param isEnd whether a failure is the end of the part; another leaves the other runs standing
 * @returns the exit code
 */
export async function makePart(
  part: Part,
  { variants, runs, folder }: Work,
  ask: RunAsk,
  signal: AbortSignal,
  isEnd: (error: unknown) => boolean = () => true,
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
    const make = async (index: number): Promise<boolean> => {
      const run = mine[index]!;
      try {
        await simulate(run % variants.length, Math.floor(run / variants.length));
        return true;
      } catch (error) {
        if (isEnd(error)) throw error;
        return false;
      }
    };
    let failed = 0;
    await inOrder(mine.length, 2 * threadsOf(ask), make, (isMade) => {
      if (!isMade) failed++;
      return 'go on';
    });
    const kept = `${folder}${KEPT_SUFFIX}*`;
    const made = { part, made: mine.length - failed, failed, runs, kept };
    await say(ask.json ? `${JSON.stringify(partJson(made))}\n` : partText(made, ask.language));
    return exitOfPoints(failed > 0);
  });
}

function partJson({ part, ...made }: Made): object {
  return { schemaVersion: 1, part: part.number, of: part.of, ...made };
}

function partText(
  { part: { number, of }, made, failed, runs, kept }: Made,
  language: Language,
): string {
  const id = language === 'id';
  const head = id
    ? `Bagian ${number} dari ${of} selesai: ${made} dari ${runs} ulangan disimpan di ${kept}\n`
    : `Part ${number} of ${of} is made: ${made} of ${runs} replications are kept in ${kept}\n`;
  const left = id
    ? `${failed} ulangan lagi gagal; saat dikumpulkan dicoba lagi, dan sebabnya disebut.\n`
    : `${failed} more failed; they are tried again when collected, and why is said then.\n`;
  const next = id
    ? 'Bila semua bagian selesai, perintah yang sama tanpa --part mengumpulkannya.\n'
    : 'When all parts are made, the same command without --part collects them.\n';
  return `${head}${failed > 0 ? left : ''}${next}`;
}
