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
}

const MEASURE = join(import.meta.dirname, 'measure.js');
const HOLD_ENTRIES = [100, 10_000, 100_000, 1_000_000];
const CUSTOMERS = 2_000_000;
const NATIONAL = [2_000_000, 5_000_000];

/** Each is given the folder of the prototype, if there is one. */
export const GROUPS = { hold, textbook, national };

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

/** Beside the prototype, or else Tampung. */
function textbook(prototype: string | undefined): Row[] {
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

function prototypeQueue(folder: string, model: string): Measurement {
  const words = [model, `${CUSTOMERS}`, '1', 'wheel2seq', 'xlog'];
  const { events, innerCpuMs, innerMs } = inChild(join(folder, 'models.mjs'), ...words) as {
    events: number;
    innerCpuMs: number;
    innerMs: number;
  };
  return { events, userS: innerCpuMs / 1000, wallS: innerMs / 1000 };
}

function prototypeRun(folder: string, submissions: number): Measurement {
  const words = [`${submissions}`, '1', 'wheel2seq', 'office'];
  const { rec, peakInFlight, ...rest } = inChild(join(folder, 'national.mjs'), ...words) as Omit<
    Measurement,
    'submissions' | 'inFlightPeak'
  > & { rec: number; peakInFlight: number };
  return { ...rest, submissions: rec, inFlightPeak: peakInFlight };
}
