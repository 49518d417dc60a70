/**
 * Speed: user time an event, each measurement in a process of its own, all rows once in every round, so
 * that a noisy machine is noisy for all of them. Medians over the rounds; a ratio is the median of the
 * ratios of the rounds. Nothing here passes or fails: one machine's timing proves nothing about another.
 *
 *   npm run bench -- [--rounds 5] [--prototype DIR] [--out FILE]
 *
 * DIR holds the prototype's national.mjs, which prints a line of JSON; without it there are no ratios.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import type { Measurement } from './measure.ts';

interface Row {
  readonly name: string;
  readonly measure: () => Measurement;
  /** Name of the row that it is compared with. */
  readonly beside?: string;
}

const SIZES = [2_000_000, 5_000_000];
const MEASURE = join(import.meta.dirname, 'measure.js');
const HEADER = [
  'run',
  'submissions',
  'events',
  'events a submission',
  'user s',
  'ns an event',
  'ratio',
  's',
  'peak MiB',
  'in flight at most',
];

const nameOf = (who: string, size: number) => `${who}, ${size / 1e6} M`;

function rowsOf(prototype: string | undefined): Row[] {
  const beside = (size: number) =>
    prototype === undefined ? {} : { beside: nameOf('prototype', size) };
  return [
    ...SIZES.flatMap((size): Row[] => [
      ...(prototype === undefined
        ? []
        : [{ name: nameOf('prototype', size), measure: () => prototypeRun(prototype, size) }]),
      {
        name: nameOf("the prototype's model in our stages", size),
        measure: () => ours('stages', `${size}`),
        ...beside(size),
      },
    ]),
    { name: 'september-2016, unobserved', measure: () => ours('unobserved'), ...beside(5e6) },
    { name: 'september-2016, collector', measure: () => ours('collector'), ...beside(5e6) },
  ];
}

const inChild = (...words: string[]) =>
  JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as unknown;

const ours = (...words: string[]) => inChild(MEASURE, ...words) as Measurement;

function prototypeRun(folder: string, submissions: number): Measurement {
  const words = [`${submissions}`, '1', 'wheel2seq', 'office'];
  const { rec, peakInFlight, ...rest } = inChild(join(folder, 'national.mjs'), ...words) as Omit<
    Measurement,
    'submissions' | 'inFlightPeak'
  > & { rec: number; peakInFlight: number };
  return { ...rest, submissions: rec, inFlightPeak: peakInFlight };
}

type Round = ReadonlyMap<string, Measurement>;

function playRound(rows: readonly Row[], round: number): Round {
  return new Map(
    rows.map(({ name, measure }) => {
      const measured = measure();
      console.error(`round ${round}: ${name}: ${nsAnEvent(measured).toFixed(1)} ns an event`);
      return [name, measured];
    }),
  );
}

const nsAnEvent = ({ userS, events }: Measurement) => (userS / events) * 1e9;

function cellsOf({ name, beside }: Row, rounds: readonly Round[]): string[] {
  const all = rounds.map((round) => round.get(name)!);
  const of = (read: (measured: Measurement) => number, digits: number) =>
    median(all.map(read)).toFixed(digits);
  const { submissions, events } = all[0]!;
  const ratios = rounds.map((round) => {
    const other = beside === undefined ? undefined : round.get(beside);
    return other === undefined ? Number.NaN : nsAnEvent(round.get(name)!) / nsAnEvent(other);
  });
  return [
    name,
    submissions === undefined ? '' : `${submissions}`,
    `${events}`,
    submissions === undefined ? '' : (events / submissions).toFixed(2),
    of(({ userS }) => userS, 1),
    of(nsAnEvent, 0),
    beside === undefined ? '' : median(ratios).toFixed(2),
    of(({ wallS }) => wallS, 1),
    of(({ maxRssMiB }) => maxRssMiB, 0),
    of(({ inFlightPeak }) => inFlightPeak, 0),
  ];
}

function tableOf(rows: readonly Row[], rounds: readonly Round[]): string {
  const rule = HEADER.map((_, column) => (column === 0 ? '---' : '---:'));
  const lines = [HEADER, rule, ...rows.map((row) => cellsOf(row, rounds))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    prototype: { type: 'string' },
    out: { type: 'string' },
  },
});
const rows = rowsOf(flags.prototype);
const rounds = Array.from({ length: Number(flags.rounds) }, (_, i) => playRound(rows, i + 1));
const table = tableOf(rows, rounds);
process.stdout.write(table);
if (flags.out !== undefined) writeFileSync(flags.out, table);
