/** Starts the built program (`npm run build`) as a user does, in folders of their own. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('bin/tampung.js');
export const TWO_TOWNS = resolve('test/cli/two-towns/two-towns.yaml');
export const COUNTRY = resolve('scenarios/september-2016.yaml');

const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const LOADER =
  'export async function resolve(name, context, next) { process._rawDebug("loads " + name);' +
  ' return next(name, context); }';
/** Flags of Node with which it writes "loads NAME" to stderr for each module. */
export const SAYING_WHAT_IT_LOADS: readonly string[] = [
  '--import',
  dataUrl(`import { register } from 'node:module'; register(${JSON.stringify(dataUrl(LOADER))});`),
];

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tampung-'));
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of Node itself. */
  readonly node?: readonly string[];
  /** A copy of the program. */
  readonly program?: string;
}

/** Starts the program; `ended` comes when it has. */
export function start(words: readonly string[], surroundings: Surroundings = {}) {
  const { cwd, env = {}, node = [], program = PROGRAM } = surroundings;
  const child = spawn(process.execPath, [...node, program, ...words], {
    cwd: cwd ?? emptyFolder(),
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  });
  const ended = new Promise<Ended>((settle) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => settle({ code, stdout, stderr }));
  });
  return { child, ended };
}

export function tampung(words: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return start(words, surroundings).ended;
}

/**
 * Runs a command of a shell in an empty folder: for what a shell does to the program.
 * @param command in which TAMPUNG stands for the program
 */
export function shell(command: string) {
  const cwd = emptyFolder();
  const text = command.replaceAll('TAMPUNG', `'${process.execPath}' '${PROGRAM}'`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { cwd, encoding: 'utf8' });
  return { cwd, status, stdout, stderr };
}

/** Names of all files and folders below a folder, in order. */
export function inside(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** Every file below a folder with its bytes. */
export function bytesOf(folder: string): Map<string, string> {
  const files = inside(folder).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}
