/** A document before it is written in a format: what stands in it, in what order. */

import type { Chart } from '../chart/chart.ts';
import type { Language } from '../format.ts';
import type { Table } from './table.ts';

export type Block =
  /** Level 1 when absent. */
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 }
  | { readonly kind: 'text'; readonly text: string }
  /** A text set apart: the question, the command. */
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `caption` with its number: "Figure 1. ..."; `tallest` that the picture may be [mm]. */
  | {
      readonly kind: 'figure';
      readonly chart: Chart;
      readonly caption?: string;
      readonly tallest?: number;
    }
  | { readonly kind: 'table'; readonly table: Table; readonly caption: string };

export interface Document {
  readonly language: Language;
  readonly title: string;
  /** The line below the title. */
  readonly subtitle: string;
  /** The line at the foot of every page. */
  readonly source: string;
  readonly blocks: readonly Block[];
}
