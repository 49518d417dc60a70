/** `tampung report`: from a results folder to the documents that people send on. Nothing is simulated. */

import { createHash } from 'node:crypto';
import { join, normalize } from 'node:path';
import { briefFiles } from './brief-files.ts';
import { openFolder } from './folder.ts';
import { MANIFEST, type Manifest, sealed } from './manifest.ts';
import { reportFiles } from './report-files.ts';
import type { ReportWish } from './report-formats.ts';
import { say } from './terminal.ts';
import { toldOf } from './told-of.ts';
import { verifiedFolder } from './verified-folder.ts';
import type { Written } from './write-file.ts';

interface ReportAsk extends ReportWish {
  /** The folder of the results, as typed. */
  readonly results: string;
  readonly brief: boolean;
  readonly out?: string;
  readonly json: boolean;
}

export async function report(ask: ReportAsk, signal: AbortSignal): Promise<void> {
  const results = verifiedFolder(ask.results);
  const told = toldOf(results, ask.results);
  const path = ask.out ?? defaultPath(ask);
  const inputs = [MANIFEST, ...results.manifest.files.map(({ name }) => name)];
  const folder = openFolder(
    path,
    results.manifest.scenario,
    inputs.map((name) => join(ask.results, name)),
    'tampung-report',
  );
  try {
    const names: string[] = [];
    const seal = (written: readonly Written[]) => {
      names.push(...written.map(({ name }) => name));
      return reportManifest(results.manifest, written);
    };
    await folder.fill(
      ask.brief ? briefFiles(told, ask.languages) : reportFiles(told, ask),
      seal,
      signal,
    );
    await say(answer(ask, path, names));
  } finally {
    folder.discard();
  }
}

function defaultPath({ results, brief }: ReportAsk): string {
  return normalize(results).replace(/[/\\]+$/, '') + (brief ? '-brief' : '-report');
}

/** What it was made from is the manifest of the results. */
function reportManifest(results: Manifest, files: readonly Written[]): string {
  const sha256 = createHash('sha256').update(sealed(results)).digest('hex');
  const inputs = [{ name: MANIFEST, sha256 }];
  return sealed({ ...results, kind: 'tampung-report', inputs, files });
}

/** The documents; the charts are many. */
function answer({ json }: ReportAsk, path: string, names: readonly string[]): string {
  if (json) return `${JSON.stringify({ schemaVersion: 1, folder: path, files: names })}\n`;
  const documents = names.filter((name) => !name.includes('/'));
  return documents.map((name) => `${join(path, name)}\n`).join('');
}
