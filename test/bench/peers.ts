/**
 * Other simulators. Each has its program of the textbook models in peers/, written as its manual shows, and
 * counts events as the models have them: arrivals, ends of service, renewed tries.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './measure.ts';

interface Peer {
  readonly name: string;
  /** Measures a textbook model; undefined where the peer, or what builds its program, is not installed. */
  readonly measure: ((model: string) => Measurement) | undefined;
}

const PROGRAMS = join(import.meta.dirname, '../../../peers');
const BUILT = join(import.meta.dirname, 'peers');

/** Builds what has to be built. The slower a peer, the fewer its customers. */
export function peers(): Peer[] {
  return [
    peerOf('ns-3', built('ns3.cc', 'ns3-core'), 2_000_000),
    peerOf('SimGrid', built('simgrid.cpp', 'simgrid'), 100_000),
    peerOf('SIM.JS', [process.execPath, join(PROGRAMS, 'simjs.mjs')], 500_000),
    peerOf('SimPy', inPython('textbook.py', 'simpy'), 100_000),
  ];
}

/** @param command the program and its words before those of the model */
function peerOf(name: string, command: readonly string[] | undefined, customers: number): Peer {
  if (command === undefined) return { name, measure: undefined };
  const [program = '', ...words] = command;
  const measure = (model: string) =>
    JSON.parse(
      execFileSync(program, [...words, model, `${customers}`], { encoding: 'utf8' }),
    ) as Measurement;
  return { name, measure };
}

/** @throws if both compiler and library are there and the program cannot be built */
function built(source: string, library: string): readonly string[] | undefined {
  if (!works('g++', '--version') || !works('pkg-config', '--exists', library)) return undefined;
  const program = join(BUILT, library);
  mkdirSync(BUILT, { recursive: true });
  const from = ['-O3', '-std=c++17', join(PROGRAMS, source), `-l${library}`];
  execFileSync('g++', [...from, '-o', program], { stdio: 'inherit' });
  return [program];
}

function inPython(source: string, library: string): readonly string[] | undefined {
  const python = ['python3', '/usr/bin/python3'].find((each) =>
    works(each, '-c', `import ${library}`),
  );
  return python === undefined ? undefined : [python, join(PROGRAMS, source)];
}

const works = (program: string, ...words: string[]) => spawnSync(program, words).status === 0;
