/** `tampung report`: from results folders to the documents that people send on. Nothing is simulated. */

import { dirname, join, normalize } from 'node:path';
import { sha256Of } from '../../scenario/text/files.ts';
import type { ReportWish } from '../ask/report-formats.ts';
import { openFolder } from '../folder/folder.ts';
import { MANIFEST, type Manifest, sealed } from '../folder/manifest.ts';
import { isExperiment } from '../folder/verified.ts';
import type { ResultFile, Written } from '../folder/write-file.ts';
import { say } from '../terminal/terminal.ts';
import { briefFiles } from './brief-files.ts';
import { experimentBriefFiles, experimentFiles } from './experiment-files.ts';
import { experimentSource } from './experiment-source.ts';
import { optionsPage, reportFiles } from './report-files.ts';
import { sourcesOf } from './report-sources.ts';

interface ReportAsk extends ReportWish {
  /** The folders of the results, as typed; of several a page is made. */
  readonly results: readonly string[];
  readonly brief: boolean;
  readonly out?: string;
  readonly json: boolean;
}

/** What documents are made of, at least one, and their files. */
interface Made {
  readonly sources: readonly { readonly path: string; readonly manifest: Manifest }[];
  readonly files: AsyncIterable<ResultFile>;
}

/**
 * Makes documents of results, in a folder beside them; nothing is simulated.
 * @throws CommandFault for what is no folder of results, IntegrityFault for one that is not as it was written
 */
export async function report(ask: ReportAsk, signal: AbortSignal): Promise<void> {
  const { sources, files } = ask.results.some(isExperiment) ? ofExperiment(ask) : ofRuns(ask);
  const path = ask.out ?? defaultPath(ask);
  const { scenario } = sources[0]!.manifest;
  const folder = openFolder(path, scenario, sources.flatMap(inputsOf), 'tampung-report');
  try {
    const names: string[] = [];
    const seal = (written: readonly Written[]) => {
      names.push(...written.map(({ name }) => name));
      return reportManifest(
        sources.map(({ manifest }) => manifest),
        written,
      );
    };
    await folder.fill(files, seal, signal);
    await say(answer(ask, path, names));
  } finally {
    folder.discard();
  }
}

function ofRuns(ask: ReportAsk): Made {
  const sources = sourcesOf(ask.results);
  const [only, ...more] = sources;
  if (more.length > 0) return { sources, files: optionsPage(sources) };
  const files = ask.brief ? briefFiles(only!.told, ask.languages) : reportFiles(only!, ask);
  return { sources, files };
}

function ofExperiment(ask: ReportAsk): Made {
  const source = experimentSource(ask.results);
  const files = ask.brief
    ? experimentBriefFiles(source.documents, ask.languages)
    : experimentFiles(source, ask);
  return { sources: [source], files };
}

function inputsOf({ path, manifest }: Made['sources'][number]): string[] {
  return [MANIFEST, ...manifest.files.map(({ name }) => name)].map((name) => join(path, name));
}

/** Beside the results; of several, beside the first. */
function defaultPath({ results: [first, ...more], brief }: ReportAsk): string {
  const beside = normalize(first!).replace(/[/\\]+$/, '');
  if (more.length > 0) return join(dirname(beside), 'options-report');
  return beside + (brief ? '-brief' : '-report');
}

/** What it was made from is the manifest of the results, one or several. */
function reportManifest(manifests: readonly Manifest[], files: readonly Written[]): string {
  const inputs = manifests.map((manifest) => {
    const name = manifests.length === 1 ? MANIFEST : `${manifest.option}/${MANIFEST}`;
    return { name, sha256: sha256Of(sealed(manifest)) };
  });
  const option = manifests.map((manifest) => manifest.option).join(', ');
  return sealed({ ...manifests[0]!, option, kind: 'tampung-report', inputs, files });
}

/** The documents; the charts are many. */
function answer({ json }: ReportAsk, path: string, names: readonly string[]): string {
  if (json) return `${JSON.stringify({ schemaVersion: 1, folder: path, files: names })}\n`;
  const documents = names.filter((name) => !name.includes('/'));
  return documents.map((name) => `${join(path, name)}\n`).join('');
}
