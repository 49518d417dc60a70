/** A sizing as a document: the choice with its guarantee, what was searched and tested, costs, and how it was done. */

import { STAGES } from '../../scenario/as-read/scenario.ts';
import { periodText } from '../calendar.ts';
import type { Chart } from '../chart/chart.ts';
import { experimentSource } from '../chart/experiment-source.ts';
import { sizeFinding } from '../chart/sizing-finding.ts';
import type { Block, Document } from '../document/blocks.ts';
import { Captions } from '../document/captions.ts';
import { type Ending, endBlocks, limitsOf, questionBlocks } from '../document/frame.ts';
import { methodItems } from '../document/method.ts';
import { WORDS } from '../document/report-words.ts';
import type { Table } from '../document/table.ts';
import { assumptionTable, costTableOf, costTableToRead } from '../document/tables.ts';
import { textSheet } from '../document/text-sheet.ts';
import { DOCUMENT } from '../document/words.ts';
import { guaranteeSentence } from '../experiment/size-text.ts';
import { type Both, EN, type Format, format, ID, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { searchSentence, sizeAnswers, sizeCertainty, sizeCosts } from './sentences.ts';
import { SIZE, searchTable, targetTable, testedSheet, testedTable } from './tables.ts';
import type { SizeTold } from './told.ts';

/** @param charts in the language */
export function sizeDocument(
  told: SizeTold,
  charts: readonly Chart[],
  language: Language,
): Document {
  const { report, lines } = told;
  const f = format(language);
  const heading = (words: Both): Block => ({ kind: 'heading', text: words[language] });
  const captions = new Captions(language);
  const tables = (...all: readonly (Table | undefined)[]) =>
    all.flatMap((table) => (table === undefined ? [] : [captions.table(table)]));
  const blocks: Block[] = [
    ...questionBlocks(told, f),
    heading(WORDS.answer),
    { kind: 'list', items: sizeAnswers(told, f) },
    heading(DOCUMENT.risk),
    { kind: 'list', items: sizeCertainty(told, f) },
    heading(SIZE.searched),
    { kind: 'text', text: searchSentence(told, f) },
    ...tables(searchTable(told, f)),
    heading(SIZE.tested),
    ...tables(testedTable(told, f)),
    ...charts.map((chart) => captions.figure(chart)),
    ...tables(targetTable(told, f)),
    heading(WORDS.costs),
    { kind: 'text', text: sizeCosts(told, f) },
    ...tables(costTableToRead({ costs: lines }, f)),
    ...endBlocks(
      told,
      { limits: [BETWEEN, ...limitsOf(report.plan)], method: methodOf(told) },
      captions,
      f,
    ),
  ];
  return { language, ...sizeTitles(told, f), source: sizeSource(told, language), blocks };
}

const BETWEEN: Both = {
  id: 'Kapasitas di luar yang dicari, dan di antara langkah-langkahnya: yang terpilih ialah salah satu titik yang disebut.',
  en: 'Capacity outside of what was searched, and between its steps: what is chosen is one of the points named.',
};

/** Title and the line below it: what was found, and of what. */
export function sizeTitles(told: SizeTold, f: Format): { title: string; subtitle: string } {
  const { report } = told;
  const name = plain(told.title?.[f.language] ?? told.scenario);
  const period = periodText(report.plan, report.plan.end, f);
  return {
    title: sizeFinding(report)[f.language],
    subtitle: `${SIZE.kind[f.language]}: ${name}; ${period}`,
  };
}

export function sizeSource(told: SizeTold, language: Language): string {
  return experimentSource(told.report, { ...told, language });
}

/** The tables as sheets of a workbook. @param document of the same sizing */
export function sizeSheets(told: SizeTold, document: Document): Table[] {
  const f = format(document.language);
  const all = [
    textSheet(document),
    searchTable(told, f),
    testedSheet(told, f),
    costTableOf({ costs: told.lines }, f),
    assumptionTable(told, f),
  ];
  return all.filter((table) => table !== undefined);
}

function methodOf(told: SizeTold): Ending['method'] {
  const { report, ...known } = told;
  const { plan, keys, points } = report;
  const by = keys.map(plain).join(', ');
  const stages = STAGES.filter((stage) => plan[stage] !== undefined);
  return methodItems({
    ...known,
    ...{ plan, stages, endedAt: plan.end },
    aims: {
      id: `Kapasitas termurah yang memenuhi semua sasaran, di antara ${ID.count(points.length)} titik menurut ${by}; semua titik menghadapi warga yang sama.`,
      en: `The least-cost capacity that meets all targets, among ${EN.count(points.length)} points by ${by}; all points face the same citizens.`,
    },
    estimation: {
      id: `Setiap titik diuji dengan ulangan sebanyak yang diperlukan (10, 20, 40, ...), dengan batas satu sisi. ${guaranteeSentence(report, ID)}`,
      en: `Each point is tested with as many replications as it takes (10, 20, 40, ...), by one-sided bounds. ${guaranteeSentence(report, EN)}`,
    },
    lock: {
      id: 'skenario, dengan kunci yang disebut di atas',
      en: 'the scenario, with the keys named above',
    },
  });
}
