/** What is said of a run that begins with a reported backlog. */

import { clearedAt } from '../run/drain.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import { type Both, EN, type Format, ID } from './format.ts';

const WHERE: Readonly<Record<'match' | 'uplink' | 'print', Both>> = {
  match: { id: 'di pusat', en: 'at the centre' },
  uplink: { id: 'di kantor', en: 'at offices' },
  print: { id: 'siap cetak', en: 'print-ready' },
};

/** "Begins with the backlog reported on 15 October 2016: 2,100,000 at the centre"; nothing in other runs. */
export function reportedLines({ plan }: { readonly plan: Plan }, { language }: Format): string[] {
  const backlog = reportedBacklog(plan);
  if (backlog === undefined) return [];
  return [
    language === 'id' ? `Mulai dari tumpukan yang ${backlog.id}` : `Begins with ${backlog.en}`,
  ];
}

/** The same as a sentence. */
export function reportedSentence(plan: Plan): Both | undefined {
  const backlog = reportedBacklog(plan);
  return (
    backlog && {
      id: `Simulasi mulai dari tumpukan yang ${backlog.id}.`,
      en: `The run begins with ${backlog.en}.`,
    }
  );
}

/** "the backlog reported on 15 October 2016: 2,100,000 at the centre" */
export function reportedBacklog(plan: Plan): Both | undefined {
  if (!plan.reported) return undefined;
  const [id, en] = [ID, EN].map((f) => {
    // The western zones begin later than the run: the day is that of the morning.
    const day = dayName(plan, plan.centreMidnight, f);
    return `${f.language === 'id' ? 'dilaporkan' : 'the backlog reported on'} ${day}: ${countsOf(plan, f)}`;
  });
  return { id: id!, en: en! };
}

function countsOf({ start }: Plan, f: Format): string {
  const parts = (['match', 'uplink', 'print'] as const).flatMap((stage) =>
    start[stage] ? [`${f.count(start[stage])} ${WHERE[stage][f.language]}`] : [],
  );
  return parts.length === 0 ? '0' : parts.join(', ');
}

/** When the backlog of one run is gone; several have a law of it. */
export function goneLines(plan: Plan, { steps }: Outcome, f: Format): string[] {
  if (!plan.reported) return [];
  const at = clearedAt(plan, steps);
  const id = f.language === 'id';
  const when =
    at === null
      ? id
        ? 'belum di akhir'
        : 'not by the end'
      : at === 0
        ? id
          ? 'tidak pernah ada'
          : 'there never was one'
        : `${id ? 'per' : 'by'} ${dayName(plan, at - 1, f)}`;
  return [
    id
      ? `Tumpukan habis ${when}; satu ulangan saja, sebarannya dengan --replications 20`
      : `Backlog gone: ${when}; one replication, its spread with --replications 20`,
  ];
}
