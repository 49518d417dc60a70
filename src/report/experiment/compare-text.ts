/** A comparison in the terminal: 80 columns, one block a measure, then costs, verdicts, and what is beaten. */

import { type Better, meaningOf } from '../../experiment/better.ts';
import type { Compared, Comparison, Difference } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Gathered } from '../../experiment/gather.ts';
import { lateIn } from '../../experiment/targets.ts';
import { draftSentence } from '../draft.ts';
import { drainText } from '../drain-text.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signedAlike } from '../measures.ts';
import { rupiahBand } from '../money.ts';
import { optionName, plain, scenarioName } from '../names.ts';
import { intervalsTogether, isSameNoun, nounOf } from '../noun.ts';
import { reportedLines } from '../reported.ts';
import { sampleLines } from '../sampled.ts';
import { targetLines } from '../target-text.ts';
import { COLUMNS, cutWithin, screen, wrapped } from '../wrapped.ts';
import { alikeLines } from './alike.ts';
import { backlogLines } from './backlog-lines.ts';
import { beatenLines } from './beaten-lines.ts';
import { fairnessLines } from './fairness-lines.ts';
import { type Never, neverLines } from './never-lines.ts';

/** Of the name of an option, and of all that stands before a difference [columns]. */
const NAME = 22;
const LEFT = 36;

const WORDS = {
  value: { id: 'rerata', en: 'mean' },
  against: { id: 'selisih (selang)', en: 'difference (interval)' },
  apart: { id: 'berbeda?', en: 'told apart?' },
  same: { id: 'sama persis', en: 'exactly alike' },
  unclear: { id: 'tidak terbedakan', en: 'cannot be told' },
  better: { id: 'lebih baik', en: 'better' },
  worse: { id: 'lebih buruk', en: 'worse' },
  higher: { id: 'lebih tinggi', en: 'higher' },
  lower: { id: 'lebih rendah', en: 'lower' },
  some: { id: 'tak selalu', en: 'not always' },
  late: { id: 'tak tercapai', en: 'not reached' },
  gone: {
    id: 'TUNGGAKAN (yang menunggu melebihi sasaran) HABIS, dari ulangan',
    en: 'ARREARS (what waits beyond the target) GONE, of the replications',
  },
  costs: { id: 'BIAYA', en: 'COSTS' },
  range: { id: 'rentang harga', en: 'range of prices' },
  more: { id: 'selisih biaya', en: 'more than base' },
  wide: { id: 'Ketelitian belum tercapai, paling lebar', en: 'Precision not reached, widest' },
  results: { id: 'Hasil', en: 'Results' },
  documents: { id: 'Dokumen untuk usulan', en: 'Documents for a proposal' },
} as const satisfies Record<string, Both>;

interface CompareText {
  readonly comparison: Comparison;
  readonly scenario: string;
  readonly seed: string;
  readonly title?: Both;
  /** The measure that has not the precision asked for. */
  readonly widest?: string;
  /** Of the measures of the precision asked for. */
  readonly never?: readonly Never[];
  readonly language: Language;
  /** The folder, as the reader would type it. */
  readonly path: string;
  /** The command that makes documents of it. */
  readonly documents: string;
}

/** The lines, joined and ended by line breaks. */
export function compareText(input: CompareText): string {
  const { comparison, language, widest, never = [], path, documents } = input;
  const f = format(language);
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const draft = draftSentence(comparison.count);
  const gain = gainSentence(comparison, f);
  const lines = [
    ...headLines(input, f),
    ...sampleLines(comparison.options[0]!.gathered.plan, f),
    ...comparison.measures.flatMap((_, i) => ['', ...measureLines(comparison, i, f)]),
    ...backlogLines(comparison.options, (option) => nameOf(option, f), f),
    '',
    word('gone'),
    ...comparison.options.flatMap((option) =>
      wrapped(nameOf(option, f) + drainText(option.gathered, f), NAME),
    ),
    ...fairnessLines(comparison.options, (option) => nameOf(option, f), f),
    ...costLines(comparison, f),
    '',
    ...alikeLines(differencesOf(comparison), comparison.count, comparison.each, f),
    ...(gain === undefined ? [] : wrapped(gain)),
    ...beatenLines(comparison, f),
    ...(draft ? [draft[language]] : []),
    ...(widest === undefined ? [] : wrapped(`${word('wide')}: ${measureName(widest)[language]}`)),
    ...neverLines(never, comparison.count, f),
    `${word('results')}: ${path}`,
    `${word('documents')}: ${documents}`,
  ];
  const text = screen(lines);
  return text + verdicts(comparison, language);
}

function headLines({ comparison, scenario, seed, title, language }: CompareText, f: Format) {
  const { options, count, differences } = comparison;
  const base = optionName(options[0]!.name, language);
  const together = intervalsTogether(differences, LEVEL, f);
  const runs = f.count(count);
  return [
    ...wrapped(scenarioName(scenario, title, language)),
    ...reportedLines(options[0]!.gathered, f),
    ...(language === 'id'
      ? [
          `${runs} ulangan tiap opsi, benih ${plain(seed)}; warga yang sama di semua opsi`,
          `Selisih terhadap ${base}; ${together}`,
        ]
      : [
          `${runs} replications of each option, seed ${plain(seed)}; the same citizens in all`,
          `Differences to ${base}; ${together}`,
        ]),
  ];
}

function measureLines({ measures, options }: Comparison, at: number, f: Format): string[] {
  const { measure, unit, better } = measures[at]!;
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const name = measureName(measure)[f.language];
  const heads = `${word('against').padEnd(28)}${word('apart')}`;
  const isLong = name.length > LEFT - 2;
  const head = isLong ? [name, ' '.repeat(LEFT) + heads] : [name.padEnd(LEFT) + heads];
  const most = Math.max(...options.map(({ measured }) => Math.abs(measured[at]!.own.value ?? 0)));
  const rows = options.flatMap((option) => {
    const { own, difference } = option.measured[at]!;
    const { plan } = option.gathered;
    const value =
      own.value === null
        ? noValue(option.gathered, measure, f)
        : figureText(plan, { measure, unit }, own.value, f);
    const left = nameOf(option, f) + value.padStart(12);
    if (difference === undefined) return [left];
    const line = `${left}  ${differenceText(difference, unit, f, most)} `.padEnd(LEFT + 28);
    const told = verdict(difference, better, f);
    if (line.length + told.length <= COLUMNS) return [line + told];
    return [line, ' '.repeat(LEFT + 28) + told];
  });
  return [...head, ...rows];
}

/** Why a measure has no mean, in a word or two: later than the end in all replications or in some, or of nobody. */
export function noValue({ sample, count }: Gathered, measure: string, f: Format): string {
  const place = 'national';
  const column = sample.column(place, measure)!;
  if (lateIn({ place, measure }, column, sample) === count) return WORDS.late[f.language];
  const isNone = column.isRatio || column.values.every(Number.isNaN);
  return isNone ? '–' : WORDS.some[f.language];
}

const MOST_GAIN = 1000;

function nameOf({ name }: Compared, f: Format): string {
  return `  ${cutWithin(optionName(name, f.language), NAME - 3)}`.padEnd(NAME);
}

/**
 * "+13.1 pp (+12.0 – +14.2)": a unit that all three have stands once. Pairs that are all alike have no width.
 * @param most of what differs
 */
export function differenceText(
  { value, interval, apart }: Difference,
  unit: Comparison['measures'][number]['unit'],
  f: Format,
  most?: number,
): string {
  if (value === null) return '–';
  const ends = interval === null || apart === 'same' ? [] : [interval.low, interval.high];
  const [middle = '', low, high] = signedAlike([value, ...ends], unit, f, most);
  if (low === undefined || high === undefined) return middle;
  const [own, ofLow, ofHigh] = [nounOf(middle), nounOf(low), nounOf(high)];
  const bare = (text: string, noun: string) => text.slice(0, text.length - noun.length);
  const isShared = isSameNoun(ofLow, ofHigh);
  const first = isShared ? bare(low, ofLow) : low;
  const second = isShared && isSameNoun(ofHigh, own) ? bare(high, ofHigh) : high;
  return `${middle} (${first} – ${second})`;
}

/** A difference in a word. */
export function verdict({ apart }: Difference, better: Better, f: Format): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  return word(meaningOf(apart, better));
}

/** Of every option and measure, in their order; undefined where none is made. */
export function differencesOf({ options }: Comparison) {
  return options.flatMap(({ measured }) => measured.map(({ difference }) => difference));
}

function costLines({ options }: Comparison, f: Format): string[] {
  if (options.every(({ lines }) => lines.length === 0)) return [];
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const head = `${word('costs')}, ${word('range')}`;
  return [
    '',
    head,
    ...options.flatMap((option, i) => {
      const own = `${nameOf(option, f)}${rupiahBand(option.cost, f)}`;
      if (i === 0) return [own];
      return [own, `${' '.repeat(NAME)}${word('more')}: ${rupiahBand(option.more, f)}`];
    }),
  ];
}

/** What pairing saved, from the least to the most; nothing where nothing varies. */
export function gainSentence(comparison: Comparison, f: Format): string | undefined {
  const gains = differencesOf(comparison)
    .map((difference) => difference?.gain ?? null)
    .filter((gain) => gain !== null);
  if (gains.length === 0) return undefined;
  const [least, most] = [Math.min(...gains), Math.max(...gains)].map((gain) => gainText(gain, f));
  const times = least === most ? `${least}` : `${least} – ${most}`;
  const harm = gains.filter((gain) => gain < 1).length;
  if (f.language === 'id') {
    const also = harm === 0 ? '' : `; untuk ${f.count(harm)} selisih justru merugikan (< 1)`;
    return `Memasangkan ulangan membuat varians selisih ${times} kali lebih kecil${also}.`;
  }
  const also = harm === 0 ? '' : `; for ${f.count(harm)} of the differences it did harm (< 1)`;
  return `Pairing made the variance ${times} times smaller${also}.`;
}

function verdicts({ options }: Comparison, language: Language): string {
  return options
    .filter(({ gathered }) => gathered.judged.length > 0)
    .map(({ name, gathered: { plan, judged } }) => {
      const own = judged.flatMap((one) => targetLines(plan, one, format(language), 2));
      return [`${optionName(name, language)}:`, ...own].map((line) => `${line}\n`).join('');
    })
    .join('');
}

/** Beyond a thousand the size of a gain says nothing more: the pairs hardly differ. */
function gainText(gain: number, f: Format): string {
  if (gain > MOST_GAIN)
    return f.language === 'id' ? `lebih dari ${f.count(MOST_GAIN)}` : `over ${f.count(MOST_GAIN)}`;
  return f.decimal(gain, gain < 100 ? 1 : 0);
}
