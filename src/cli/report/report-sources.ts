/** What a report is made from: results folders of one scenario, each another option of it. */

import { realpathSync } from 'node:fs';
import { normalize } from 'node:path';
import type { Both } from '../../report/format.ts';
import { optionNames } from '../../report/names.ts';
import type { Sum } from '../../report/page/option.ts';
import { STORED } from '../../report/stored.ts';
import type { Told } from '../../report/told.ts';
import { CommandFault } from '../exit/faults.ts';
import type { Manifest } from '../folder/manifest.ts';
import { verifiedFolder } from '../folder/verified.ts';
import { toldOf } from './told-of.ts';

export interface Source {
  /** Of the folder, as typed. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly told: Told;
  /** What the option is called, as no other is; the folder where two have the same option. */
  readonly name: Both;
  /** Of the inputs and of the results. */
  readonly sums: readonly Sum[];
}

/**
 * @param paths of the folders, as typed, at least one
 * @throws CommandFault where they cannot stand side by side
 * @throws IntegrityFault where one is not as it was written
 */
export function sourcesOf(paths: readonly string[]): Source[] {
  const sources = paths.map(sourceOf);
  const whole = paths.map((path) => realpathSync(path));
  const twice = paths.find((_, i) => whole.indexOf(whole[i]!) < i);
  if (twice !== undefined)
    throw new CommandFault(`${twice} is named twice; write each folder once`);
  const [first] = sources;
  for (const { path, manifest } of sources) {
    const other = WHAT.find(([key]) => manifest[key] !== first?.manifest[key]);
    if (other === undefined) continue;
    const [key, what] = other;
    throw new CommandFault(
      `${path} has another ${what} (${manifest[key]}) than ${first?.path} (${first?.manifest[key]}); ` +
        'one page shows options of one scenario with the same seed and replications',
    );
  }
  return sources.map((source) => {
    const { option } = source.manifest;
    const alike = sources.filter(({ manifest }) => manifest.option === option);
    if (alike.length === 1) return source;
    const others = sources.filter((one) => !alike.includes(one)).map(({ name }) => name);
    return { ...source, name: folderName(source.path, paths, others) };
  });
}

const WHAT = [
  ['scenario', 'scenario'],
  ['seed', 'seed'],
  ['replications', 'number of replications'],
] as const;

function sourceOf(path: string): Source {
  const folder = verifiedFolder(path);
  const { manifest } = folder;
  const results = manifest.files.filter(({ name }) => name === STORED);
  const sums = [...manifest.inputs, ...results].map(({ name, sha256 }) => ({ name, sha256 }));
  const name = optionNames(manifest.option);
  return { path, manifest, told: toldOf(folder, path), name, sums };
}

/** As little of the end of its path as no other folder or option is called by. */
function folderName(path: string, paths: readonly string[], options: readonly Both[]): Both {
  const steps = stepsOf(path);
  const others = paths.filter((one) => one !== path).map(stepsOf);
  const tail = (of: readonly string[], count: number) => of.slice(-count).join('/');
  const isTaken = (name: string, count: number) =>
    others.some((other) => tail(other, count) === name) ||
    options.some(({ id, en }) => id === name || en === name);
  const count = steps.findIndex((_, i) => !isTaken(tail(steps, i + 1), i + 1)) + 1;
  const name = count === 0 ? path : tail(steps, count);
  return { id: name, en: name };
}

function stepsOf(path: string): string[] {
  return normalize(path)
    .split(/[/\\]+/)
    .filter((step) => step !== '');
}
