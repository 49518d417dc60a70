/** `tampung report`: from results folders to the documents that people send on. Nothing is simulated. */

import { dirname, join, normalize } from 'node:path';
import { sha256Of } from '../../scenario/text/files.ts';
import type { ReportWish } from '../ask/report-formats.ts';
import { openFolder } from '../folder/folder.ts';
import { MANIFEST, type Manifest, sealed } from '../folder/manifest.ts';
import type { ResultFile, Written } from '../folder/write-file.ts';
import { say } from '../terminal/terminal.ts';
import { briefFiles } from './brief-files.ts';
import { optionsPage, reportFiles } from './report-files.ts';
import { type Source, sourcesOf } from './report-sources.ts';

interface ReportAsk extends ReportWish {
  /** The folders of the results, as typed; of several a page is made. */
  readonly results: readonly string[];
  readonly brief: boolean;
  readonly out?: string;
  readonly json: boolean;
}

/**
 * Makes documents of results, in a folder beside them; nothing is simulated.
 * @throws CommandFault for what is no folder of results, IntegrityFault for one that is not as it was written
 */
export async function report(ask: ReportAsk, signal: AbortSignal): Promise<void> {
  const sources = sourcesOf(ask.results);
  const path = ask.out ?? defaultPath(ask);
  const folder = openFolder(
    path,
    sources[0]!.manifest.scenario,
    sources.flatMap(inputsOf),
    'tampung-report',
  );
  try {
    const names: string[] = [];
    const seal = (written: readonly Written[]) => {
      names.push(...written.map(({ name }) => name));
      return reportManifest(sources, written);
    };
    await folder.fill(filesOf(ask, sources), seal, signal);
    await say(answer(ask, path, names));
  } finally {
    folder.discard();
  }
}

function inputsOf({ path, manifest }: Source): string[] {
  return [MANIFEST, ...manifest.files.map(({ name }) => name)].map((name) => join(path, name));
}

function filesOf(ask: ReportAsk, sources: readonly Source[]): AsyncIterable<ResultFile> {
  const [only, ...more] = sources;
  if (more.length > 0) return optionsPage(sources);
  return ask.brief ? briefFiles(only!.told, ask.languages) : reportFiles(only!, ask);
}

/** Beside the results; of several, beside the first. */
function defaultPath({ results: [first, ...more], brief }: ReportAsk): string {
  const beside = normalize(first!).replace(/[/\\]+$/, '');
  if (more.length > 0) return join(dirname(beside), 'options-report');
  return beside + (brief ? '-brief' : '-report');
}

/** What it was made from is the manifest of the results, one or several. */
function reportManifest(sources: readonly Source[], files: readonly Written[]): string {
  const inputs = sources.map(({ manifest }) => {
    const name = sources.length === 1 ? MANIFEST : `${manifest.option}/${MANIFEST}`;
    return { name, sha256: sha256Of(sealed(manifest)) };
  });
  const option = sources.map(({ manifest }) => manifest.option).join(', ');
  const first: Manifest = sources[0]!.manifest;
  return sealed({ ...first, option, kind: 'tampung-report', inputs, files });
}

/** The documents; the charts are many. */
function answer({ json }: ReportAsk, path: string, names: readonly string[]): string {
  if (json) return `${JSON.stringify({ schemaVersion: 1, folder: path, files: names })}\n`;
  const documents = names.filter((name) => !name.includes('/'));
  return documents.map((name) => `${join(path, name)}\n`).join('');
}
