/** What an experiment has documents from: its charts, and the blocks and sheets made with them. */

import type { Chart } from '../chart/chart.ts';
import type { Language } from '../format.ts';
import type { Document } from './blocks.ts';
import type { Table } from './table.ts';

export interface Documents {
  /** Of the program that made the numbers. */
  readonly version: string;
  /** Drawn one after the other; two must not be drawn at the same time. */
  charts(language: Language): AsyncIterable<Chart>;
  /** @param charts of the language, all of them */
  document(charts: readonly Chart[], language: Language): Document;
  /** On one page. @param charts of the language, all of them */
  brief(charts: readonly Chart[], language: Language): Document;
  /** Of a workbook. @param document that `document` gave */
  sheets(document: Document): readonly Table[];
}
