/** How documents of experiments begin and end: the question; the assumptions, the limits, the method, the command. */

import type { Plan } from '../../scenario/plan/plan.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import type { Origin } from '../origin.ts';
import type { Block } from './blocks.ts';
import type { Captions } from './captions.ts';
import { WORDS } from './report-words.ts';
import { assumptionTable } from './tables.ts';
import { DOCUMENT } from './words.ts';

/** Nothing in a scenario without a question. */
export function questionBlocks({ question }: Origin, { language }: Format): Block[] {
  if (question === undefined) return [];
  return [
    { kind: 'heading', text: WORDS.question[language] },
    { kind: 'lead', text: plain(question[language]) },
  ];
}

/** What a reader must know to judge the figures, and to get them again. */
export interface Ending {
  readonly limits: readonly Both[];
  readonly method: readonly { readonly name: Both; readonly text: Both }[];
}

export function endBlocks(
  origin: Origin,
  { limits, method }: Ending,
  captions: Captions,
  f: Format,
): Block[] {
  const { language } = f;
  const heading = (words: Both): Block => ({ kind: 'heading', text: words[language] });
  const assumed = assumptionTable(origin, f);
  return [
    heading(WORDS.assumptions),
    assumed === undefined ? { kind: 'text', text: WORDS.none[language] } : captions.table(assumed),
    heading(DOCUMENT.notModelled),
    { kind: 'list', items: limits.map((one) => one[language]) },
    heading(WORDS.method),
    { kind: 'text', text: WORDS.stress[language] },
    { kind: 'list', items: methodLines(method, f) },
    heading(WORDS.again),
    { kind: 'code', text: origin.command },
  ];
}

/** An item a line. */
function methodLines(method: Ending['method'], { language }: Format): string[] {
  return method.map(({ name, text }) => `${name[language]}: ${plain(text[language])}`);
}

/** What the simulation leaves out, whatever is made of it. */
export function limitsOf({ regencies, uplink }: Plan): Both[] {
  const { time, money, offices, lines } = LIMITS;
  return [time, money, ...(regencies.length > 1 ? [offices] : []), ...(uplink ? [lines] : [])];
}

const LIMITS = {
  time: {
    id: 'Waktu untuk pengadaan dan pemasangan: kapasitas ada sejak tanggal yang tertulis dalam skenario, atau sejak awal.',
    en: 'Time to buy and install: capacity is there from the date that the scenario has, or from the start.',
  },
  money: {
    id: 'Bunga dan inflasi; biaya hanya yang disebut skenario, selama masa simulasi, dan yang dibeli tidak bernilai lagi sesudahnya.',
    en: 'Interest and inflation; costs are those that the scenario names, over the run, and what is bought has no value left after it.',
  },
  offices: {
    id: 'Perbedaan antarkantor dalam satu kabupaten/kota, kecuali saluran di ibu kotanya; orang tidak pergi ke kantor kabupaten/kota lain.',
    en: 'Differences between the offices of a regency, but for the line of its seat; people do not go to the office of another regency.',
  },
  lines: {
    id: 'Saluran yang saling memperlambat, kecuali saluran bersama yang disebut skenario.',
    en: 'Lines that slow each other down, but for a shared line that the scenario names.',
  },
} as const satisfies Record<string, Both>;
