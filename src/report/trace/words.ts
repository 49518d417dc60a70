/** The life of one person and submission as dated sentences, in both languages. */

import type { Cause } from '../../model/observer.ts';
import { type Life, type Moment, ofStrand } from '../../run/trace/lives.ts';
import { whyRefused, whySentHome } from '../../run/trace/reasons.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import type { StageName } from '../../scenario/as-read/scenario.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { ANSWERS, CAUSES, REFUSALS } from '../fate-words.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { TEXTS } from '../texts.ts';

/** `until`: the last of several of the same kind in a row. */
export interface Sentence {
  /** [s] */
  readonly at: number;
  readonly words: Both;
  readonly until?: number;
  readonly times?: number;
}

/** What a sentence needs to know of the moments before it. */
interface Story {
  readonly plan: Plan;
  readonly life: Life;
  /** Entry into the present stage, start of its service, and recording [s]. */
  entered: number;
  started: number;
  recorded: number;
  tries: number;
}

/** Sentences in order of time, but for those of copies; moments that say nothing new are left out. */
export function sentences(plan: Plan, whole: Life): Sentence[] {
  const moments = ofStrand(whole.moments);
  const life = { ...whole, moments };
  const story: Story = { plan, life, entered: 0, started: 0, recorded: 0, tries: 0 };
  const told: Sentence[] = [];
  moments.forEach((moment, index) => {
    const words = wordsOf(story, moment, index);
    note(story, moment);
    if (words !== undefined) joinsLast(told, moment, words);
  });
  return told;
}

/** Adds a sentence; one refusal after another for the same reason is one sentence. */
export function joinsLast(told: Sentence[], { what, at }: Moment, words: Both): void {
  const last = told.at(-1);
  if (what === 'refused' && last?.words.en === words.en) {
    told[told.length - 1] = { ...last, until: at, times: (last.times ?? 1) + 1 };
  } else told.push({ at, words });
}

function note(story: Story, { what, stage, at }: Moment): void {
  if (what === 'entered') story.entered = at;
  if (what === 'started') story.started = at;
  if (what === 'recorded') story.recorded = at;
  if (what === 'started' && stage === 'uplink') story.tries++;
}

function wordsOf(story: Story, moment: Moment, index: number): Both | undefined {
  const { plan, life } = story;
  switch (moment.what) {
    case 'arrived':
      return arrivedWords(story);
    case 'turnedAway':
      return sentHomeWords(plan, life.moments, index);
    case 'entered':
      return enteredWords(life.moments, moment, index);
    case 'started':
      return startedWords(story, moment);
    case 'blocked':
      return BLOCKED[moment.stage === 'station' ? 'station' : 'other'];
    case 'refused':
      return refusedWords(plan, moment);
    case 'recorded':
      return recordedWords(life);
    case 'delivered':
      return deliveredWords(story, moment);
    case 'failed':
      return failedWords(story, moment);
    case 'stranded':
      return strandedWords(story);
    case 'ended':
      return endedWords(story, moment);
    case 'withdrew':
      return moment.how === 'carried' ? TEXTS.carried : undefined;
    case 'printed':
      return printedWords(story, moment);
    default:
      return undefined;
  }
}

function arrivedWords({ plan, life }: Story): Both {
  const { office, isMobile, recordedAt } = life;
  if (isMobile) return { id: 'datang ke layanan keliling', en: 'comes to the mobile team' };
  if (plan.regencyOf.length === 1) return { id: 'datang', en: 'comes' };
  if (recordedAt === undefined)
    return { id: `datang ke kantor ${office}`, en: `comes to office ${office}` };
  return {
    id: `datang ke kantor ${office}, yang tidak mempunyai alat rekam yang berfungsi; dilayani di kantor ${recordedAt}`,
    en: `comes to office ${office}, where no set works; is served at office ${recordedAt}`,
  };
}

function sentHomeWords(plan: Plan, moments: readonly Moment[], index: number): Both {
  const reason = {
    numbers: { id: 'nomor antrean hari itu habis', en: "the day's numbers are gone" },
    room: { id: 'tidak ada tempat', en: 'there is no room' },
    closing: { id: 'kantor tutup sebelum gilirannya', en: 'the office closes before their turn' },
    patience: { id: 'tidak sabar menunggu lagi', en: 'tired of waiting' },
  }[whySentHome(plan, moments, index)];
  return moments[index]!.how === 'forGood'
    ? { id: `pulang, ${reason.id}; tidak kembali`, en: `goes home, ${reason.en}; gives up` }
    : {
        id: `pulang, ${reason.id}; akan kembali`,
        en: `goes home, ${reason.en}; will come back`,
      };
}

/** Lines that are left in the same instant are not worth a sentence, nor is the store. */
function enteredWords(moments: readonly Moment[], moment: Moment, index: number): Both | undefined {
  const { stage, at } = moment;
  if (stage === 'uplink' || stage === 'gateway') return undefined;
  const next = moments[index + 1];
  if (next?.what === 'started' && next.at === at) return undefined;
  const isBack = moments.slice(0, index).some(({ what }) => what === 'turnedAway');
  if (stage === 'station' && isBack) {
    return { id: 'kembali dan ikut antre', en: 'comes back and joins the line' };
  }
  if (stage === 'station') return { id: 'ikut antre', en: 'joins the line' };
  return {
    id: `ikut antre: ${nameOf(stage).id}`,
    en: `joins the line: ${nameOf(stage).en}`,
  };
}

function startedWords({ entered }: Story, { stage, at }: Moment): Both | undefined {
  if (stage === 'uplink') return undefined;
  const begins =
    stage === 'station'
      ? { id: 'perekaman dimulai', en: 'recording begins' }
      : { id: `${nameOf(stage).id} dimulai`, en: `${nameOf(stage).en} begins` };
  if (at === entered) return begins;
  return {
    id: `${begins.id}, setelah menunggu ${ID.duration(at - entered)}`,
    en: `${begins.en}, after a wait of ${EN.duration(at - entered)}`,
  };
}

const BLOCKED = {
  station: {
    id: 'terekam, tetapi simpanan kantor penuh: alat rekam tertahan',
    en: "recorded, but the office's store is full: the set is kept from the next person",
  },
  other: { id: 'selesai, tetapi tertahan di tempat', en: 'is done, but cannot leave' },
} as const satisfies Record<string, Both>;

export function refusedWords(plan: Plan, moment: Moment): Both {
  const refusal = whyRefused(plan, moment);
  const name = nameOf(moment.stage);
  const why =
    refusal.kind === 'shut'
      ? {
          id: `tutup (${inLanguage(refusal.why, 'id')})`,
          en: `it is shut (${inLanguage(refusal.why, 'en')})`,
        }
      : REFUSALS[refusal.kind];
  return { id: `ditolak ${name.id}: ${why.id}`, en: `refused by the ${name.en}: ${why.en}` };
}

function recordedWords({ submission }: Life): Both {
  return {
    id: `terekam: kiriman ${ID.count(submission ?? 0)} mulai`,
    en: `recorded: submission ${EN.count(submission ?? 0)} begins`,
  };
}

function deliveredWords({ plan, life, tries, started, recorded }: Story, { at }: Moment): Both {
  const noLine = plan.uplink === undefined || life.moments.some(({ how }) => how === 'carried');
  if (noLine) return { id: 'sampai di pusat', en: 'reaches the centre' };
  const words = (f: Format) => [f.duration(at - started), f.duration(at - recorded)] as const;
  const [id, en] = [words(ID), words(EN)];
  return {
    id: `sampai di pusat: pengiriman ke-${tries}, ${id[0]}; ${id[1]} sejak direkam`,
    en: `reaches the centre: transfer ${tries}, ${en[0]}; ${en[1]} after recording`,
  };
}

function failedWords({ plan, tries, started }: Story, { at }: Moment): Both {
  const took = at - started;
  // Half a millisecond is more than rounding of the clock and less than any transfer.
  const isCut = took >= (plan.uplink?.timeout ?? Number.POSITIVE_INFINITY) - 5e-4;
  // On a line that is shared, or slow for a time, its size alone does not say why.
  const why =
    typeof plan.uplink?.servers === 'object'
      ? { id: 'masih berjalan', en: 'it is still under way' }
      : { id: 'terlalu besar', en: 'it is too large' };
  return isCut
    ? {
        id: `pengiriman ke-${tries} dipotong pada batas waktu ${ID.duration(took)}: ${why.id}`,
        en: `transfer ${tries} is cut at the time-out of ${EN.duration(took)}: ${why.en}`,
      }
    : {
        id: `pengiriman ke-${tries} gagal setelah ${ID.duration(took)}`,
        en: `transfer ${tries} fails after ${EN.duration(took)}`,
      };
}

function strandedWords({ tries }: Story): Both {
  return {
    id: `${ID.count(tries)} percobaannya habis: tertahan di kantor`,
    en: `its ${EN.count(tries)} tries are used up: it is stranded at the office`,
  };
}

function endedWords({ plan, recorded }: Story, { at, how = '', cause = '' }: Moment): Both {
  const answer = ANSWERS[how];
  if (answer === undefined) {
    const why = CAUSES[cause as Cause];
    const gone = how === 'lost' ? { id: 'hilang', en: 'lost' } : { id: 'gugur', en: 'dropped' };
    return { id: `${gone.id}: ${why.id}`, en: `${gone.en}: ${why.en}` };
  }
  const late =
    at - recorded > plan.deadline
      ? { id: 'terlambat', en: 'late' }
      : { id: 'tepat waktu', en: 'on time' };
  return {
    id: `dijawab: ${answer.id}, ${ID.duration(at - recorded)} sejak direkam, ${late.id}`,
    en: `answered: ${answer.en}, ${EN.duration(at - recorded)} after recording, ${late.en}`,
  };
}

function printedWords({ recorded }: Story, { at }: Moment): Both {
  return {
    id: `kartu dicetak, ${ID.duration(at - recorded)} sejak direkam`,
    en: `the card is printed, ${EN.duration(at - recorded)} after recording`,
  };
}

export function nameOf(stage: StageName | 'readIn' | undefined): Both {
  return stage === undefined ? { id: '', en: '' } : TEXTS[stage];
}
