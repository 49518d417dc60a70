/**
 * Speed: user time an event, each measurement in a process of its own, all rows once in every round, so
 * that a noisy machine is noisy for all of them. Medians over the rounds; a ratio is the median of the
 * ratios of the rounds. Nothing here passes or fails: one machine's timing proves nothing about another.
 *
 *   npm run bench -- [--rounds 5] [--only hold,textbook,national] [--prototype DIR] [--out FILE]
 *   npm run bench -- --only growth,large --rounds 1 [--growth 1M,5M,20M,50M]
 *
 * DIR holds the prototype's pes.mjs, models.mjs and national.mjs, and ratios are to the prototype. Without
 * it only other simulators have ratios, to Tampung. ns-3, SimGrid and SimPy are measured where they are
 * installed (Debian: g++, pkgconf, libns3-dev, libsimgrid-dev, python3-simpy3).
 *
 * Growth and large are asked for by name, as their largest runs take minutes. Ratios are to the smaller size,
 * and the last column is what the peak of memory grew by since, for each submission more in flight at the
 * most. A few MiB of it are V8's, so it says little until hundreds of thousands more are in flight.
 */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import type { Measurement } from './measure.ts';
import { GROUPS, type Row } from './rows.ts';

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
  'bytes one more in flight',
];

type Round = ReadonlyMap<string, Measurement>;

function playRound(rows: readonly Row[], round: number): Round {
  return new Map(
    rows.flatMap(({ name, measure }) => {
      if (measure === undefined) return [];
      const measured = measure();
      console.error(`round ${round}: ${name}: ${nsAnEvent(measured).toFixed(1)} ns an event`);
      return [[name, measured]];
    }),
  );
}

const nsAnEvent = ({ userS, events }: Measurement) => (userS / events) * 1e9;

function cellsOf({ name, measure, beside, grown }: Row, rounds: readonly Round[]): string[] {
  if (measure === undefined) return [name, 'not installed', ...HEADER.slice(2).map(() => '')];
  const all = rounds.map((round) => round.get(name)!);
  const of = (read: (measured: Measurement) => number | undefined, digits: number) => {
    const middle = median(all.map((measured) => read(measured) ?? Number.NaN));
    return Number.isNaN(middle) ? '' : middle.toFixed(digits);
  };
  const { submissions, events } = all[0]!;
  const against = (read: (one: Measurement, other: Measurement) => number, digits: number) =>
    beside === undefined
      ? ''
      : median(rounds.map((round) => read(round.get(name)!, round.get(beside)!))).toFixed(digits);
  return [
    name,
    submissions === undefined ? '' : `${submissions}`,
    `${events}`,
    submissions === undefined ? '' : (events / submissions).toFixed(2),
    of(({ userS }) => userS, 1),
    of(nsAnEvent, 0),
    against((one, other) => nsAnEvent(one) / nsAnEvent(other), 2),
    of(({ wallS }) => wallS, 1),
    of(({ maxRssMiB }) => maxRssMiB, 0),
    of(({ inFlightPeak }) => inFlightPeak, 0),
    grown ? against(bytesOneMore, 0) : '',
  ];
}

const bytesOneMore = (large: Measurement, small: Measurement) =>
  ((large.maxRssMiB! - small.maxRssMiB!) * 2 ** 20) / (large.inFlightPeak! - small.inFlightPeak!);

function tableOf(rows: readonly Row[], rounds: readonly Round[]): string {
  const rule = HEADER.map((_, column) => (column === 0 ? '---' : '---:'));
  const lines = [HEADER, rule, ...rows.map((row) => cellsOf(row, rounds))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'hold,textbook,national' },
    growth: { type: 'string', default: '1M,5M,20M,50M' },
    prototype: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = flags.growth.split(',').map((size) => Number(size.replace(/M$/, 'e6')));
if (!sizes.every((size) => size > 0)) throw new Error('--growth wants sizes, as in 1M,5M,20M');
const prototype = flags.prototype && resolve(flags.prototype);
const rows = flags.only.split(',').flatMap((group) => {
  const rowsOf = GROUPS[group];
  if (rowsOf === undefined) throw new Error(`--only knows ${Object.keys(GROUPS).join()}`);
  return rowsOf({ prototype, sizes });
});
const rounds = Array.from({ length: Number(flags.rounds) }, (_, i) => playRound(rows, i + 1));
const table = tableOf(rows, rounds);
process.stdout.write(table);
if (flags.out !== undefined) writeFileSync(flags.out, table);
