/** What a results folder must not replace: the inputs, and whatever Tampung did not write. */

import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandFault, EnvironmentFault } from '../exit/faults.ts';
import { claimOf, type Kind, MANIFEST } from './manifest.ts';

const WHAT: Readonly<Record<Kind, string>> = {
  'tampung-results': 'a results folder',
  'tampung-report': 'a report',
  'tampung-experiment': 'an experiment',
};

/** Files that file managers leave behind. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * The true path of a folder that may be written or replaced, links followed.
 * @param inputs files that were read
 * @throws CommandFault when an input, or where the command runs, lies in it, or it lies in other results
 * @throws EnvironmentFault when it holds what is not Tampung's, or another scenario's results
 */
export function allowedFolder(
  path: string,
  scenario: string,
  inputs: readonly string[],
  kind: Kind,
): string {
  const target = truePath(path);
  for (const input of [...inputs, '.']) {
    const from = relative(target, realpathSync(input));
    const inside = from === '' || !(from === '..' || from.startsWith(`..${sep}`));
    if (!inside) continue;
    const what = input === '.' ? 'the command runs in it' : `${input} is in it`;
    throw new CommandFault(`${path} would be replaced, but ${what}; choose another --out`);
  }
  const results = resultsAbove(target);
  if (results !== undefined) {
    const why = 'which could then not be written again';
    throw new CommandFault(`${path} lies in the results ${results}, ${why}; choose another --out`);
  }
  refuseForeign(target, path, scenario, kind);
  return target;
}

/**
 * Looks at what is in the place of a folder, which may be another than when a long run began.
 * @param target its true path @param path as typed
 * @throws EnvironmentFault when it holds what is not Tampung's, or another scenario's results; what the
 *   system answers (EACCES) when it cannot be emptied
 */
export function refuseForeign(target: string, path: string, scenario: string, kind: Kind): void {
  if (!exists(target)) return;
  const elsewhere = 'choose another --out, or move it away';
  if (!statSync(target).isDirectory()) {
    throw new EnvironmentFault(`${path} is a file, not a folder; ${elsewhere}`);
  }
  const found = filesOf(target);
  if (found.length === 0) return;
  const claim = claimOf(target, kind);
  if (claim === undefined) {
    throw new EnvironmentFault(`${path} is not ${WHAT[kind]} of Tampung; ${elsewhere}`);
  }
  if (claim.scenario !== scenario) {
    throw new EnvironmentFault(`${path} holds results of ${claim.scenario}; ${elsewhere}`);
  }
  const foreign = found.find((name) => name !== MANIFEST && !claim.files.includes(name));
  if (foreign !== undefined) {
    const whose = 'which Tampung did not write';
    throw new EnvironmentFault(`${path} holds ${foreign}, ${whose}; ${elsewhere}`);
  }
  // What is there will be taken away, and a folder that cannot be written to keeps what it has.
  for (const folder of foldersOf(target)) accessSync(folder, constants.W_OK);
}

/** The folder above a path that Tampung filled, if there is one. */
function resultsAbove(path: string): string | undefined {
  const above = dirname(path);
  if (above === path) return undefined;
  const kinds = Object.keys(WHAT) as Kind[];
  const isOurs = existsSync(join(above, MANIFEST)) && kinds.some((kind) => claimOf(above, kind));
  return isOurs ? above : resultsAbove(above);
}

/** Follows links as far as the path exists: a link must stay, and what it names be replaced. */
function truePath(path: string): string {
  const whole = resolve(path);
  if (exists(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(truePath(above), basename(whole));
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A folder and all those below it. */
function foldersOf(folder: string): string[] {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...below];
}

/** Names of all files below a folder, with `/` between. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !LITTER.includes(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
