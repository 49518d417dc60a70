/** A comparison on one page: the question, the answer, the one chart, the costs, the risk, the source. */

import type { Chart, ChartId } from '../chart/chart.ts';
import { comparisonSource } from '../chart/comparison-input.ts';
import type { Document } from '../document/blocks.ts';
import { assumptionSentence, briefDocument, LONGEST_TITLE } from '../document/brief.ts';
import { capital, format, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { sampleMark } from '../sampled.ts';
import { periodLine, titles } from './document.ts';
import { certaintySentences, costSentence, optionSentences, targetSentence } from './sentences.ts';
import type { ComparisonTold } from './told.ts';
import { COMPARISON } from './words.ts';

/** Options of which a page can say something each. */
const MOST_OPTIONS = 4;

/** The chart that is shown is the first of these that there is: costs and effects, else delays, else differences. */
const SHOWN: readonly ChartId[] = ['trade', 'delay', 'comparison'];

/** @param charts in the language */
export function comparisonBrief(
  told: ComparisonTold,
  charts: readonly Chart[],
  language: Language,
): Document {
  const { comparison, question, register } = told;
  const f = format(language);
  const { title, subtitle } = titles(told, charts, f);
  const name = told.title?.[language] ?? told.scenario;
  const isLong = [...title].length > LONGEST_TITLE;
  const chart = SHOWN.flatMap((id) => charts.find((one) => one.id === id) ?? [])[0];
  const mark = sampleMark(comparison.options[0]!.gathered.plan)[language].replace(/^; /, '');
  const target = targetSentence(comparison, f);
  const options = optionSentences(comparison, f, true);
  const left = options.length - MOST_OPTIONS;
  const more =
    language === 'id'
      ? `${f.count(left)} opsi lain ada dalam laporan lengkap.`
      : `${f.count(left)} more ${left === 1 ? 'option is' : 'options are'} in the full report.`;
  const [certainty = ''] = certaintySentences(comparison, f);
  return briefDocument({
    language,
    title: isLong ? plain(name) : title,
    subtitle: isLong ? `${COMPARISON.kind[language]}; ${periodLine(told, f)}` : subtitle,
    source: comparisonSource({ ...told, language }),
    ...(question && { question: question[language] }),
    answers: [
      ...(isLong ? [`${title}.`] : []),
      ...(mark === '' ? [] : [`${capital(mark)}.`]),
      ...(target === undefined ? [] : [target]),
      ...options.slice(0, MOST_OPTIONS),
      ...(left > 0 ? [more] : []),
    ],
    ...(chart && { chart }),
    costs: costSentence(comparison, f),
    risks: [certainty, assumptionSentence(register, language)],
  });
}
