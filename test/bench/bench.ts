/**
 * Speed: user time an event, each measurement in a process of its own, all rows once in every round, so
 * that a noisy machine is noisy for all of them. Medians over the rounds; a ratio is the median of the
 * ratios of the rounds. Nothing here passes or fails: one machine's timing proves nothing about another.
 *
 *   npm run bench -- [--rounds 5] [--only hold,textbook,national] [--prototype DIR] [--out FILE]
 *
 * DIR holds the prototype's pes.mjs, models.mjs and national.mjs; without it there are no ratios. SimPy is
 * measured where Python has it.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import { CALENDARS } from './hold.ts';
import type { Measurement } from './measure.ts';
import { MODELS } from './textbook.ts';

interface Row {
  readonly name: string;
  readonly measure: () => Measurement;
  /** Name of the row that it is compared with. */
  readonly beside?: string | undefined;
}

const MEASURE = join(import.meta.dirname, 'measure.js');
const PEERS = join(import.meta.dirname, '../../../peers');
const HOLD_ENTRIES = [100, 10_000, 100_000, 1_000_000];
const CUSTOMERS = 2_000_000;
/** One that has SimPy. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import simpy']).status === 0,
);
/** SimPy takes fifty times as long an event. */
const SIMPY_CUSTOMERS = 100_000;
const NATIONAL = [2_000_000, 5_000_000];
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

const GROUPS = { hold, textbook, national };

function hold(prototype: string | undefined): Row[] {
  return HOLD_ENTRIES.flatMap((entries) => {
    const name = (who: string) => `hold, ${entries} entries, ${who}`;
    const row = (who: string): Row => ({
      name: name(who),
      measure: () => ours('hold', who, `${entries}`, prototype ?? ''),
      beside: who === 'prototype' ? undefined : prototype && name('prototype'),
    });
    return [...(prototype ? ['prototype'] : []), ...CALENDARS].map(row);
  });
}

function textbook(prototype: string | undefined): Row[] {
  return MODELS.flatMap((model) => {
    const name = (who: string) => `model ${model}, ${who}`;
    const beside = prototype && name('prototype');
    const rows: Row[] = [
      { name: name('Tampung'), measure: () => ours('textbook', model, `${CUSTOMERS}`), beside },
    ];
    if (prototype) rows.unshift({ name: beside!, measure: () => prototypeQueue(prototype, model) });
    if (PYTHON) {
      const words = [join(PEERS, 'textbook.py'), model, `${SIMPY_CUSTOMERS}`];
      rows.push({ name: name('SimPy'), measure: () => inPython(words), beside });
    }
    return rows;
  });
}

function national(prototype: string | undefined): Row[] {
  const name = (who: string, size: number) => `${who}, ${size / 1e6} M`;
  const besideOf = (size: number) => prototype && name('prototype', size);
  return [
    ...NATIONAL.flatMap((size): Row[] => [
      ...(prototype
        ? [{ name: name('prototype', size), measure: () => prototypeRun(prototype, size) }]
        : []),
      {
        name: name("the prototype's model in our stages", size),
        measure: () => ours('stages', `${size}`),
        beside: besideOf(size),
      },
    ]),
    {
      name: 'september-2016, unobserved',
      measure: () => ours('unobserved'),
      beside: besideOf(5e6),
    },
    { name: 'september-2016, collector', measure: () => ours('collector'), beside: besideOf(5e6) },
  ];
}

const inChild = (...words: string[]) =>
  JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as unknown;

const ours = (...words: string[]) => inChild(MEASURE, ...words) as Measurement;

const inPython = (words: readonly string[]) =>
  JSON.parse(execFileSync(PYTHON!, words, { encoding: 'utf8' })) as Measurement;

function prototypeQueue(folder: string, model: string): Measurement {
  const words = [model, `${CUSTOMERS}`, '1', 'wheel2seq', 'xlog'];
  const { events, innerCpuMs, innerMs } = inChild(join(folder, 'models.mjs'), ...words) as {
    events: number;
    innerCpuMs: number;
    innerMs: number;
  };
  const none = { inFlightPeak: Number.NaN, maxRssMiB: Number.NaN };
  return { events, userS: innerCpuMs / 1000, wallS: innerMs / 1000, ...none };
}

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
  const of = (read: (measured: Measurement) => number, digits: number) => {
    const middle = median(all.map(read));
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
