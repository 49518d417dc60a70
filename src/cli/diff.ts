/** `tampung diff`: two results folders, what differs between them and what of it is noise. Nothing is simulated. */

import { parse } from 'yaml';
import { differ, type Side } from '../experiment/diff.ts';
import { causesOf, type Made } from '../report/diff-causes.ts';
import { diffJson } from '../report/diff-json.ts';
import { diffText } from '../report/diff-text.ts';
import type { Language } from '../report/format.ts';
import { ESTIMATES, estimatesOf } from '../report/stored.ts';
import { CommandFault } from './faults.ts';
import { LOCK } from './manifest.ts';
import { say } from './terminal.ts';
import { type VerifiedFolder, verifiedFolder } from './verified-folder.ts';

interface DiffAsk {
  /** The folders, as typed. */
  readonly paths: readonly [a: string, b: string];
  readonly language: Language;
  readonly json: boolean;
}

/** The versions of the program that wrote them may differ: all is read from tables and from the manifest. */
export async function diff({ paths, language, json }: DiffAsk): Promise<void> {
  const [a, b] = [sideOf(paths[0]), sideOf(paths[1])];
  const found = differ(a.side, b.side);
  const { national, regencies, otherInterval } = found;
  const alike = national.rows.length + regencies.rows.length + otherInterval === 0;
  const causes = causesOf(a.made, b.made, alike);
  const input = { paths, made: [a.made, b.made] as const, causes, diff: found };
  await say(json ? `${JSON.stringify(diffJson(input))}\n` : diffText(input, language));
}

function sideOf(path: string): { readonly made: Made; readonly side: Side } {
  const folder = verifiedFolder(path);
  const { manifest } = folder;
  const lock: unknown = parse(textOf(folder, LOCK, path));
  const estimates = estimatesOf(textOf(folder, ESTIMATES, path));
  return { made: { ...manifest, lock }, side: { estimates, count: manifest.replications } };
}

function textOf(folder: VerifiedFolder, name: string, path: string): string {
  if (folder.has(name)) return folder.read(name).toString('utf8');
  throw new CommandFault(`${path} has no ${name}; write a folder that run has filled`);
}
