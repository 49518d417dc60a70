/** What the submissions by recording day show, in one sentence. */

import { isAnsweredLater } from '../../experiment/default-measures.ts';
import type { DaySeries, Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { dayName, dayStart, lastDay } from '../calendar.ts';
import { type Both, EN, ID } from '../format.ts';

/** Recording days after a turn for the worse that make it a turn and not a stray day. */
const LASTING = 5;

/** The first rule that holds; each is true of the figures as printed. */
export function submissionsFinding(plan: Plan, outcome: Outcome): Both {
  const { recorded, onTime, delayed, dropped, lost } = outcome.national;
  const by = { id: lastDay(plan, outcome.endedAt, ID), en: lastDay(plan, outcome.endedAt, EN) };
  const target = { id: ID.duration(plan.deadline), en: EN.duration(plan.deadline) };
  if (recorded === 0)
    return { id: 'Tidak ada kiriman yang direkam', en: 'No submissions were recorded' };
  if (!isAnsweredLater(plan)) {
    const { gaveUp } = outcome.national;
    return {
      id: `Direkam ${ID.short(recorded)}, orang menyerah ${ID.short(gaveUp)}; waktu antre sebelumnya tidak ikut dinilai`,
      en: `${EN.short(recorded)} were recorded, ${EN.short(gaveUp)} gave up; the wait before that is not judged here`,
    };
  }
  if (onTime === recorded) {
    return {
      id: `Semua kiriman (${ID.short(recorded)}) dijawab dalam sasaran ${target.id}`,
      en: `Every submission (${EN.short(recorded)}) was answered within the target of ${target.en}`,
    };
  }
  const answered = onTime + delayed;
  if (answered === 0) {
    return {
      id: `Tidak satu pun kiriman (${ID.short(recorded)}) dijawab hingga ${by.id}`,
      en: `None of the submissions (${EN.short(recorded)}) was answered by ${by.en}`,
    };
  }
  if (answered === recorded) {
    return {
      id: `Semua kiriman dijawab, tetapi ${ID.share(delayed, recorded)} melewati sasaran ${target.id}`,
      en: `Every submission was answered, but ${EN.share(delayed, recorded)} of them later than the target of ${target.en}`,
    };
  }
  const gone = dropped + lost;
  if (answered + gone === recorded) {
    return {
      id: `${ID.share(gone, recorded)} kiriman gugur atau hilang; selebihnya dijawab hingga ${by.id}`,
      en: `${EN.share(gone, recorded)} of submissions were dropped or lost; the rest were answered by ${by.en}`,
    };
  }
  return unfinished(plan, outcome, by);
}

function unfinished(plan: Plan, outcome: Outcome, by: Both): Both {
  const { recorded, onTime, delayed } = outcome.national;
  const open = recorded - onTime - delayed;
  const turn = turnForTheWorse(outcome.days);
  if (turn === undefined) {
    return {
      id: `${ID.share(open, recorded)} kiriman belum dijawab hingga ${by.id}; ${ID.share(onTime, recorded)} dijawab tepat waktu`,
      en: `${EN.share(open, recorded)} of submissions were not answered by ${by.en}; ${EN.share(onTime, recorded)} were answered on time`,
    };
  }
  const since = dayStart(plan, turn) + DAY / 2;
  return {
    id: `Sejak ${dayName(plan, since, ID)} kurang dari separuh kiriman tiap hari dijawab tepat waktu; ${ID.share(open, recorded)} dari semuanya belum dijawab hingga ${by.id}`,
    en: `From ${dayName(plan, since, EN)} fewer than half of each day’s submissions were on time; ${EN.share(open, recorded)} of all were not answered by ${by.en}`,
  };
}

/**
 * First recording day since which no day had half of its submissions on time, if there was a better
 * time before; those still within the target are given the benefit of the doubt.
 */
export function turnForTheWorse(days: DaySeries): number | undefined {
  let turn: number | undefined;
  let lasting = 0;
  for (let day = days.days - 1; day >= 0; day--) {
    const recorded = days.recorded[day] ?? 0;
    if (recorded === 0) continue;
    const good = (days.onTime[day] ?? 0) + (days.waitingWithin[day] ?? 0);
    if (2 * good >= recorded) return lasting >= LASTING ? turn : undefined;
    turn = day;
    lasting++;
  }
  return undefined;
}
