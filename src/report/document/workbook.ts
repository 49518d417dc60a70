/** The tables of a workbook, in the order of its sheets. */

import { format, type Language } from '../format.ts';
import type { Told } from '../told.ts';
import { aboutTable } from './about-table.ts';
import { fairnessTable } from './fairness-table.ts';
import type { Table } from './table.ts';
import {
  assumptionTable,
  costTableOf,
  delayTable,
  outcomeTable,
  stageTable,
  targetTable,
} from './tables.ts';
import { dayTable, regencyTableOf } from './wide-tables.ts';

export function workbookOf(told: Told, language: Language): Table[] {
  const f = format(language);
  const { study } = told;
  const all = [
    aboutTable(told, f),
    outcomeTable(study, f),
    targetTable(study, f),
    delayTable(study, f),
    stageTable(study, f),
    fairnessTable(study, f),
    costTableOf(told, f),
    regencyTableOf(told, f),
    dayTable(told, f),
    assumptionTable(told, f),
  ];
  return all.filter((table) => table !== undefined);
}
