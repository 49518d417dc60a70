/** The tables of a comparison as sheets of a workbook, their numbers as numbers. */

import type { Document } from '../document/blocks.ts';
import type { Table, Value } from '../document/table.ts';
import { assumptionTable } from '../document/tables.ts';
import { textSheet } from '../document/text-sheet.ts';
import { DOCUMENT } from '../document/words.ts';
import { format } from '../format.ts';
import { costSheet, gainSheet, lineSheet } from './money-sheets.ts';
import { isPriced } from './money-tables.ts';
import { arrearsTable, fairnessTable } from './more-tables.ts';
import { differenceSheet, optionTable, targetTable } from './tables.ts';
import type { ComparisonTold } from './told.ts';
import { COMPARISON } from './words.ts';

/** @param document of the same comparison, whose words the first sheet has */
export function comparisonSheets(told: ComparisonTold, document: Document): Table[] {
  const f = format(document.language);
  const { comparison } = told;
  const money = isPriced(comparison);
  const all = [
    textSheet(document),
    optionTable(told, f),
    differenceSheet(told, f),
    flat(targetTable(told, f), DOCUMENT.target[f.language], COMPARISON.option[f.language]),
    arrearsTable(told, f),
    fairnessTable(told, f),
    ...(money
      ? [costSheet(comparison, f), gainSheet(comparison, f), lineSheet(comparison, f)]
      : []),
    assumptionTable(told, f),
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
