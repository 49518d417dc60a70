/** `tampung diff`: two results folders, what differs between them and what of it is noise. Nothing is simulated. */

import { join } from 'node:path';
import { parse } from 'yaml';
import { differ, type Side } from '../../experiment/diff.ts';
import { causesOf, type Made } from '../../report/experiment/diff-causes.ts';
import { type DiffInput, diffJson } from '../../report/experiment/diff-json.ts';
import { diffText } from '../../report/experiment/diff-text.ts';
import { onlyPlace } from '../../report/experiment/diff-whole.ts';
import type { Language } from '../../report/format.ts';
import { ESTIMATES, estimatesOf, STORED, storedClock } from '../../report/stored.ts';
import { sha256Of } from '../../scenario/text/files.ts';
import { CommandFault } from '../exit/faults.ts';
import { openFolder } from '../folder/folder.ts';
import { LOCK, MANIFEST, type Manifest, sealed } from '../folder/manifest.ts';
import { quoted } from '../folder/name.ts';
import { type VerifiedFolder, verifiedFolder } from '../folder/verified.ts';
import { say } from '../terminal/terminal.ts';
import { diffFiles } from './diff-files.ts';

interface DiffAsk {
  /** The folders, as typed. */
  readonly paths: readonly [a: string, b: string];
  readonly language: Language;
  readonly json: boolean;
  /** The folder for the chart, as typed; nothing is written without. */
  readonly out?: string;
}

/** The versions of the program that wrote them may differ: all is read from tables and from the manifest. */
export async function diff(ask: DiffAsk, signal: AbortSignal): Promise<void> {
  const { paths, language, json, out } = ask;
  const [a, b] = [sideOf(paths[0]), sideOf(paths[1])];
  const found = differ(a.side, b.side);
  const { national, regencies, otherInterval } = found;
  const alike = national.rows.length + regencies.rows.length + otherInterval === 0;
  const causes = causesOf(a.made, b.made, alike);
  const input = { paths, made: [a.made, b.made] as const, causes, diff: found };
  if (out !== undefined) await write(input, [a.manifest, b.manifest], out, signal);
  await say(json ? `${JSON.stringify(diffJson(input))}\n` : diffText(input, language));
}

/** What it was made from are the manifests of the two. */
async function write(
  input: DiffInput,
  manifests: readonly [a: Manifest, b: Manifest],
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const { paths } = input;
  const [, b] = manifests;
  const inputs = manifests.map((one, i) => {
    const sha256 = sha256Of(sealed(one));
    return { name: `${'ab'.charAt(i)}/${MANIFEST}`, sha256 };
  });
  const read = paths.map((path) => join(path, MANIFEST));
  const folder = openFolder(out, b.scenario, read, 'tampung-experiment');
  const command = ['tampung', 'diff', ...paths].map(quoted).join(' ');
  try {
    await folder.fill(
      diffFiles(input),
      (files) => sealed({ ...b, kind: 'tampung-experiment', command, inputs, files }),
      signal,
    );
  } finally {
    folder.discard();
  }
}

interface Folder {
  readonly made: Made;
  readonly side: Side;
  readonly manifest: Manifest;
}

function sideOf(path: string): Folder {
  const folder = verifiedFolder(path);
  const { manifest } = folder;
  const lock: unknown = parse(textOf(folder, LOCK, path));
  const estimates = estimatesOf(textOf(folder, ESTIMATES, path));
  const clock = storedClock(folder.has(STORED) ? textOf(folder, STORED, path) : '{}');
  const only = onlyPlace(estimates, textOf(folder, 'regencies.csv', path));
  return {
    manifest,
    made: { ...manifest, lock, clock, ...(only !== undefined && { only }) },
    side: {
      ...{ estimates, count: manifest.replications },
      ...(clock.epoch !== undefined && { start: clock.epoch }),
    },
  };
}

function textOf(folder: VerifiedFolder, name: string, path: string): string {
  if (folder.has(name)) return folder.read(name).toString('utf8');
  throw new CommandFault(`${path} has no ${name}; write a folder that run has filled`);
}
