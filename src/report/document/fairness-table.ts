/** The table of who bears the waiting and the drops. */

import type { Findings } from '../../experiment/replicate.ts';
import { borneBy } from '../../statistics/lorenz.ts';
import { bearingOf } from '../bearing.ts';
import type { Both, Format } from '../format.ts';
import type { Table, Value } from './table.ts';
import { national } from './tables.ts';
import { DOCUMENT } from './words.ts';

const WORDS = {
  name: { id: 'Pemerataan', en: 'Fairness' },
  caption: {
    id: 'Pemerataan antardaerah; yang belum dijawab dihitung sampai akhir simulasi',
    en: 'Fairness among regencies; the unanswered count up to the end of the run',
  },
  measure: { id: 'Ukuran', en: 'Measure' },
  value: { id: 'Nilai', en: 'Value' },
} as const satisfies Record<string, Both>;

/** Of `src/run/fairness.ts`, in their order. */
const MEASURES: readonly (readonly [string, Both])[] = [
  ['gini', { id: 'Gini waktu sampai dijawab', en: 'Gini of the time to an answer' }],
  ['unanswered.gini', { id: 'Gini yang belum dijawab', en: 'Gini of the unanswered' }],
  ['gone.gini', { id: 'Gini yang gugur atau hilang', en: 'Gini of the dropped and lost' }],
  [
    'worstTenth.mean',
    {
      id: 'Waktu sampai dijawab, sepersepuluh terburuk',
      en: 'Time to an answer, the worst tenth',
    },
  ],
  [
    'slow.mean',
    { id: 'Waktu sampai dijawab, saluran lambat', en: 'Time to an answer, slow lines' },
  ],
  [
    'others.mean',
    { id: 'Waktu sampai dijawab, saluran lainnya', en: 'Time to an answer, the others' },
  ],
  [
    'slow.unanswered.share',
    { id: 'Belum dijawab, saluran lambat', en: 'Without an answer, slow lines' },
  ],
  [
    'others.unanswered.share',
    { id: 'Belum dijawab, saluran lainnya', en: 'Without an answer, the others' },
  ],
];

/** Points of the curve of Lorenz that are told: of the submissions, those that wait least. */
const LEAST = [0.25, 0.5, 0.75, 0.9] as const;

/** Nothing with fewer than two regencies. Intervals where there are several replications. */
export function fairnessTable(study: Findings, f: Format): Table | undefined {
  const { language } = f;
  const isMean = study.count > 1;
  const known = MEASURES.flatMap(([name, label]) => {
    const found = national(study, `fairness.${name}`);
    return found === undefined || found.value === null ? [] : [{ found, label }];
  });
  if (known.length === 0) return undefined;
  const rows = known.map(({ found: { value, interval }, label }): Value[] => {
    const ends = [interval?.low ?? null, interval?.high ?? null];
    return [label[language], value, ...(isMean ? ends : [])];
  });
  const curve = bearingOf(study)?.points;
  const borne = LEAST.map((share): Value[] => {
    const own = curve === undefined ? null : borneBy(curve, share);
    return [curveWords(share, f)[language], own, ...(isMean ? [null, null] : [])];
  });
  const ends = isMean ? [DOCUMENT.low, DOCUMENT.high] : [];
  return {
    name: WORDS.name[language],
    caption: WORDS.caption[language],
    columns: [
      { head: WORDS.measure[language], kind: 'text', width: 2.4 },
      ...[WORDS.value, ...ends].map((head) => ({ head: head[language], kind: 'share' as const })),
    ],
    kinds: known.map(({ found }) => (found.unit === 's' ? 'time' : 'share')),
    rows: curve === undefined ? rows : [...rows, ...borne],
  };
}

function curveWords(share: number, f: Format): Both {
  const part = f.share(share, 1).replace(/[.,]0%/, '%');
  return {
    id: `Kurva Lorenz: bagian waktu tunggu pada ${part} kiriman yang paling sebentar menunggu`,
    en: `Lorenz curve: of all waiting, borne by the ${part} of submissions that wait least`,
  };
}
