/** Figures and tables of a document are numbered, each in their own order. */

import type { Chart } from '../chart/chart.ts';
import type { Language } from '../format.ts';
import type { Block } from './blocks.ts';
import type { Table } from './table.ts';
import { DOCUMENT } from './words.ts';

export class Captions {
  private figures = 0;
  private tables = 0;

  constructor(private readonly language: Language) {}

  figure(chart: Chart): Block {
    this.figures++;
    const caption = `${DOCUMENT.figure[this.language]} ${this.figures}. ${chart.title}.`;
    return { kind: 'figure', chart, caption };
  }

  table(table: Table): Block {
    this.tables++;
    const caption = `${DOCUMENT.table[this.language]} ${this.tables}. ${table.caption}`;
    return { kind: 'table', table, caption };
  }
}
