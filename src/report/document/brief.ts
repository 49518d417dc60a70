/** A run on one page: the question, the answer, the one chart, the cost, the risk, the source. */

import type { Chart } from '../chart/chart.ts';
import { plain } from '../chart/font.ts';
import { type Both, format, type Language } from '../format.ts';
import { WORDS } from '../page/words.ts';
import type { Told } from '../told.ts';
import type { Block, Document } from './blocks.ts';
import { sourceOf, titles } from './report.ts';
import { certaintySentence, costSentence, sentences } from './sentences.ts';
import { DOCUMENT } from './words.ts';

/** Characters of the longest text: more of them would not fit on the page. */
const LONGEST = 280;
/** Tallest chart on the page [mm]. */
const TALLEST = 95;

/** @param charts in the language; the first is shown */
export function briefOf(told: Told, charts: readonly Chart[], language: Language): Document {
  const { study, question, costs } = told;
  const f = format(language);
  const certainty = certaintySentence(study, f);
  const answers = sentences(study, f).filter((one) => one !== certainty);
  const heading = (words: Both): Block => ({ kind: 'heading', text: words[language] });
  const [chart] = charts;
  const blocks: Block[] = [
    ...(question === undefined
      ? []
      : [heading(WORDS.question), { kind: 'lead', text: cut(plain(question[language])) } as const]),
    heading(WORDS.answer),
    { kind: 'list', items: answers.map(cut) },
    ...(chart === undefined ? [] : [{ kind: 'figure', chart, tallest: TALLEST } as const]),
    heading(DOCUMENT.costs),
    { kind: 'text', text: cut(costSentence(costs, f)) },
    heading(DOCUMENT.risk),
    { kind: 'list', items: [certainty, assumptionSentence(told, language)].map(cut) },
  ];
  return { language, ...titles(told, f), source: sourceOf(told, language), blocks };
}

/** The assumption that weighs most: of the answer it is the first thing to ask about. */
export function assumptionSentence({ register }: Told, language: Language): string {
  const [first] = register;
  if (first === undefined) return WORDS.none[language];
  const value = first.value ?? first.absent;
  const is = value === undefined ? '' : ` = ${plain(value)}`;
  const to = language === 'id' ? 'sampai' : 'to';
  const range = first.range === undefined ? '' : ` (${first.range.map(plain).join(` ${to} `)})`;
  const basis = `${WORDS.basis[language].toLowerCase()}: ${plain(first.basis)}`;
  const head =
    language === 'id' ? 'Asumsi yang paling menentukan' : 'The assumption that weighs most';
  return `${head}: ${plain(first.of)}${is}${range}; ${basis}`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST
    ? text
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
