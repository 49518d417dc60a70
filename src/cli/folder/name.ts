/** Where the results of a command go, and the command that gives them. */

import { basename, join } from 'node:path';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import type { Choice } from '../../scenario/options.ts';
import { sha256Of } from '../../scenario/text/files.ts';
import type { RunAsk } from '../ask/ask.ts';
import { backlogText } from '../ask/from-backlog.ts';
import { shareText } from '../ask/sample-flag.ts';

/**
 * The folder of the results, as a user would type it. What `--set`, `--only`, `--seed` and `--sample` changed
 * shows in a short hash, so that a change never replaces what it was changed from. More replications of
 * the same are not another thing.
 * @example "output/september-2016/base-3f2a91c0"
 */
export function folderName({ out, choice }: RunAsk, { name, option }: Scenario): string {
  if (out !== undefined) return out;
  const { option: _, ...changes } = tidied(choice);
  const changed = Object.keys(changes).length > 0;
  const hash = sha256Of(JSON.stringify(changes)).slice(0, 8);
  return join('output', name, changed ? `${option}-${hash}` : option);
}

/**
 * The folder of an experiment: "output/september-2016/sweep-3f2a91c0". What it was asked shows in the hash;
 * nothing asked, no hash.
 * @param asked the flags of the command beside the common ones
 */
export function experimentFolder(
  { out, choice }: RunAsk,
  { name }: Scenario,
  command: string,
  asked: readonly string[],
): string {
  if (out !== undefined) return out;
  const changes = tidied(choice);
  if (asked.length === 0 && Object.keys(changes).length === 0) return join('output', name, command);
  const key = JSON.stringify([changes, asked]);
  const hash = sha256Of(key).slice(0, 8);
  return join('output', name, `${command}-${hash}`);
}

/**
 * The command that gives the same figures beside the same file: no path, language or format, nor
 * whether there are charts.
 * @param more flags of the command beside the common ones
 */
export function canonicalCommand(
  ask: RunAsk,
  command = 'run',
  more: readonly string[] = [],
): string {
  return commandAt(basename(ask.file), ask, command, more);
}

/** The command that runs the same here: the file is where the user typed it to be. */
export function commandHere(ask: RunAsk): string {
  return commandAt(ask.file, ask, 'run', []);
}

function commandAt(
  file: string,
  { choice, replications, until }: RunAsk,
  command: string,
  more: readonly string[],
): string {
  const { option, only, set, seed, backlog, sample } = tidied(choice);
  const words = ['tampung', command, file, ...more];
  if (option !== undefined) words.push('--option', option);
  for (const change of set ?? []) words.push('--set', change);
  if (only !== undefined) words.push('--only', only.join(','));
  if (seed !== undefined) words.push('--seed', seed);
  if (backlog !== undefined) words.push('--from-backlog', backlogText(backlog));
  if (sample !== undefined) words.push('--sample', shareText(sample));
  if (replications !== undefined) words.push('--replications', String(replications));
  if (until !== undefined) words.push('--until', until);
  return words.map(quoted).join(' ');
}

/** Regencies are chosen, not ordered; the base is no option. */
function tidied({ option, only, set, seed, backlog, sample }: Choice): Choice {
  return {
    ...(option !== undefined && option !== 'base' && { option }),
    ...(set !== undefined && { set }),
    ...(only !== undefined && { only: [...new Set(only)].sort() }),
    ...(seed !== undefined && { seed }),
    ...(backlog !== undefined && { backlog }),
    ...(sample !== undefined && { sample }),
  };
}

/** The command that makes documents of a folder. */
export function reportOf(path: string): string {
  return ['tampung', 'report', path].map(quoted).join(' ');
}

/** As a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
