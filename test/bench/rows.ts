/** What the bench measures: the rows of its table, in groups. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CALENDARS } from './hold.ts';
import type { Measurement } from './measure.ts';
import { peers } from './peers.ts';
import { MODELS } from './textbook.ts';

export interface Row {
  readonly name: string;
  /** Undefined if what it measures is not installed. */
  readonly measure: (() => Measurement) | undefined;
  /** Name of the row that it is compared with. */
  readonly beside?: string | undefined;
  /** Whether the one beside is the same at a smaller size, so that memory can be compared too. */
  readonly grown?: boolean;
}

interface Options {
  /** Folder of the prototype. */
  readonly prototype: string | undefined;
  /** Submissions of each run of the growth. */
  readonly sizes: readonly number[];
}

const MEASURE = join(import.meta.dirname, 'measure.js');
const HOLD_ENTRIES = [100, 10_000, 100_000, 1_000_000];
const CUSTOMERS = 2_000_000;
/** The prototype's model: its submissions, and the servers at its centre. */
const NATIONAL = [
  { load: 'plain', submissions: 2_000_000, servers: 60 },
  { load: 'overloaded', submissions: 700_000, servers: 30 },
  { load: 'with retries', submissions: 5_000_000, servers: 48 },
] as const;
/** Servers that the prototype has. */
const SERVERS = 48;

export const GROUPS: Readonly<Record<string, (options: Options) => Row[]>> = {
  hold,
  textbook,
  national,
  growth,
  large,
};

function hold({ prototype }: Options): Row[] {
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

/** Beside the prototype, or else Tampung. */
function textbook({ prototype }: Options): Row[] {
  const others = peers();
  return MODELS.flatMap((model): Row[] => {
    const name = (who: string) => `model ${model}, ${who}`;
    const ofTampung = () => ours('textbook', model, `${CUSTOMERS}`);
    const ofPrototype = prototype && (() => prototypeQueue(prototype, model));
    const beside = name(ofPrototype ? 'prototype' : 'Tampung');
    return [
      ...(ofPrototype ? [{ name: beside, measure: ofPrototype }] : []),
      { name: name('Tampung'), measure: ofTampung, beside: ofPrototype && beside },
      ...others.map(({ name: who, measure }) => ({
        name: name(who),
        measure: measure && (() => measure(model)),
        beside,
      })),
    ];
  });
}

function national({ prototype }: Options): Row[] {
  const name = (who: string, load: string) => `national ${load}, ${who}`;
  const beside = prototype && name('prototype', 'with retries');
  return [
    ...NATIONAL.flatMap(({ load, submissions, servers }): Row[] => {
      const other = name('prototype', load);
      const measure = () => ours('stages', `${submissions}`, `${servers}`);
      const ofPrototype = prototype && (() => prototypeRun(prototype, submissions, servers));
      return [
        ...(ofPrototype ? [{ name: other, measure: ofPrototype }] : []),
        { name: name('our stages', load), measure, beside: ofPrototype && other },
      ];
    }),
    { name: 'september-2016, unobserved', measure: () => ours('unobserved'), beside },
    { name: 'september-2016, collector', measure: () => ours('collector'), beside },
  ];
}

/** The prototype's model in our stages, each size beside the first. */
function growth({ sizes }: Options): Row[] {
  const name = (size: number) => `growth, ${size / 1e6} M`;
  return sizes.map((size, i) => ({
    name: name(size),
    measure: () => ours('stages', `${size}`, `${SERVERS}`),
    beside: i === 0 ? undefined : name(sizes[0]!),
    grown: i > 0,
  }));
}

/**
 * Twenty million submissions and more, of which the first second, in which V8 compiles, is a small part: the
 * prototype's model, and three times the country of the product's own scenario.
 */
function large({ prototype }: Options): Row[] {
  const [model, once, thrice] = ['large, prototype', 'september-2016', 'september-2016, threefold'];
  return [
    ...(prototype ? [{ name: model, measure: () => prototypeRun(prototype, 20e6, SERVERS) }] : []),
    {
      name: 'large, our stages',
      measure: () => ours('stages', '20000000', `${SERVERS}`),
      beside: prototype && model,
    },
    { name: `${once}, collector`, measure: () => ours('collector') },
    {
      name: `${thrice}, unobserved`,
      measure: () => ours('unobserved', 'threefold'),
      beside: prototype && model,
    },
    {
      name: `${thrice}, collector`,
      measure: () => ours('collector', 'threefold'),
      beside: `${once}, collector`,
      grown: true,
    },
  ];
}

const inChild = (...words: string[]) =>
  JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as unknown;

const ours = (...words: string[]) => inChild(MEASURE, ...words) as Measurement;

function prototypeQueue(folder: string, model: string): Measurement {
  const words = [model, `${CUSTOMERS}`, '1', 'wheel2seq', 'xlog'];
  const { events, innerCpuMs, innerMs } = inChild(join(folder, 'models.mjs'), ...words) as {
    events: number;
    innerCpuMs: number;
    innerMs: number;
  };
  return { events, userS: innerCpuMs / 1000, wallS: innerMs / 1000 };
}

function prototypeRun(folder: string, submissions: number, servers: number): Measurement {
  const words = [`${submissions}`, '1', 'wheel2seq', 'office', `${servers}`];
  const { rec, peakInFlight, ...rest } = inChild(join(folder, 'national.mjs'), ...words) as Omit<
    Measurement,
    'submissions' | 'inFlightPeak'
  > & { rec: number; peakInFlight: number };
  return { ...rest, submissions: rec, inFlightPeak: peakInFlight };
}
