/** Results on one page: the question, the answer, the one chart, the cost, the risk, the source. */

import { inLanguage } from '../../scenario/as-read/prose.ts';
import type { Registered } from '../../scenario/register.ts';
import type { Chart } from '../chart/chart.ts';
import { type Both, format, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { quantityText } from '../quantity-text.ts';
import type { Told } from '../told.ts';
import type { Block, Document } from './blocks.ts';
import { roomForChart } from './brief-room.ts';
import { sourceOf, titles } from './report.ts';
import { WORDS } from './report-words.ts';
import { certaintySentence, costSentence, sentences } from './sentences.ts';
import { DOCUMENT } from './words.ts';

/** Characters of the longest text, and of the title: more of them would not fit on the page. */
const LONGEST = 220;
export const LONGEST_TITLE = 110;
/** Characters of a value that a sentence can hold; a longer one is in the register. */
const LONGEST_VALUE = 60;
/** Tallest chart on the page [mm]. */
const TALLEST = 95;

/** What stands on the page; texts that are too long are cut. */
interface Brief {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly question?: string;
  readonly answers: readonly string[];
  readonly chart?: Chart;
  readonly costs: string;
  readonly risks: readonly string[];
}

/** @param charts in the language; the first is shown */
export function briefOf(told: Told, charts: readonly Chart[], language: Language): Document {
  const { study, question, costs, register } = told;
  const f = format(language);
  const certainty = certaintySentence(study, f);
  const [chart] = charts;
  return briefDocument({
    language,
    ...titles(told, f),
    source: sourceOf(told, language),
    ...(question && { question: question[language] }),
    answers: sentences(study, f).filter((one) => one !== certainty),
    ...(chart && { chart }),
    costs: costSentence(costs, f),
    risks: [certainty, assumptionSentence(register, language)],
  });
}

/** Question, answer, chart, costs, risks: on one page. */
export function briefDocument(brief: Brief): Document {
  const { language, subtitle, source, question, answers, chart, costs, risks } = brief;
  const heading = (words: Both): Block => ({ kind: 'heading', text: words[language], level: 2 });
  const title = clipped(brief.title, LONGEST_TITLE);
  const list = (items: readonly string[]): Block => {
    return { kind: 'list', items: items.map((one) => clipped(one)) };
  };
  const before: Block[] = [
    ...(question === undefined
      ? []
      : [heading(WORDS.question), { kind: 'lead', text: clipped(plain(question)) } as const]),
    heading(WORDS.answer),
    list(answers),
  ];
  const after: Block[] = [
    heading(WORDS.costs),
    { kind: 'text', text: clipped(costs) },
    heading(DOCUMENT.risk),
    list(risks),
  ];
  const tallest = roomForChart(title, subtitle, [...before, ...after], TALLEST);
  const figure: Block[] = chart === undefined ? [] : [{ kind: 'figure', chart, tallest }];
  return { language, title, subtitle, source, blocks: [...before, ...figure, ...after] };
}

/** The assumption that weighs most: of the answer it is the first thing to ask about. */
export function assumptionSentence([first]: readonly Registered[], language: Language): string {
  if (first === undefined) return WORDS.none[language];
  const f = format(language);
  const value = first.value ?? first.absent;
  const isShort = value !== undefined && [...value].length <= LONGEST_VALUE;
  const is = !isShort ? '' : ` = ${quantityText(value, f)}`;
  const to = language === 'id' ? 'sampai' : 'to';
  const range =
    first.range === undefined
      ? ''
      : ` (${first.range.map((end) => quantityText(end, f)).join(` ${to} `)})`;
  const basis = `${WORDS.basis[language].toLowerCase()}: ${plain(inLanguage(first.basis, language))}`;
  const head =
    language === 'id' ? 'Asumsi yang paling menentukan' : 'The assumption that weighs most';
  return `${head}: ${plain(first.of)}${is}${range}; ${basis}`;
}

function clipped(text: string, longest = LONGEST): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
