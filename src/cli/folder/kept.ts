/**
 * Finished replications on the disk, so that an interrupted command goes on where it was. They are found
 * by what they were made from: the plan (scenario, tables, option and settings in it), the seed, the
 * program itself and the version of Node. Whatever cannot be read back whole is made again.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { sha256Of } from '../../scenario/text/files.ts';
import { named } from './write-file.ts';

/** Between the name of a results folder and the sum of what the runs were made from. */
export const KEPT_SUFFIX = '.kept-';
/** How the name of a folder that is ours ends. */
const OWN = /\.kept-[0-9a-f]{16}$/;
/** Bytes of a SHA-256. */
const SUM = 32;

export interface Kept {
  /** Of the folder that they are in, there or not. */
  readonly name: string;
  read(replication: number): Outcome | undefined;
  write(outcome: Outcome): void;
  /** How many there are. */
  count(): number;
  /** Takes them all away, and those of the same folder's earlier scenarios. */
  remove(): void;
}

/** @param folder of the results, as typed: they are kept beside it */
export function keptBeside(folder: string, plan: Plan, seed: string): Kept {
  const key = digest(serialize({ plan, seed, program: program(), node: process.version }));
  const whole = resolve(folder);
  const own = `${whole}${KEPT_SUFFIX}${key.toString('hex').slice(0, 16)}`;
  const pathOf = (replication: number) => join(own, `${replication}.run`);
  return {
    name: basename(own),
    read: (replication) => readBack(pathOf(replication)),
    write(outcome) {
      const bytes = deflateSync(serialize(outcome), { level: 1 });
      const path = pathOf(outcome.replication);
      mkdirSync(own, { recursive: true });
      const aside = `${path}.${process.pid}`;
      try {
        named(aside, () => writeFileSync(aside, Buffer.concat([digest(bytes), bytes])));
        renameSync(aside, path);
      } catch (error) {
        // Half of a file is room that a full disk lacks.
        rmSync(aside, { force: true });
        if (readdirSync(own).length === 0) rmdirSync(own);
        throw error;
      }
    },
    count: () => countIn(own),
    remove() {
      for (const path of allBeside(whole)) rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * Runs beside a folder that were made from something else, and are of no use: of a scenario that was changed
 * since, say, or on a machine with another build.
 */
export function strangeBeside(folder: string, known: readonly Kept[]): number {
  const names = new Set(known.map(({ name }) => name));
  const strange = allBeside(resolve(folder)).filter((path) => !names.has(basename(path)));
  return strange.reduce((sum, path) => sum + countIn(path), 0);
}

function countIn(path: string): number {
  return existsSync(path) ? readdirSync(path).filter((name) => /^\d+\.run$/.test(name)).length : 0;
}

/** Nothing that only looks like one of ours. */
function allBeside(whole: string): readonly string[] {
  const [above, mine] = [dirname(whole), basename(whole)];
  const names = existsSync(above) ? readdirSync(above) : [];
  return names
    .filter((name) => name.startsWith(`${mine}${KEPT_SUFFIX}`) && OWN.test(name))
    .map((name) => join(above, name));
}

function readBack(path: string): Outcome | undefined {
  if (!existsSync(path)) return undefined;
  const file = readFileSync(path);
  const bytes = file.subarray(SUM);
  // A crash of the machine may leave a file of the right name with the wrong bytes.
  if (!digest(bytes).equals(file.subarray(0, SUM))) return undefined;
  return deserialize(inflateSync(bytes)) as Outcome;
}

let sum: string | undefined;

/** The sum of the files that the program runs from: two builds of one version may simulate otherwise. */
function program(): string {
  sum ??= sumOfProgram();
  return sum;
}

function sumOfProgram(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[jt]s$/.test(name),
  );
  const sums = files.sort().map((name) => sha256Of(readFileSync(join(root, name))));
  return sha256Of(sums.join());
}

function digest(bytes: Uint8Array): Buffer {
  return Buffer.from(sha256Of(bytes), 'hex');
}
