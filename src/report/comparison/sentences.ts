/**
 * What a comparison says, in sentences. Each is chosen by rule from the figures: what cannot be told apart is
 * said to be so, and no option is called better by a mean alone.
 */

import { meaningOf } from '../../experiment/better.ts';
import type { Compared, Comparison } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Verdict } from '../../experiment/targets.ts';
import { draftSentence } from '../draft.ts';
import { alikeSentence } from '../experiment/alike.ts';
import { differencesOf, differenceText, gainSentence } from '../experiment/compare-text.ts';
import type { Both, Format } from '../format.ts';
import { measureName } from '../measures.ts';
import { rupiahBand } from '../money.ts';
import { optionName } from '../names.ts';
import { intervalsTogether } from '../noun.ts';
import { reportedSentence } from '../reported.ts';
import { partSentence, sampleSentence } from '../sampled.ts';
import { isPriced } from './money-tables.ts';
import { mostOf } from './tables.ts';

/** What must be known of the run before anything else: that it is a part, a sample, or begins with a backlog. */
export function partSentences({ options }: Comparison, f: Format): string[] {
  const { plan } = options[0]!.gathered;
  const all = [partSentence(plan), sampleSentence(plan), reportedSentence(plan)];
  return all.flatMap((sentence) => (sentence === undefined ? [] : [sentence[f.language]]));
}

const MEANINGS = ['better', 'worse', 'higher', 'lower'] as const;
const WAYS: Readonly<Record<(typeof MEANINGS)[number], Both>> = {
  better: { id: 'lebih baik dalam', en: 'better in' },
  worse: { id: 'lebih buruk dalam', en: 'worse in' },
  higher: { id: 'lebih tinggi dalam', en: 'higher in' },
  lower: { id: 'lebih rendah dalam', en: 'lower in' },
};

/** What can be told apart from the base, and how much cannot, of each other option. @param isShort without intervals */
export function optionSentences(comparison: Comparison, f: Format, isShort = false): string[] {
  const [, ...others] = comparison.options;
  return others.map((option) => optionSentence(option, comparison, f, isShort));
}

function optionSentence(
  { name, measured }: Compared,
  comparison: Comparison,
  f: Format,
  isShort: boolean,
): string {
  const { measures, options } = comparison;
  const id = f.language === 'id';
  const base = optionName(options[0]!.name, f.language);
  const all = measures.map(({ measure, unit, better }, i) => {
    const { difference } = measured[i]!;
    const said = difference && meaningOf(difference.apart, better);
    const shown = difference && (isShort ? { ...difference, interval: null } : difference);
    const words = shown && differenceText(shown, unit, f, mostOf(comparison, i));
    return { said, text: `${inSentence(measureName(measure)[f.language])} ${words}` };
  });
  const told = MEANINGS.flatMap((meaning) => {
    const own = all.filter(({ said }) => said === meaning).map(({ text }) => text);
    return own.length === 0 ? [] : [`${WAYS[meaning][f.language]} ${own.join(', ')}`];
  });
  const count = (what: string) => all.filter(({ said }) => said === what).length;
  const [unclear, same] = [count('unclear'), count('same')];
  const rest = [
    ...(unclear === 0
      ? []
      : [
          id
            ? `${f.count(unclear)} ukuran tidak dapat dibedakan`
            : `${f.count(unclear)} ${measureNoun(unclear)} cannot be told apart`,
        ]),
    ...(same === 0
      ? []
      : [
          id
            ? `${f.count(same)} ukuran sama persis`
            : `${f.count(same)} ${measureNoun(same)} exactly alike`,
        ]),
  ];
  const head = `${optionName(name, f.language)} ${id ? 'terhadap' : 'against'} ${base}`;
  return `${head}: ${[...told, ...rest].join('; ')}.`;
}

function measureNoun(count: number): string {
  return count === 1 ? 'measure' : 'measures';
}

/** "mean wait (stations)"; the coefficient keeps the capital of who found it. */
function inSentence(name: string): string {
  const [, stage, what] = /^([^:]+): (.+)$/.exec(name) ?? [];
  const said = stage === undefined ? name : `${what} (${inSentence(stage)})`;
  return said.startsWith('Gini') ? said : said.charAt(0).toLowerCase() + said.slice(1);
}

/** Which options meet all targets, which miss one, which are not decided; nothing in a scenario without targets. */
export function targetSentence({ options }: Comparison, f: Format): string | undefined {
  const judged = options.flatMap(({ name, gathered }) => {
    const verdicts = gathered.judged.map(({ verdict }) => verdict);
    return verdicts.length === 0 ? [] : [{ name, verdict: worstOf(verdicts) }];
  });
  if (judged.length === 0) return undefined;
  const pieces = (['met', 'missed', 'undecided'] as const).flatMap((verdict) => {
    const names = judged.filter((one) => one.verdict === verdict).map(({ name }) => name);
    if (names.length === 0) return [];
    const said = names.map((name) => optionName(name, f.language)).join(', ');
    return [`${TARGETS[verdict][f.language]}: ${said}.`];
  });
  return pieces.join(' ');
}

const TARGETS: Readonly<Record<Verdict, Both>> = {
  met: { id: 'Memenuhi semua sasaran', en: 'All targets met' },
  missed: { id: 'Tidak memenuhi semua sasaran', en: 'A target missed' },
  undecided: { id: 'Belum pasti', en: 'Not decided' },
};

function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('missed')) return 'missed';
  return verdicts.includes('undecided') ? 'undecided' : 'met';
}

/** Which options are beaten by another on every count, by the means. */
export function beatenSentence(comparison: Comparison, f: Format): string {
  const id = f.language === 'id';
  const { options, measures } = comparison;
  const costs = isPriced(comparison) ? (id ? ' dan biaya' : ' and costs') : '';
  const several = `${f.count(measures.length)} ${id ? 'ukuran' : measureNoun(measures.length)}${costs}`;
  const isOne = measures.length === 1 && costs === '';
  const all = isOne
    ? id
      ? 'Menurut rerata ukuran itu'
      : 'By the mean of that measure'
    : id
      ? `Dalam ${several} sekaligus, menurut reratanya`
      : `In ${several} together, by the means`;
  const beaten = options.flatMap(({ name, beaten: by }) => {
    if (by === undefined) return [];
    const [own, other] = [name, by].map((one) => optionName(one, f.language));
    return [id ? `${own} kalah dari ${other}` : `${own} is beaten by ${other}`];
  });
  if (beaten.length === 0)
    return id
      ? `${all}, tidak ada opsi yang kalah dari opsi lain.`
      : `${all}, no option is beaten.`;
  const how = id
    ? 'tidak ada yang lebih baik, sedikitnya satu lebih buruk'
    : 'nothing better, at least one thing worse';
  return `${all} (${how}): ${beaten.join('; ')}.`;
}

/** What chance may have moved, and how many differences hold together. */
export function certaintySentences(comparison: Comparison, f: Format): string[] {
  const { count, differences, each } = comparison;
  const runs = f.count(count);
  const together = intervalsTogether(differences, LEVEL, f);
  const head =
    f.language === 'id'
      ? `Angka di sini ialah rerata ${runs} ulangan tiap opsi dengan warga yang sama; ${together}. Bila selangnya memuat 0, opsi dan pembandingnya tidak dapat dibedakan.`
      : `Figures are means of ${runs} replications of each option with the same citizens; ${together}. Where an interval holds 0, an option and what it is held against cannot be told apart.`;
  const all = [
    head,
    alikeSentence(differencesOf(comparison), count, each, f),
    gainSentence(comparison, f),
    draftSentence(count)?.[f.language],
  ];
  return all.filter((one) => one !== undefined);
}

/** What each option costs more than the base. */
export function costSentence(comparison: Comparison, f: Format): string {
  const id = f.language === 'id';
  if (!isPriced(comparison))
    return id ? 'Skenario ini tidak menyebut biaya.' : 'This scenario names no costs.';
  const { options } = comparison;
  const base = optionName(options[0]!.name, f.language);
  const said = options.slice(1).map(({ name, more }) => {
    return `${optionName(name, f.language)} ${rupiahBand(more, f)}`;
  });
  return id
    ? `Biaya tambahan terhadap ${base}, rentang harga di dalam kurung: ${said.join('; ')}.`
    : `Additional cost to ${base}, the range of prices in brackets: ${said.join('; ')}.`;
}
