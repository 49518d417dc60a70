/** The summary of several replications in the terminal: means with their intervals, 80 columns. */

import { type Estimate, LEVEL } from '../../experiment/estimates.ts';
import type { Fates } from '../../experiment/fates.ts';
import type { Study } from '../../experiment/replicate.ts';
import { CLASSES } from '../../run/outcome.ts';
import { draftSentence } from '../draft.ts';
import { drainText } from '../drain-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { overTimeLines } from '../over-time.ts';
import { reportedLines } from '../reported.ts';
import { sampleLines } from '../sampled.ts';
import { headingLines, stageName, type Where, whereLine } from '../summary.ts';
import { TEXTS } from '../texts.ts';
import { screen, wrapped } from '../wrapped.ts';
import { column, delayLines, type Find, finder, range } from './delay-lines.ts';
import { moreMeans } from './more-means.ts';
import { neverLines } from './never-lines.ts';

const WORDS = {
  replications: { id: 'ulangan', en: 'replications' },
  submissions: { id: 'KIRIMAN, RERATA', en: 'SUBMISSIONS, MEAN' },
  interval: { id: 'selang', en: 'interval' },
  share: { id: 'bagian', en: 'share' },
  censored: {
    id: 'Menurut Kaplan-Meier: yang belum selesai dihitung sampai umurnya di akhir; reratanya batas bawah.',
    en: 'By Kaplan-Meier: the unfinished count up to their age at the end; their mean is a lower bound.',
  },
  stages: { id: 'TAHAP', en: 'STAGE' },
  peak: { id: 'puncak antrean', en: 'longest line' },
  busy: { id: 'pemakaian', en: 'utilisation' },
  gone: {
    id: 'Tunggakan (yang menunggu melebihi sasaran) habis, dari ulangan:',
    en: 'Arrears (what waits beyond the target) gone, of the replications:',
  },
  reached: { id: 'Ketelitian tercapai', en: 'Precision reached' },
  wide: { id: 'Ketelitian belum tercapai, paling lebar', en: 'Precision not reached, widest' },
} as const satisfies Record<string, Both>;

/** Whose delays are not known to the end. */
const UNFINISHED = ['waitingAtOffice', 'waitingAtCentre', 'stranded'];

interface SeveralInput {
  readonly study: Study;
  readonly language: Language;
  readonly title?: Both;
  readonly where: Where;
  /** The precision that was asked for, as typed. */
  readonly until?: string;
}

/** The lines, joined and ended by line breaks. */
export function severalSummary({ study, language, title, where, until }: SeveralInput): string {
  const f = format(language);
  const { plan, shown: outcome, count, fates } = study;
  const runs = `${f.count(count)} ${WORDS.replications[language]}`;
  const find = finder(study.estimates);
  const draft = draftSentence(count);
  const lines = [
    ...headingLines({ plan, outcome, language, ...(title && { title }) }, runs, f),
    ...reportedLines(study, f),
    ...sampleLines(plan, f),
    '',
    ...classLines(find, f),
    ...moreMeans(find, f),
    '',
    ...delayLines(study, f),
    ...(UNFINISHED.some((name) => find(name)?.value) ? wrapped(WORDS.censored[language]) : []),
    ...shownLines(study, f),
    '',
    ...stageLines(study, find, f),
    '',
    ...wrapped(`${WORDS.gone[language]} ${drainText(study, f)}`),
    ...(fates ? [fateLine(fates, f)] : []),
    ...(draft ? [draft[language]] : []),
    ...precisionLines(study, until, f),
    whereLine(where, language),
  ];
  return screen(lines);
}

/** Whether what was asked for is there; nothing where nothing was asked. */
function precisionLines(study: Study, until: string | undefined, f: Format): string[] {
  const { widest, never = [], count } = study;
  const { language } = f;
  const none = neverLines(
    never.map((measure) => ({ measure })),
    count,
    f,
  );
  if (widest !== undefined)
    return [...wrapped(`${WORDS.wide[language]}: ${measureName(widest)[language]}`), ...none];
  if (until === undefined) return [];
  return [...wrapped(`${WORDS.reached[language]}: ${until}`), ...none];
}

/** What waited, in the replication that is shown. */
function shownLines({ plan, shown }: Study, f: Format): string[] {
  const number = f.count(shown.replication + 1);
  const which = f.language === 'id' ? `ulangan ${number}` : `replication ${number}`;
  const lines = overTimeLines(plan, shown, f, which);
  return lines.length === 0 ? [] : ['', ...lines];
}

function classLines(find: Find, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const level = `${word('interval')} ${f.decimal(100 * LEVEL, 1)}%`;
  const rows = (['recorded', ...CLASSES] as const).map((name) => {
    const count = find(name);
    const share = find(`${name}.share`);
    return [
      TEXTS[name][f.language].padEnd(22),
      f.count(count?.value ?? 0).padStart(11),
      range(count, (value) => f.count(value)).padStart(22),
      shareText(share, f).padStart(8),
      range(share, (value) => percent(value, f)).padStart(15),
    ].join('');
  });
  const head = [
    word('submissions').padEnd(33),
    level.padStart(22),
    word('share').padStart(8),
    level.padStart(15),
  ].join('');
  return [head, ...rows];
}

/** Of nothing there is no share. */
function shareText(share: Estimate | undefined, f: Format): string {
  if (share === undefined) return '';
  return share.value === null ? '–' : f.share(share.value, 1);
}

function stageLines({ shown }: Study, find: Find, f: Format): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const head = word('stages').padEnd(16) + column(word('peak')) + word('busy');
  const rows = Object.keys(shown.stages).map((name) => {
    const peak = find(`${name}.peakBacklog`);
    const busy = find(`${name}.utilisation`);
    const backlog = f.count(peak?.value ?? 0) + range(peak, (value) => f.count(value));
    const used = busy?.value == null ? '–' : f.share(busy.value, 1);
    const band = range(busy, (value) => percent(value, f));
    return stageName(name, f).padEnd(16) + column(backlog) + used + band;
  });
  return [head, ...rows];
}

/** A share in per cent without the sign, which stands before it already: "<0.1", "99.6", "100". */
function percent(share: number, f: Format): string {
  return f.share(share, 1).replace('\u00a0', '').replace('%', '');
}

function fateLine({ of, above, count, chance, high, low }: Fates, f: Format): string {
  const share = (value: number) => f.share(value, 1);
  const band = `${share(above / count)}, ${share(chance.low)} – ${share(chance.high)}`;
  const name = TEXTS[of][f.language].toLowerCase();
  return f.language === 'id'
    ? `DUA NASIB: ${above} dari ${count} ulangan (${band}) ${name} ${share(high)}, lainnya ${share(low)}`
    : `TWO FATES: ${above} of ${count} replications (${band}) have ${share(high)} ${name}, the others ${share(low)}`;
}
