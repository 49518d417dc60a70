/** A sizing on one page: the question, the answer, the one chart, the costs, the risk, the source. */

import type { Chart } from '../chart/chart.ts';
import type { Document } from '../document/blocks.ts';
import { assumptionSentence, briefDocument, LONGEST_TITLE } from '../document/brief.ts';
import { format, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { sizeSource, sizeTitles } from './document.ts';
import { sizeAnswers, sizeCertainty, sizeCosts } from './sentences.ts';
import type { SizeTold } from './told.ts';

/** Sentences of the answer: more of them would leave the chart no room. */
const MOST = 6;

/** @param charts in the language; the first is shown */
export function sizeBrief(told: SizeTold, charts: readonly Chart[], language: Language): Document {
  const f = format(language);
  const { title, subtitle } = sizeTitles(told, f);
  const isLong = [...title].length > LONGEST_TITLE;
  const [chart] = charts;
  // What is left out of the choice, and what is not proven, is in the full report.
  const [promise = ''] = sizeCertainty(told, f);
  return briefDocument({
    language,
    ...{ title: isLong ? plain(told.title?.[language] ?? told.scenario) : title, subtitle },
    source: sizeSource(told, language),
    ...(told.question && { question: told.question[language] }),
    answers: [...(isLong ? [`${title}.`] : []), ...sizeAnswers(told, f, true)].slice(0, MOST),
    ...(chart && { chart }),
    costs: sizeCosts(told, f),
    risks: [promise.replace(/\. .*$/, '.'), assumptionSentence(told.register, language)],
  });
}
