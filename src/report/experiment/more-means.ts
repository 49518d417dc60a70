/** What the summary of several replications says beside classes, delays and stages: people, cards, trips. */

import type { Estimate } from '../../experiment/estimates.ts';
import { amount } from '../figure-text.ts';
import type { Format } from '../format.ts';
import { between, type Counted, counted } from '../noun.ts';
import { wrapped } from '../wrapped.ts';

type Find = (measure: string) => Estimate | undefined;

/** By their measures. */
const PEOPLE: Readonly<Record<string, Counted>> = {
  people: { id: 'orang datang', en: 'people came', one: 'person came' },
  turnedAway: {
    id: 'kali pulang tanpa dilayani',
    en: 'times left unserved',
    one: 'time left unserved',
  },
  gaveUp: { id: 'orang menyerah', en: 'people gave up', one: 'person gave up' },
  notYetRecorded: {
    id: 'orang belum direkam',
    en: 'people not yet recorded',
    one: 'person not yet recorded',
  },
};
const WAIT: Counted = {
  id: 'rerata antre di alat rekam',
  en: 'of waiting for a station, on average',
};
/** Told only where there is some. */
const IF_ANY = ['notYetRecorded', 'station.meanWait'];
const BEFORE: Counted = { id: 'sisa tumpukan awal', en: 'left of those before' };
const CARDS: Readonly<Record<string, Counted>> = {
  'print.printed': { id: 'kartu dicetak', en: 'cards printed', one: 'card printed' },
  'print.waiting': { id: 'menunggu kartu', en: 'waiting for one' },
};
const COURIER: Readonly<Record<string, Counted>> = {
  'courier.trips': { id: 'perjalanan kurir', en: 'courier trips', one: 'courier trip' },
  'courier.records': {
    id: 'kiriman dibawa kurir',
    en: 'submissions carried',
    one: 'submission carried',
  },
};

/** Means with their intervals, in a sentence of at most 80 columns a line. */
export function moreMeans(find: Find, f: Format): string[] {
  const before = find('before.count')?.value ? { 'before.waiting': BEFORE } : {};
  const parts = Object.entries({
    ...PEOPLE,
    'station.meanWait': WAIT,
    ...before,
    ...CARDS,
    ...COURIER,
  }).flatMap(([measure, words]) => {
    const found = find(measure);
    if (found?.value == null || (found.value === 0 && IF_ANY.includes(measure))) return [];
    const { value, interval } = found;
    const text = (one: number) => (found.unit === 's' ? f.duration(one) : amount(one, f));
    const ends = interval && between(text(interval.low), text(interval.high));
    return [`${text(value)}${ends ? ` (${ends})` : ''} ${counted(value, words, f)}`];
  });
  return wrapped(`${parts.join('; ')}.`);
}
