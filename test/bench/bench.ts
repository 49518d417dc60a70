/**
 * Speed: user time an event, each measurement in a process of its own, all rows once in every round, so
 * that a noisy machine is noisy for all of them. Medians over the rounds; a ratio is the median of the
 * ratios of the rounds. Nothing here passes or fails: one machine's timing proves nothing about another.
 *
 *   npm run bench -- [--rounds 5] [--only hold,textbook,national] [--prototype DIR] [--out FILE]
 *
 * DIR holds the prototype's pes.mjs, models.mjs and national.mjs, and ratios are to the prototype. Without
 * it only other simulators have ratios, to Tampung. ns-3, SimGrid and SimPy are measured where they are
 * installed (Debian: g++, pkgconf, libns3-dev, libsimgrid-dev, python3-simpy3).
 */

import { writeFileSync } from 'node:fs';
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

function cellsOf({ name, measure, beside }: Row, rounds: readonly Round[]): string[] {
  if (measure === undefined) return [name, 'not installed', ...HEADER.slice(2).map(() => '')];
  const all = rounds.map((round) => round.get(name)!);
  const of = (read: (measured: Measurement) => number | undefined, digits: number) => {
    const middle = median(all.map((measured) => read(measured) ?? Number.NaN));
    return Number.isNaN(middle) ? '' : middle.toFixed(digits);
  };
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
    only: { type: 'string', default: Object.keys(GROUPS).join() },
    prototype: { type: 'string' },
    out: { type: 'string' },
  },
});
const rows = flags.only
  .split(',')
  .flatMap((group) => GROUPS[group as keyof typeof GROUPS](flags.prototype));
const rounds = Array.from({ length: Number(flags.rounds) }, (_, i) => playRound(rows, i + 1));
const table = tableOf(rows, rounds);
process.stdout.write(table);
if (flags.out !== undefined) writeFileSync(flags.out, table);
