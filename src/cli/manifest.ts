/** The manifest of a results folder: from what, by what and with what bytes. */

import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunAsk } from './ask.ts';
import { canonicalCommand } from './folder-name.ts';
import { version } from './version.ts';
import type { Written } from './write-file.ts';

export const MANIFEST = 'manifest.json';

/** Says that a manifest is Tampung's. */
const KIND = 'tampung-results';

/** What an existing folder says of itself. */
interface Claim {
  readonly scenario: string;
  /** Names of its files but the manifest, with `/` between. */
  readonly files: readonly string[];
}

/**
 * The manifest as text. The version of Node is in it because exponentials and logarithms are the
 * engine's own: another version may round them otherwise.
 */
export function manifest(
  ask: RunAsk,
  scenario: Scenario,
  replications: number,
  written: readonly Written[],
): string {
  const beside = (path: string) => relative(dirname(ask.file), path).split(sep).join('/');
  const content = {
    kind: KIND,
    format: 1,
    scenario: scenario.name,
    option: scenario.option,
    seed: scenario.seed,
    replications,
    command: canonicalCommand(ask),
    versions: { tampung: version(), node: process.versions.node, v8: process.versions.v8 },
    inputs: scenario.files.map(({ path, sha256 }) => ({ name: beside(path), sha256 })),
    files: written,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The claim of a folder to be results of Tampung; nothing when it makes none. */
export function claimOf(folder: string): Claim | undefined {
  try {
    const read = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    const files: unknown = read?.files;
    if (read?.kind !== KIND || !Array.isArray(files)) return undefined;
    return { scenario: String(read.scenario), files: files.map((file) => String(file?.name)) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
