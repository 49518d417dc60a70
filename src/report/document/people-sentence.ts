/** What became of the people who came, in one sentence. */

import type { Findings } from '../../experiment/replicate.ts';
import { amount } from '../figure-text.ts';
import type { Format } from '../format.ts';
import { national } from './tables.ts';

/** Of all replications; nothing where nobody came, or nobody was recorded. */
export function peopleSentence(study: Findings, f: Format): string | undefined {
  const value = (measure: string) => national(study, measure)?.value ?? undefined;
  const [people, wait, turnedAway] = ['people', 'station.meanWait', 'turnedAway'].map(value);
  const [gaveUp = 0, waiting] = ['gaveUp', 'notYetRecorded'].map(value);
  if (!people || wait === undefined) return undefined;
  const id = f.language === 'id';
  const [came, mean, left] = [amount(people, f), f.duration(wait), amount(gaveUp, f)];
  const times = id ? 'kali' : turnedAway === 1 ? 'time' : 'times';
  const home = id ? 'disuruh pulang' : 'turned away';
  const sent = turnedAway ? `${home}: ${amount(turnedAway, f)} ${times}; ` : '';
  const still = id ? 'belum direkam' : 'not yet recorded';
  const rest = waiting ? `; ${still}: ${amount(waiting, f)}` : '';
  return id
    ? `Orang yang datang: ${came}; yang direkam menunggu rata-rata ${mean} di antrean alat rekam; ${sent}menyerah: ${left}${rest}.`
    : `People who came: ${came}; those recorded had waited ${mean} on average for a station; ${sent}gave up: ${left}${rest}.`;
}
