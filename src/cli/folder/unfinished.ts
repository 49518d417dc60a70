/** Folders that are being filled, each beside its results: those of a process that was killed stay behind. */

import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sha256Of } from '../../scenario/text/files.ts';

/** Behind the name of the results: machine, process, chance; what was there before ends in "old". */
const OWN = /^\.unfinished-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}(-old)?$/;

/** A name that nobody else has, which says whose it is. */
export function unfinishedBeside(target: string): string {
  return `${target}.unfinished-${machine()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/**
 * Takes away what earlier processes left behind of the same results. Of another machine, which may share the
 * disk, it is not known whether they still run, and a name in another form is not ours.
 */
export function removeAbandoned(target: string): void {
  const [above, mine] = [dirname(target), basename(target)];
  for (const name of readdirSync(above)) {
    const [, of, pid] = (name.startsWith(mine) && OWN.exec(name.slice(mine.length))) || [];
    if (of !== machine() || isRunning(Number(pid))) continue;
    try {
      rmSync(join(above, name), { recursive: true, force: true });
    } catch {
      // The results are written: what another user left is no fault of theirs.
    }
  }
}

function machine(): string {
  return sha256Of(hostname()).slice(0, 8);
}

/** Signal 0 is sent to nobody; only of a process that is not there the system answers ESRCH. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
