/** The tables of a comparison as sheets of a workbook, their numbers as numbers. */

import type { Document } from '../document/blocks.ts';
import { WORDS } from '../document/report-words.ts';
import type { Table, Value } from '../document/table.ts';
import { assumptionTable } from '../document/tables.ts';
import { DOCUMENT } from '../document/words.ts';
import { type Format, format } from '../format.ts';
import { plain } from '../names.ts';
import { answers, methodLines } from './document.ts';
import { costSheet, gainSheet, lineSheet } from './money-sheets.ts';
import { isPriced } from './money-tables.ts';
import { arrearsTable, fairnessTable } from './more-tables.ts';
import { certaintySentences, costSentence } from './sentences.ts';
import { differenceSheet, optionTable, targetTable } from './tables.ts';
import type { ComparisonTold } from './told.ts';
import { COMPARISON, notModelled } from './words.ts';

/** @param document of the same comparison, whose title and source the first sheet has */
export function comparisonSheets(told: ComparisonTold, document: Document): Table[] {
  const f = format(document.language);
  const { comparison } = told;
  const money = isPriced(comparison);
  const all = [
    aboutSheet(told, document, f),
    optionTable(told, f),
    differenceSheet(told, f),
    flat(targetTable(told, f), DOCUMENT.target[f.language], COMPARISON.option[f.language]),
    arrearsTable(told, f),
    fairnessTable(told, f),
    ...(money
      ? [costSheet(comparison, f), gainSheet(comparison, f), lineSheet(comparison, f)]
      : []),
    assumptionTable(told, f),
    limitSheet(told, f),
  ];
  return all.filter((table) => table !== undefined);
}

/** A table whose groups stand in a column of their own, so that its rows can be sorted. */
function flat(table: Table | undefined, ofGroup: string, ofRow: string): Table | undefined {
  if (table === undefined) return undefined;
  const { groups = [], rows, columns, ...rest } = table;
  const [first, ...others] = columns;
  let group: Value = null;
  const own = rows.flatMap((row, i): Value[][] => {
    if (!groups.includes(i)) return [[group, ...row]];
    group = row[0] ?? null;
    return [];
  });
  const heads = [{ ...first!, head: ofGroup, width: 3 }, { ...first!, head: ofRow }, ...others];
  return { ...rest, columns: heads, rows: own };
}

function aboutSheet(told: ComparisonTold, document: Document, f: Format): Table {
  const { question, comparison, command } = told;
  const { title, subtitle, source, blocks } = document;
  const charts = blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
  const lines = (head: string, said: readonly string[]) =>
    said.map((one, i): Value[] => [i === 0 ? head : null, one]);
  return twoColumns(DOCUMENT.sheetAbout[f.language], f, [
    [COMPARISON.kind[f.language], title],
    [null, subtitle],
    ...(question === undefined ? [] : [[WORDS.question[f.language], plain(question[f.language])]]),
    ...lines(WORDS.answer[f.language], answers(told, charts, f)),
    ...lines(DOCUMENT.risk[f.language], certaintySentences(comparison, f)),
    [WORDS.costs[f.language], costSentence(comparison, f)],
    [null, source],
    [WORDS.again[f.language], command],
  ]);
}

function limitSheet(told: ComparisonTold, f: Format): Table {
  const { language } = f;
  const { plan } = told.comparison.options[0]!.gathered;
  const limits = notModelled(plan).map((one) => one[language]);
  const lines = (head: string, said: readonly string[]) =>
    said.map((one, i): Value[] => [i === 0 ? head : null, one]);
  return twoColumns(COMPARISON.sheetLimits[language], f, [
    ...lines(COMPARISON.notModelled[language], limits),
    ...lines(COMPARISON.how[language], [WORDS.stress[language], ...methodLines(told, f)]),
  ]);
}

function twoColumns(name: string, { language }: Format, rows: Value[][]): Table {
  return {
    name,
    caption: name,
    columns: [
      { head: DOCUMENT.item[language], kind: 'text', width: 1.6 },
      { head: DOCUMENT.says[language], kind: 'text', width: 6 },
    ],
    rows,
  };
}
