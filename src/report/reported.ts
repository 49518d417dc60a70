/** What is said of a run that begins with a reported backlog. */

import { clearedAt } from '../run/drain.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { dayName } from './calendar.ts';
import { STRANDED_APART } from './drain-text.ts';
import { type Both, EN, type Format, ID } from './format.ts';
import { wrapped } from './wrapped.ts';

const WHERE: Readonly<Record<'match' | 'uplink' | 'print', Both>> = {
  match: { id: 'di pusat', en: 'at the centre' },
  uplink: { id: 'di kantor', en: 'at offices' },
  print: { id: 'siap cetak', en: 'print-ready' },
};

/** Less than the backlog, which is all that waits. */
const ARREARS: Both = {
  id: 'Tunggakan (yang menunggu melebihi sasaran)',
  en: 'Arrears (what waits beyond the target)',
};

const PART: Both = {
  id: '(bagian dari kantor yang disimulasikan)',
  en: '(the part of the offices that are simulated)',
};

/** "Begins with the backlog reported on 15 October 2016: 2,100,000 at the centre"; nothing in other runs. */
export function reportedLines({ plan }: { readonly plan: Plan }, { language }: Format): string[] {
  const backlog = reportedBacklog(plan);
  if (backlog === undefined) return [];
  return wrapped(
    language === 'id' ? `Mulai dari tumpukan yang ${backlog.id}` : `Begins with ${backlog.en}`,
  );
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

function countsOf({ start, ofRegencies }: Plan, f: Format): string {
  const parts = (['match', 'uplink', 'print'] as const).flatMap((stage) => {
    if (!start[stage]) return [];
    // What is reported at offices is that of all of them; what waits at the centre is before any of them.
    const part = ofRegencies === undefined || stage === 'match' ? '' : ` ${PART[f.language]}`;
    return [`${f.count(start[stage])} ${WHERE[stage][f.language]}${part}`];
  });
  return parts.length === 0 ? '0' : parts.join(', ');
}

/** What waits at the start and is answered with the rest, though it was recorded before; nothing where none does. */
export function beforeLines({ start: { uplink, match } }: Plan, f: Format): string[] {
  if (uplink + match === 0) return [];
  const count = f.count(uplink + match);
  return wrapped(
    f.language === 'id'
      ? `Dijawab dan menunggu termasuk ${count} yang sudah ada di awal; direkam tidak.`
      : `Answered and waiting include ${count} that were there at the start; recorded does not.`,
  );
}

/** When the arrears of one run are gone; several have a law of it. */
export function goneLines(plan: Plan, outcome: Outcome, f: Format): string[] {
  if (!plan.reported) return [];
  const apart = outcome.national.stranded > 0 ? `, ${STRANDED_APART[f.language]}` : '';
  const said = goneText(plan, clearedAt(plan, outcome.steps), f) + apart;
  return wrapped(
    f.language === 'id'
      ? `${said}; satu ulangan saja, sebarannya dengan --replications 20`
      : `${said}; one replication, its spread with --replications 20`,
  );
}

function goneText(plan: Plan, at: number | null, f: Format): string {
  const id = f.language === 'id';
  if (at === null)
    return id ? `${ARREARS.id} belum habis di akhir` : `${ARREARS.en} gone: not by the end`;
  if (at === 0)
    return id ? `${ARREARS.id} tidak pernah ada` : `${ARREARS.en} gone: there never were any`;
  const day = dayName(plan, at - 1, f);
  return id ? `${ARREARS.id} habis per ${day}` : `${ARREARS.en} gone: by ${day}`;
}
