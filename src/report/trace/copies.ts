/** What lost answers make of a life: the sentences of its copies, among those of the submission itself. */

import type { Cause, CopyEnd } from '../../model/observer.ts';
import { type Life, type Moment, ofStrand } from '../../run/trace/lives.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { CAUSES } from '../fate-words.ts';
import { type Both, EN, ID } from '../format.ts';
import { joinsLast, nameOf, refusedWords, type Sentence, sentences } from './words.ts';

/** All sentences of a life in order of time; at the same instant those of the submission come first. */
export function wholeLife(plan: Plan, life: Life): Sentence[] {
  const numbers = new Set(life.moments.flatMap(({ copy }) => copy ?? []));
  const copies = [...numbers].flatMap((number) => copySentences(plan, life, number));
  return [...sentences(plan, life), ...copies].sort((a, b) => a.at - b.at);
}

function copySentences(plan: Plan, life: Life, number: number): Sentence[] {
  const told: Sentence[] = [];
  let started = 0;
  for (const moment of ofStrand(life.moments, number)) {
    const words = wordsOf(plan, moment, number, moment.at - started);
    if (moment.what === 'started') started = moment.at;
    if (words !== undefined) joinsLast(told, moment, words);
  }
  return told;
}

/** @param took since its last service began [s] */
function wordsOf(plan: Plan, moment: Moment, number: number, took: number): Both | undefined {
  const { what, stage } = moment;
  const it = { id: `salinan ke-${number}`, en: `copy ${number}` };
  if (what === 'copied') {
    return {
      id: `jawaban pusat tidak sampai: kantor menyimpan ${it.id} dan akan mengirimnya`,
      en: `the centre's answer is lost: the office keeps ${it.en}, and will send it`,
    };
  }
  if (what === 'refused') {
    const { id, en } = refusedWords(plan, moment);
    return { id: `${it.id} ${id}`, en: `${it.en} is ${en}` };
  }
  if (what === 'failed') {
    const [id, en] = [ID.duration(took), EN.duration(took)];
    return {
      id: `${it.id}: kiriman gagal, atau jawabannya tidak sampai lagi, setelah ${id}`,
      en: `${it.en}: its transfer fails, or the answer is lost again, after ${en}`,
    };
  }
  if (what === 'left' && stage === 'uplink') {
    return { id: `${it.id} sampai di pusat`, en: `${it.en} reaches the centre` };
  }
  if (what === 'started' && stage !== 'uplink') {
    const { id, en } = nameOf(stage);
    return { id: `${id} ${it.id} dimulai`, en: `${en} of ${it.en} begins` };
  }
  if (what === 'withdrew' && moment.how === 'carried') {
    return {
      id: `${it.id} dibawa kurir ke pusat`,
      en: `${it.en} is taken to the centre by courier`,
    };
  }
  return what === 'discarded' ? discardedWords(it, moment.how as CopyEnd) : undefined;
}

function discardedWords(it: Both, how: CopyEnd): Both {
  if (how === 'recognised') {
    return {
      id: `${it.id} dikenali pusat sebagai yang sudah ada: dibuang`,
      en: `${it.en} is recognised as what the centre has already: thrown away`,
    };
  }
  if (how === 'answered') {
    return { id: `${it.id} dijawab: data ganda`, en: `${it.en} is answered: a duplicate` };
  }
  const { id, en } = CAUSES[how satisfies Cause];
  return { id: `${it.id} hilang: ${id}`, en: `${it.en} is gone: ${en}` };
}
