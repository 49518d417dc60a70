/** What became of the cards, in a run that prints them: how many wait, and whether for blanks or for printers. */

import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import type { Format } from './format.ts';

/**
 * Blank cards that had come by the end, where all of them are used, the last ones being printed yet or not;
 * nothing where some are left, or never ran out.
 */
export function blanksUsed({ print }: Plan, { stages, endedAt }: Outcome): number | undefined {
  if (print?.blanks === undefined) return undefined;
  const { from, counts } = print.blanks;
  const came = counts.reduce((sum, count, i) => (from[i]! < endedAt ? sum + count : sum), 0);
  const { arrivals = 0, backlogAtEnd = 0 } = stages.print ?? {};
  // Whoever came and is no longer in line has taken one, printed or in the printer.
  return arrivals - backlogAtEnd >= came ? came : undefined;
}

/**
 * "The line for cards was longest on 31 March 2017, at 3,976; at the end 3,976 wait: all 3,000 blanks are used";
 * nothing where none is printed or nobody waited for one.
 */
export function cardsText(plan: Plan, shown: Outcome, f: Format): string | undefined {
  const stage = shown.stages.print;
  if (stage === undefined || stage.peakBacklog === 0) return undefined;
  const { peakBacklog, peakAt, backlogAtEnd, utilisation } = stage;
  const id = f.language === 'id';
  const [peak, day, left] = [f.count(peakBacklog), dayName(plan, peakAt, f), f.count(backlogAtEnd)];
  const used = blanksUsed(plan, shown);
  const busy = utilisation === null ? '–' : f.share(utilisation, 1);
  const why =
    used === undefined
      ? `; ${id ? 'pemakaian mesin cetak' : 'the printers are used'} ${busy}`
      : id
        ? `: seluruh ${f.count(used)} blangko sudah terpakai`
        : `: all ${f.count(used)} blank cards are used`;
  return id
    ? `Antrean kartu terpanjang pada ${day}: ${peak}; di akhir ${left} menunggu kartu${why}`
    : `The line for cards was longest on ${day}, at ${peak}; at the end ${left} wait for one${why}`;
}
