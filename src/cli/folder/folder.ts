/** A results folder is complete or absent: filled under another name beside it, then renamed. */

import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { allowedFolder, refuseForeign } from './guard.ts';
import { type Kind, MANIFEST } from './manifest.ts';
import { removeAbandoned, unfinishedBeside } from './unfinished.ts';
import { type ResultFile, syncFolder, type Written, writeFile } from './write-file.ts';

interface Folder {
  /** Writes every file, then the manifest, and puts the folder in its place. */
  fill(
    files: AsyncIterable<ResultFile>,
    manifest: (written: readonly Written[]) => string,
    signal: AbortSignal,
  ): Promise<void>;
  /** Takes away what was not put in its place. */
  discard(): void;
}

/**
 * Makes sure that results can be written to `path` before anything is simulated.
 * @param inputs files that were read, and must not be replaced
 * @param kind of what will be in it; a folder with something else is not replaced
 * @throws CommandFault, EnvironmentFault, or what the system answers (EACCES, ENOSPC...)
 */
export function openFolder(
  path: string,
  scenario: string,
  inputs: readonly string[],
  kind: Kind = 'tampung-results',
): Folder {
  const target = allowedFolder(path, scenario, inputs, kind);
  const above = dirname(target);
  const first = makeFolders(above);
  const undo = () => first !== undefined && removeEmpty(above, first);
  // Not mkdtemp, whose folders nobody else may open.
  const aside = unfinishedBeside(target);
  tried(() => mkdirSync(aside), undo);
  return {
    async fill(files, manifest, signal) {
      const written: Written[] = [];
      for await (const file of files) {
        // Signals are heard between two turns of the event loop only.
        await setImmediate();
        signal.throwIfAborted();
        written.push(writeFile(aside, file));
      }
      signal.throwIfAborted();
      writeFile(aside, { name: MANIFEST, content: manifest(written) });
      for (const folder of new Set(written.map(({ name }) => dirname(join(aside, name))))) {
        syncFolder(folder);
      }
      // Somebody may have put something there since.
      refuseForeign(target, path, scenario, kind);
      replace(target, aside);
      syncFolder(above);
      removeAbandoned(target);
    },
    discard() {
      rmSync(aside, { recursive: true, force: true });
      undo();
    },
  };
}

/** Does `act`; if it throws, `undo` comes first. */
function tried(act: () => void, undo: () => void): void {
  try {
    act();
  } catch (error) {
    undo();
    throw error;
  }
}

/**
 * Makes a folder and those above it, and gives the first that was missing. One by one: Node's own
 * `recursive` never returns where the system answers that the parent does not exist, as /proc does.
 */
function makeFolders(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const first = makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another part of the same runs, begun with this one, was faster.
    if (!existsSync(path)) throw error;
  }
  return first ?? path;
}

/** Puts `fresh` in the place of `target`; if that fails, what was there is there again. */
function replace(target: string, fresh: string): void {
  if (!existsSync(target)) {
    renameSync(fresh, target);
    return;
  }
  const old = `${fresh}-old`;
  renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Removes folders from `last` up to `first` while they are empty. */
function removeEmpty(last: string, first: string): void {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
