/** What the backlog over time shows, in one sentence. */

import type { Band } from '../../experiment/band.ts';
import { metLimit } from '../../run/limit.ts';
import type { Outcome, StepSeries } from '../../run/outcome.ts';
import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { dayName, lastDay } from '../calendar.ts';
import { type Both, EN, ID } from '../format.ts';
import { allOf } from '../noun.ts';
import { levelsAtStart, waitingAtStart } from './at-start.ts';

type Levels = ReturnType<typeof levelsAtStart>;

function levelsAt({ atOffice, stranded, atCentre }: StepSeries, i: number): Levels {
  return {
    atOffice: atOffice[i] ?? 0,
    stranded: stranded[i] ?? 0,
    atCentre: atCentre[i] ?? 0,
  };
}

/** Everything waiting at the end of step i: at offices, stranded, and at the centre. */
function waitingAt(steps: StepSeries, i: number): number {
  const { atOffice, stranded, atCentre } = levelsAt(steps, i);
  return atOffice + stranded + atCentre;
}

/** The first rule that holds; each is true of the figures as printed. */
export function backlogFinding(plan: Plan, outcome: Outcome, band?: Band): Both {
  const full = fullQueue(plan, outcome);
  const { id, en } = full ?? courseOf(plan, outcome);
  const also = otherRuns(band, full !== undefined);
  return { id: id + also.id, en: en + also.en };
}

/** In how many replications the queue met its limit; nothing where it did in none. */
function otherRuns(band: Band | undefined, isShown: boolean): Both {
  if (band === undefined || band.full === 0) return { id: '', en: '' };
  const { full, count } = band;
  const all = full === count;
  if (isShown)
    return {
      id: all
        ? `; begitu juga di ${allOf(count, ID)} ulangan`
        : `; begitu di ${full} dari ${count} ulangan`,
      en: all
        ? `; so in ${allOf(count, EN)} replications`
        : `; so in ${full} of ${count} replications`,
    };
  return {
    id: `; di ${full} dari ${count} ulangan antrean pusat mencapai batasnya`,
    en: `; in ${full} of ${count} replications the queue at the centre met its limit`,
  };
}

function courseOf(plan: Plan, outcome: Outcome): Both {
  const { steps } = outcome;
  const peak = peakOf(steps);
  const atStart = waitingAtStart(plan);
  if (peak === undefined && atStart === 0) {
    return {
      id: 'Tidak ada kiriman yang menunggu pada waktu mana pun yang ditampilkan',
      en: 'No submissions were waiting at any of the times shown',
    };
  }
  const height = peak === undefined ? 0 : waitingAt(steps, peak);
  const last = steps.atOffice.length - 1;
  const left = waitingAt(steps, last);
  if (peak === undefined || atStart > height) return fromStart(plan, outcome);
  if (left === height) {
    const where = whereOf(levelsAt(steps, last));
    return {
      id: `Tumpukan berada di titik tertinggi pada akhir simulasi: ${ID.short(left)} kiriman menunggu${where.id}`,
      en: `The backlog stood at its highest when the run ended: ${EN.submissions(left)} ${left === 1 ? 'was' : 'were'} waiting${where.en}`,
    };
  }
  const where = whereOf(levelsAt(steps, peak));
  const on = momentOf(plan, peak);
  const peaked = {
    id: `Tumpukan memuncak pada ${on.id} dengan ${ID.short(height)} kiriman${where.id}`,
    en: `The backlog peaked on ${on.en} at ${EN.submissions(height)}${where.en}`,
  };
  return untilEnd(plan, outcome, peaked, on);
}

/** Of a run before which most waited: no step has as many as its start. */
function fromStart(plan: Plan, outcome: Outcome): Both {
  const where = whereOf(levelsAtStart(plan));
  const count = waitingAtStart(plan);
  const peaked = {
    id: `Tumpukan paling tinggi di awal, ${ID.short(count)} kiriman${where.id}`,
    en: `The backlog was highest at the start, ${EN.submissions(count)}${where.en}`,
  };
  return untilEnd(plan, outcome, peaked);
}

/** What became of it afterwards. @param on the day of the peak */
function untilEnd(plan: Plan, outcome: Outcome, peaked: Both, on?: Both): Both {
  const { steps } = outcome;
  const by = { id: lastDay(plan, outcome.endedAt, ID), en: lastDay(plan, outcome.endedAt, EN) };
  const left = waitingAt(steps, steps.atOffice.length - 1);
  if (left > 0) {
    const same = on?.en === by.en;
    return {
      id: `${peaked.id}; ${same ? 'pada akhirnya' : `hingga ${by.id}`} tersisa ${ID.short(left)}`,
      en: `${peaked.en}; ${EN.short(left)} ${left === 1 ? 'was' : 'were'} left ${same ? 'at the end' : `by ${by.en}`}`,
    };
  }
  const clear = momentOf(plan, firstEmpty(steps));
  return {
    id: `${peaked.id}; habis pada ${clear.id}`,
    en: `${peaked.en}; it was cleared on ${clear.en}`,
  };
}

/** A queue that met its limit did not peak there: it was cut off, and the rest went elsewhere. */
function fullQueue(plan: Plan, outcome: Outcome): Both | undefined {
  const met = metLimit(plan, outcome);
  if (met === undefined) return undefined;
  const { room, reached: dated, turnedOff } = met;
  const { peakAt } = outcome.stages['match']!;
  const fate = FATES[turnedOff ? (plan.match?.whenFull ?? 'refuse') : 'nothing'];
  // Refusals may begin below the limit.
  const id = dated ? ` pada ${dayName(plan, peakAt, ID)}` : '';
  const en = dated ? ` on ${dayName(plan, peakAt, EN)}` : '';
  return {
    id: `Antrean pusat mencapai batasnya, ${ID.short(room)} kiriman${id}${fate.id}`,
    en: `The queue at the centre reached its limit of ${EN.submissions(room)}${en}${fate.en}`,
  };
}

const FATES = {
  refuse: { id: ', dan kiriman berikutnya ditolak', en: ', and further ones were refused' },
  drop: { id: ', dan kiriman berikutnya gugur', en: ', and further ones were dropped' },
  block: { id: ', dan tahap sebelumnya ikut macet', en: ', and the stage before it was held up' },
  nothing: { id: '', en: '' },
} as const;

function peakOf(steps: StepSeries): number | undefined {
  let peak: number | undefined;
  let most = 0;
  for (let i = 0; i < steps.atOffice.length; i++) {
    const waiting = waitingAt(steps, i);
    if (waiting > most) {
      most = waiting;
      peak = i;
    }
  }
  return peak;
}

/** The step since which nothing waits. */
function firstEmpty(steps: StepSeries): number {
  let i = steps.atOffice.length - 1;
  while (i > 0 && waitingAt(steps, i - 1) === 0) i--;
  return i;
}

/** Levels are those at the end of a step: the day is the one in which the step ends. */
function momentOf(plan: Plan, i: number): Both {
  const seconds = stepEnd(plan, i) - 1;
  return { id: dayName(plan, seconds, ID), en: dayName(plan, seconds, EN) };
}

/** ", most of them at the offices", where more than half are; nothing where neither holds more. */
function whereOf({ atOffice, stranded, atCentre: centre }: Levels): Both {
  const all = atOffice + stranded + centre;
  if (centre === all) return { id: ', semuanya di pusat', en: ', all of them at the centre' };
  if (centre === 0) return { id: ', semuanya di kantor', en: ', all of them at the offices' };
  if (2 * centre > all)
    return { id: ', sebagian besar di pusat', en: ', most of them at the centre' };
  if (2 * centre < all)
    return { id: ', sebagian besar di kantor', en: ', most of them at the offices' };
  return { id: '', en: '' };
}
