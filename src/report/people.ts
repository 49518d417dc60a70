/** What people met before their submissions began: the line of the stations, and the way home unserved. */

import type { Judged } from '../experiment/targets.ts';
import { isOfLine } from '../run/measures.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import type { Format } from './format.ts';
import { wrapped } from './wrapped.ts';

/** Whether a target is on people of the country in that line, and not on submissions. */
export function isOfPeople({ measure, place }: Judged['target']): boolean {
  return isOfLine(measure) && place === 'national';
}

/** "People waited 4.6 minutes on average for a station, 14.9 minutes for 90%."; nothing where nobody waited. */
export function waitLines({ stages }: Outcome, f: Format): string[] {
  const { meanWait, wait } = stages.station ?? {};
  if (!meanWait) return [];
  const mean = f.duration(meanWait);
  const most = wait?.p90 == null ? undefined : f.duration(wait.p90);
  const text =
    f.language === 'id'
      ? `Orang antre rata-rata ${mean} di alat rekam${most ? `, ${most} untuk 90%` : ''}.`
      : `People waited ${mean} on average for a station${most ? `, ${most} for 90%` : ''}.`;
  return wrapped(text);
}

/**
 * "The line for the stations was longest on 2 March 2026, at 28; the stations are used 75.6%; people ran out of
 * patience 640 times"; nothing where nobody stood in line or went home.
 */
export function stationText(plan: Plan, shown: Outcome, f: Format): string | undefined {
  const stage = shown.stages.station;
  if (stage === undefined) return undefined;
  const { peakBacklog, peakAt, utilisation, reneged } = stage;
  const otherwise = shown.national.turnedAway - reneged;
  if (peakBacklog === 0 && reneged === 0 && otherwise <= 0) return undefined;
  const id = f.language === 'id';
  const busy = utilisation === null ? '–' : f.share(utilisation, 1);
  const [peak, day] = [f.count(peakBacklog), dayName(plan, peakAt, f)];
  const left = f.count(reneged);
  const sent = f.count(otherwise);
  const parts = id
    ? [
        `Antrean alat rekam terpanjang pada ${day}: ${peak}`,
        `pemakaian alat rekam ${busy}`,
        ...(reneged > 0 ? [`orang habis kesabaran ${left} kali`] : []),
        ...(otherwise > 0
          ? [
              `orang disuruh pulang ${sent} kali: kantor tutup, nomor habis, atau ruang tunggu penuh`,
            ]
          : []),
      ]
    : [
        `The line for the stations was longest on ${day}, at ${peak}`,
        `the stations are used ${busy}`,
        ...(reneged > 0 ? [`people ran out of patience ${timesOf(reneged, left)}`] : []),
        ...(otherwise > 0
          ? [
              `people were sent home ${timesOf(otherwise, sent)}, at closing or for want of a number or of room`,
            ]
          : []),
      ];
  return parts.join('; ');
}

function timesOf(count: number, text: string): string {
  return count === 1 ? 'once' : `${text} times`;
}
