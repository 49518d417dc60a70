/** The manifest of a results folder: from what, by what and with what bytes. */

import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Scenario } from '../../scenario/as-read/scenario.ts';
import { sha256Of } from '../../scenario/text/files.ts';
import type { RunAsk } from '../ask/ask.ts';
import { CommandFault, IntegrityFault } from '../exit/faults.ts';
import { version } from '../shipped/version.ts';
import { canonicalCommand } from './name.ts';
import type { Written } from './write-file.ts';

export const MANIFEST = 'manifest.json';
/** Name of the scenario as it was run, in a results folder. */
export const LOCK = 'scenario.lock.yaml';

/** Says that a manifest is Tampung's, and of what. */
export type Kind = 'tampung-results' | 'tampung-report' | 'tampung-experiment';
const RESULTS = 'tampung-results';
/** Of the manifest: what a later one holds is not for this version to read. */
const FORMAT = 1;

/** What an existing folder says of itself. */
interface Claim {
  readonly scenario: string;
  /** Names of its files but the manifest, with `/` between. */
  readonly files: readonly string[];
}

/** A manifest that is whole, but for its own sum. */
export interface Manifest {
  readonly kind: Kind;
  readonly format: number;
  readonly scenario: string;
  readonly option: string;
  readonly seed: string;
  readonly replications: number;
  /** The command that gives the same results. */
  readonly command: string;
  readonly versions: Readonly<Record<'tampung' | 'node' | 'v8', string>>;
  /** Scenario and tables, by their names relative to the scenario. */
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  readonly files: readonly Written[];
}

/**
 * The manifest as text. The version of Node is in it because exponentials and logarithms are the
 * engine's own: another version may round them otherwise.
 * @param experiment the command that made it of several plans; absent: it is a run's
 */
export function manifest(
  ask: RunAsk,
  scenario: Scenario,
  replications: number,
  written: readonly Written[],
  experiment?: string,
): string {
  return sealed({
    kind: experiment === undefined ? RESULTS : 'tampung-experiment',
    format: FORMAT,
    scenario: scenario.name,
    option: scenario.option,
    seed: scenario.seed,
    replications,
    command: experiment ?? canonicalCommand(ask),
    versions: { tampung: version(), node: process.versions.node, v8: process.versions.v8 },
    inputs: inputsOf(ask, scenario),
    files: written,
  });
}

/** Scenario and tables with their bytes, by their names relative to the scenario. */
export function inputsOf({ file }: RunAsk, { files }: Pick<Scenario, 'files'>): Manifest['inputs'] {
  const beside = (path: string) => relative(dirname(file), path).split(sep).join('/');
  return files.map(({ path, sha256 }) => ({ name: beside(path), sha256 }));
}

/** A manifest signs the files, and its last line the manifest. */
export function sealed(content: Manifest): string {
  return `${JSON.stringify({ ...content, sum: sumOf(content) }, null, 2)}\n`;
}

function sumOf(content: Manifest): string {
  return sha256Of(JSON.stringify(content));
}

/**
 * The manifest of a results folder.
 * @param folder that exists @param wanted of what it may be
 * @throws CommandFault when Tampung did not fill the folder with results of that kind
 * @throws IntegrityFault when the manifest is not as it was written
 */
export function manifestOf(folder: string, wanted: Kind = RESULTS): Manifest {
  const path = join(folder, MANIFEST);
  const text = textOf(path);
  if (text === undefined) {
    throw new CommandFault(
      `${folder} is no results folder of Tampung; write one that run has filled`,
    );
  }
  const { sum: _, ...content } = (parsed(text) ?? {}) as Manifest & { readonly sum?: string };
  const { kind, format, versions } = content;
  if (kind === wanted && typeof format === 'number' && format > FORMAT) {
    throw new CommandFault(
      `${folder} was filled by a later Tampung, ${versions?.tampung}, this is ${version()}; ` +
        'use that version',
    );
  }
  if (text !== sealed(content)) throw new IntegrityFault(`${path} is not as it was written`);
  if (kind !== wanted) {
    throw new CommandFault(
      `${folder} holds no results of a run; write a folder that run has filled`,
    );
  }
  return content;
}

/** The claim of a folder to be Tampung's; nothing when it makes none. */
export function claimOf(folder: string, wanted: Kind): Claim | undefined {
  const read = parsed(textOf(join(folder, MANIFEST)) ?? '');
  const { kind, scenario, files } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (kind !== wanted || !Array.isArray(files)) return undefined;
  return { scenario: String(scenario), files: files.map((file) => String(file?.name)) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The object that a text holds; nothing where it holds none. */
function parsed(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
