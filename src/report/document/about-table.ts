/** The first sheet of a workbook: what it is about, what came out, and where its figures come from. */

import type { Format } from '../format.ts';
import { plain } from '../names.ts';
import type { Told } from '../told.ts';
import { sourceOf, titles } from './report.ts';
import { WORDS } from './report-words.ts';
import { sentences } from './sentences.ts';
import type { Table, Value } from './table.ts';
import { DOCUMENT } from './words.ts';

/** Two columns of text: what a row says, and the saying. */
export function aboutTable(told: Told, f: Format): Table {
  const { study, question, command } = told;
  const { language } = f;
  const { title, subtitle } = titles(told, f);
  const shown = DOCUMENT.shownRun[language](study.shown.replication + 1, study.count);
  const ofOne = `${DOCUMENT.sheetDelays[language]}, ${DOCUMENT.sheetStages[language]}`;
  const rows: Value[][] = [
    [WORDS.report[language], title],
    [null, subtitle],
    ...(question === undefined ? [] : [[WORDS.question[language], plain(question[language])]]),
    ...sentences(study, f).map((one, i) => [i === 0 ? WORDS.answer[language] : null, one]),
    ...(study.count === 1
      ? []
      : [[DOCUMENT.sheets[language], DOCUMENT.ofOne[language](ofOne, shown)]]),
    [null, sourceOf(told, language)],
    [WORDS.again[language], command],
  ];
  return {
    name: DOCUMENT.sheetAbout[language],
    caption: DOCUMENT.sheetAbout[language],
    columns: [
      { head: DOCUMENT.item[language], kind: 'text', width: 1.6 },
      { head: DOCUMENT.says[language], kind: 'text', width: 6 },
    ],
    rows,
  };
}
