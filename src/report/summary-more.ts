/** What only some runs have, in a line or two of the summary: cards, trips, copies, people who came again. */

import type { Outcome } from '../run/outcome.ts';
import type { Format } from './format.ts';
import { type Counted, counted } from './noun.ts';
import { wrapped } from './wrapped.ts';

const WORDS = {
  printed: { id: 'kartu dicetak', en: 'cards printed', one: 'card printed' },
  waiting: { id: 'menunggu kartu', en: 'waiting for one' },
  trips: { id: 'perjalanan kurir membawa', en: 'courier trips with', one: 'courier trip with' },
  records: { id: 'kiriman', en: 'submissions', one: 'submission' },
  copies: { id: 'salinan dikirim lagi', en: 'copies sent again', one: 'copy sent again' },
  repeats: {
    id: 'orang datang lagi setelah direkam',
    en: 'people came once more',
    one: 'person came once more',
  },
} as const satisfies Record<string, Counted>;

/** Nothing where a run has none of them. */
export function moreLines({ national, courier }: Outcome, f: Format): string[] {
  const count = (value: number, key: keyof typeof WORDS) =>
    `${f.count(value)} ${counted(value, WORDS[key], f)}`;
  const { print, copies, repeats } = national;
  const parts = [
    ...(print ? [`${count(print.printed, 'printed')}, ${count(print.waiting, 'waiting')}`] : []),
    ...(courier ? [`${count(courier.trips, 'trips')} ${count(courier.records, 'records')}`] : []),
    ...(copies ? [count(copies.made, 'copies')] : []),
    ...(repeats === undefined ? [] : [count(repeats, 'repeats')]),
  ];
  return parts.length === 0 ? [] : wrapped(`${parts.join('; ')}.`);
}
