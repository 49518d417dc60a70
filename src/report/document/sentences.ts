/**
 * What the results say, in sentences. Each is chosen by rule from the figures, so that none says more
 * than they do: what is nothing is said to be nothing, what is all is all, and what is neither is never
 * rounded to it. With several replications a share is of all of them, with its interval.
 */

import { type CountedLine, costOf } from '../../experiment/costs.ts';
import { isAnsweredLater } from '../../experiment/default-measures.ts';
import type { Findings } from '../../experiment/replicate.ts';
import type { Verdict } from '../../experiment/targets.ts';
import { lastDay } from '../calendar.ts';
import { blanksUsed } from '../cards.ts';
import { amount } from '../figure-text.ts';
import type { Format } from '../format.ts';
import { rupiah } from '../money.ts';
import { plain } from '../names.ts';
import { reportedSentence } from '../reported.ts';
import { partSentence, sampleSentence } from '../sampled.ts';
import { verdictWords } from '../target-text.ts';
import { targetName } from '../target-words.ts';
import { undeliveredAtEnd, worstFirst } from '../undelivered.ts';
import { peopleSentence } from './people-sentence.ts';
import { national } from './tables.ts';

/** The sentences of the answer, the weightiest first. */
export function sentences(study: Findings, f: Format): string[] {
  const found = [
    partSentence(study.plan)?.[f.language],
    sampleSentence(study.plan)?.[f.language],
    reportedSentence(study.plan)?.[f.language],
    isAnsweredLater(study.plan) ? answeredSentence(study, f) : undefined,
    peopleSentence(study, f),
    cardSentence(study, f),
    undeliveredSentence(study, f),
    goneSentence(study, f),
    targetSentence(study, f),
    certaintySentence(study, f),
  ];
  return found.filter((one) => one !== undefined);
}

/** How many were answered in time, late, or not at all. */
export function answeredSentence(study: Findings, f: Format): string {
  const { plan, shown } = study;
  const id = f.language === 'id';
  const count = (measure: string) => national(study, measure)?.value ?? 0;
  const recorded = count('recorded');
  if (recorded === 0) return id ? 'Tidak ada kiriman yang direkam.' : 'No submission was recorded.';
  const [onTime, delayed] = [count('onTime'), count('delayed')];
  // Sums of means may differ in the last bit; of counts they do not.
  const rest = Math.max(0, recorded - onTime - delayed);
  const unanswered = rest < 1e-9 * recorded ? 0 : rest;
  const [within, end] = [f.duration(plan.deadline), lastDay(plan, shown.endedAt, f)];
  const all = things(recorded, f);
  if (unanswered === 0 && delayed === 0) {
    return id
      ? `Semua ${all} yang direkam dijawab dalam ${within}.`
      : `All of the ${all} recorded were answered within ${within}.`;
  }
  const onTimeShare = withInterval(study, 'onTime.share', f) ?? f.share(onTime, recorded);
  const late = f.share(delayed, recorded);
  const none = `${f.share(unanswered, recorded)} (${amountShort(unanswered, f)})`;
  const pieces = id
    ? [
        onTime === 0
          ? `tidak satu pun dijawab dalam ${within}`
          : `${onTimeShare} dijawab dalam ${within}`,
        ...(delayed === 0 ? [] : [`${late} lebih lambat`]),
        unanswered === 0 ? 'tidak ada yang tanpa jawaban' : `${none} belum dijawab pada ${end}`,
      ]
    : [
        onTime === 0
          ? `none was answered within ${within}`
          : `${onTimeShare} were answered within ${within}`,
        ...(delayed === 0 ? [] : [`${late} later`]),
        unanswered === 0 ? 'none was left without an answer' : `${none} had no answer by ${end}`,
      ];
  const listed = `${pieces.slice(0, -1).join(', ')}${id ? ', dan ' : ', and '}${pieces.at(-1)}`;
  return id ? `Dari ${all} yang direkam, ${listed}.` : `Of the ${all} recorded, ${listed}.`;
}

/** How many cards are printed, how many wait for one, and whether blanks are left; nothing where none is printed. */
export function cardSentence(study: Findings, f: Format): string | undefined {
  const [printed, waiting] = ['print.printed', 'print.waiting'].map(
    (measure) => national(study, measure)?.value ?? undefined,
  );
  if (printed === undefined || waiting === undefined) return undefined;
  const id = f.language === 'id';
  const [made, left] = [amountShort(printed, f), amountShort(waiting, f)];
  const end = lastDay(study.plan, study.shown.endedAt, f);
  const used = waiting === 0 ? undefined : blanksUsed(study.plan, study.shown);
  const blanks =
    used === undefined
      ? ''
      : id
        ? `; seluruh ${f.count(used)} blangko sudah terpakai`
        : `; all ${f.count(used)} blank cards are used`;
  return id
    ? `Kartu dicetak ${made}; ${left} yang siap cetak menunggu kartu pada ${end}${blanks}.`
    : `Cards printed: ${made}; print-ready and waiting for a card on ${end}: ${left}${blanks}.`;
}

/** What had not reached the centre, and where it is worst; nothing where there are no offices to send. */
export function undeliveredSentence(
  { plan, shown, count }: Findings,
  f: Format,
): string | undefined {
  if (plan.uplink === undefined) return undefined;
  const id = f.language === 'id';
  const places = undeliveredAtEnd(plan, shown).sort(worstFirst);
  const sum = (key: 'recorded' | 'undelivered') => places.reduce((all, one) => all + one[key], 0);
  const [recorded, undelivered] = [sum('recorded'), sum('undelivered')];
  const run = f.count(shown.replication + 1);
  const which = id ? `, pada ulangan ${run}` : `, in replication ${run}`;
  const end = lastDay(plan, shown.endedAt, f) + (count === 1 ? '' : which);
  const worst = places[0];
  if (recorded === 0 || worst === undefined) return undefined;
  if (undelivered === 0) {
    return id
      ? `Semuanya sudah sampai ke pusat pada ${end}.`
      : `Everything had reached the centre by ${end}.`;
  }
  const head = id
    ? `${f.submissions(undelivered)} (${f.share(undelivered, recorded)}) belum sampai ke pusat pada ${end}`
    : `${f.submissions(undelivered)} (${f.share(undelivered, recorded)}) had not reached the centre by ${end}`;
  if (places.length < 2) return `${head}.`;
  const isAsBad = (one: typeof worst) =>
    one.recorded > 0 && one.undelivered * worst.recorded === worst.undelivered * one.recorded;
  const equals = places.filter(isAsBad).length;
  const name = plain(worst.regency.name);
  const share = f.share(worst.undelivered, worst.recorded);
  if (equals > 1) {
    const others = f.count(equals - 1);
    return id
      ? `${head}; yang terburuk ${name} dan ${others} kabupaten/kota lain, masing-masing ${share}.`
      : `${head}; the worst are ${name} and ${others} more, with ${share} each.`;
  }
  return id
    ? `${head}; yang terburuk ${name}, dengan ${share} (${f.short(worst.undelivered)}).`
    : `${head}; the worst is ${name}, with ${share} (${f.short(worst.undelivered)}).`;
}

/** What is gone for good. */
export function goneSentence(study: Findings, f: Format): string | undefined {
  const id = f.language === 'id';
  const count = (measure: string) => national(study, measure)?.value ?? 0;
  const recorded = count('recorded');
  if (recorded === 0) return undefined;
  const said = (value: number) => `${amountShort(value, f)} (${f.share(value, recorded)})`;
  const [dropped, lost] = [count('dropped'), count('lost')];
  if (dropped === 0 && lost === 0) {
    return id ? 'Tidak ada kiriman yang gugur atau hilang.' : 'No submission was dropped or lost.';
  }
  const pieces = [
    ...(dropped === 0 ? [] : [`${said(dropped)} ${id ? 'gugur' : 'dropped'}`]),
    ...(lost === 0 ? [] : [`${said(lost)} ${id ? 'hilang' : 'lost'}`]),
  ].join(id ? ' dan ' : ' and ');
  return id
    ? `Yang tidak akan pernah dikirim lagi: ${pieces}.`
    : `What will never be sent again: ${pieces}.`;
}

/** How the targets fared; nothing in a scenario without targets. */
export function targetSentence({ plan, judged }: Findings, f: Format): string | undefined {
  if (judged.length === 0) return undefined;
  const id = f.language === 'id';
  const named = (verdict: Verdict) =>
    judged
      .filter((one) => one.verdict === verdict)
      .map(({ target }) => targetName(plan, target, f));
  const start = id ? 'Sasaran' : 'Targets';
  const pieces = (['missed', 'undecided', 'met'] as const).flatMap((verdict) => {
    const names = named(verdict);
    if (names.length === 0) return [];
    // A name may have a comma of its own.
    return [`${start} ${verdictWords(verdict)[f.language]}: ${names.join('; ')}.`];
  });
  return pieces.join(' ');
}

/** How far chance may have moved the figures. */
export function certaintySentence(study: Findings, f: Format): string {
  const { count, fates } = study;
  const id = f.language === 'id';
  if (count === 1) {
    return id
      ? 'Ini satu ulangan: seberapa jauh kebetulan menggeser angkanya tidak diketahui.'
      : 'This is one run: how far chance has moved the figures is not known.';
  }
  if (fates !== undefined) {
    const [above, high, low] = [
      f.count(fates.above),
      f.share(fates.high, 1),
      f.share(fates.low, 1),
    ];
    return id
      ? `Ada dua nasib: pada ${above} dari ${count} ulangan bagian itu rata-rata ${high}, pada yang lain ${low}; rerata keduanya tidak menggambarkan satu pun.`
      : `There are two fates: in ${above} of ${count} replications that share is ${high} on average, in the others ${low}; a mean of both describes neither.`;
  }
  return id
    ? `Angka di sini ialah rerata ${f.count(count)} ulangan; selang di dalam kurung memuat nilai sebenarnya dengan keyakinan 95%.`
    : `Figures are means of ${f.count(count)} replications; an interval in brackets holds the true value with 95% confidence.`;
}

/** "45.3% (44.9% – 45.7%)"; nothing from one run. */
function withInterval(study: Findings, measure: string, f: Format): string | undefined {
  const found = national(study, measure);
  if (found?.value == null || found.interval === null) return undefined;
  const { low, high } = found.interval;
  return `${f.share(found.value, 1)} (${f.share(low, 1)} – ${f.share(high, 1)})`;
}

function things(value: number, f: Format): string {
  const noun = f.language === 'id' ? 'kiriman' : value === 1 ? 'submission' : 'submissions';
  return `${amountShort(value, f)} ${noun}`;
}

/** Exact below a million, never 0 unless it is. */
function amountShort(value: number, f: Format): string {
  return value < 1e6 ? amount(value, f) : f.short(value);
}

/** What it costs, from the lowest prices to the highest. */
export function costSentence(costs: readonly CountedLine[], f: Format): string {
  const id = f.language === 'id';
  if (costs.length === 0) {
    return id ? 'Skenario ini tidak menyebut biaya.' : 'This scenario names no costs.';
  }
  const { low, high } = costOf(costs);
  const [least, most] = [rupiah(low, f), rupiah(high, f)];
  if (least === most)
    return id ? `Selama masa simulasi biayanya ${least}.` : `Over the run it costs ${least}.`;
  return id
    ? `Selama masa simulasi biayanya ${least} menurut harga termurah, ${most} menurut harga termahal.`
    : `Over the run it costs ${least} by the lowest prices, ${most} by the highest.`;
}
