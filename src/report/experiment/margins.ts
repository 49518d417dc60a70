/** What one more unit buys, in words and as an object. */

import type { Difference } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Margin, Margins } from '../../experiment/margins.ts';
import { DAY } from '../../units.ts';
import { endsOf } from '../ends.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { intervalsTogether } from '../noun.ts';
import { screen, wrapped } from '../wrapped.ts';
import { alikeLines } from './alike.ts';
import { differenceText } from './compare-text.ts';

/** Sets, printers or servers of a country are bought by the hundred. */
const HUNDRED = 100;
const NAME = 36;

const WORDS = {
  head: { id: 'TAMBAHAN SATU SATUAN', en: 'WHAT ONE MORE UNIT BUYS' },
  what: {
    id: 'Kiriman-hari menunggu yang dihemat, tiap tambahan diuji sendiri, dengan kejadian acak yang sama',
    en: 'Submission-days of waiting saved, one step at a time, on the same chances',
  },
  once: { id: 'satu ulangan, tanpa selang', en: 'one replication, hence no interval' },
  none: { id: 'tidak ada kapasitas yang terbatas', en: 'no capacity is limited' },
  everywhere: {
    id: 'Tambahannya di seluruh negeri; yang dihemat hanya yang di daerah ini.',
    en: 'Each step is made in the whole country; what is saved is what this regency saves.',
  },
  saves: { id: 'menghemat', en: 'saves' },
  worse: { id: 'memperburuk', en: 'makes it worse' },
  same: { id: 'tidak mengubah', en: 'changes nothing' },
  unclear: { id: 'tidak terbedakan', en: 'cannot be told' },
  hundred: { id: 'per 100', en: 'per 100' },
} as const satisfies Record<string, Both>;

/** The lines, joined and ended by line breaks. */
export function marginsText(found: Margins, language: Language): string {
  const f = format(language);
  const { margins, waited } = found;
  const total = f.decimal(waited, waited < 100 ? 2 : 0);
  const lines = [
    '',
    WORDS.head[language],
    ...wrapped(`${WORDS.what[language]}; ${ofWhat(found, f)}.`),
    language === 'id'
      ? `Tanpa tambahan: ${total} kiriman-hari menunggu.`
      : `Waited as it is: ${total} submission-days.`,
    ...(margins.length === 0 ? [`  ${WORDS.none[language]}`] : []),
    ...margins.flatMap((one) => marginLines(one, found.replications, f)),
    ...alikeLines(
      margins.map(({ saved }) => saved),
      found.replications,
      found.each,
      f,
    ),
    ...(found.place === 'national' ? [] : wrapped(WORDS.everywhere[language])),
  ];
  return screen(lines);
}

function ofWhat({ replications, margins }: Margins, f: Format): string {
  if (replications === 1) return WORDS.once[f.language];
  const runs = `${f.count(replications)} ${f.language === 'id' ? 'ulangan' : 'replications'}`;
  return `${runs}; ${intervalsTogether(margins.length, LEVEL, f)}`;
}

function marginLines(margin: Margin, replications: number, f: Format): string[] {
  const { saved, recorded } = margin;
  const name = stepName(margin, f);
  const figures = `${differenceText(saved, 'submissions', f).padEnd(28)}${verdict(saved, replications, f)}`;
  const first =
    name.length < NAME - 2
      ? [`  ${name}`.padEnd(NAME) + figures]
      : [...wrapped(`  ${name}`, 4), `${' '.repeat(NAME)}${figures}`];
  const hundred = perHundred(margin);
  const each =
    hundred === undefined
      ? []
      : [
          `    ${WORDS.hundred[f.language]}`.padEnd(NAME) +
            differenceText(hundred, 'submissions', f),
        ];
  return [...first, ...each, ...recordedLine(recorded, f)];
}

function verdict({ apart, value }: Difference, replications: number, f: Format): string {
  if (value === null && apart === 'unclear') return '–';
  // Of one replication nothing can be told, which stands above.
  if (replications === 1 && apart === 'unclear') return '';
  const word = { higher: 'saves', lower: 'worse', same: 'same', unclear: 'unclear' } as const;
  return WORDS[word[apart]][f.language];
}

/** Who is recorded more waits too, who is not does not: it explains a step that does harm, or good. */
function recordedLine({ value, apart }: Difference, f: Format): string[] {
  if (value === null || apart === 'same' || Math.abs(value) < 0.05) return [];
  const count = f.decimal(Math.abs(value), Math.abs(value) < 100 ? 1 : 0);
  const [are, wait] = count === '1' ? ['is', 'waits'] : ['are', 'wait'];
  const words =
    value > 0
      ? {
          id: `perekaman bertambah ${count}, yang juga menunggu`,
          en: `${count} more ${are} recorded, and ${wait} too`,
        }
      : {
          id: `perekaman berkurang ${count}, yang jadi tidak menunggu`,
          en: `${count} fewer ${are} recorded, and ${wait} no longer`,
        };
  return [`    (${words[f.language]})`];
}

/** The same for a hundred of what every place has one more of; nothing where there are fewer. */
function perHundred({ key, places, saved }: Margin): Difference | undefined {
  if (!key.endsWith('.servers') || places <= HUNDRED) return undefined;
  const share = (days: number) => (days * HUNDRED) / places;
  const { value, interval } = saved;
  return {
    ...saved,
    value: value === null ? null : share(value),
    interval: interval && { low: share(interval.low), high: share(interval.high) },
  };
}

function stepName({ key, step, places }: Margin, f: Format): string {
  const rate = f.decimal(step * DAY, 3);
  const kbps = f.count((step * 8) / 1000);
  const all = f.count(places);
  const id = f.language === 'id';
  switch (key) {
    case 'station.servers':
      return id ? `satu set alat lagi di ${all} kantor` : `one set more at ${all} offices`;
    case 'uplink.speed':
      return id ? `${kbps} kbps lagi di ${all} saluran` : `${kbps} kbps more on ${all} lines`;
    case 'gateway.accepts':
      return id ? `gerbang: ${rate} per hari lagi` : `gateway: ${rate} a day more`;
    case 'match.speed':
      return id ? `pencocokan: ${rate} per hari lagi` : `match: ${rate} a day more`;
    case 'match.servers':
      return id ? 'pencocokan: satu server lagi' : 'match: one server more';
    case 'adjudicate.servers':
      return id ? 'ajudikasi: satu petugas lagi' : 'adjudication: one person more';
  }
}

/** Steps in SI, times in submission-days. */
export function marginsJson({ replications, waited, each, margins }: Margins) {
  return {
    replications,
    submissionDays: waited,
    level: each,
    steps: margins.map((margin) => {
      const { key, step, places, saved, recorded } = margin;
      const hundred = perHundred(margin);
      return {
        key,
        step,
        places,
        saved: differenceJson(saved),
        ...(hundred && { savedPerHundred: differenceJson(hundred) }),
        recordedMore: recorded.value,
      };
    }),
  };
}

function differenceJson({ value, interval, apart }: Difference) {
  return { value, interval: endsOf(interval), apart };
}
