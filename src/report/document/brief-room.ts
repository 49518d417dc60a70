/**
 * How tall the chart of a short document may be, so that an office program keeps the document on one A4
 * page. Its fonts are not known here: text is taken to be wider and higher than in any that is usual.
 */

import { type Weight, wrap } from '../chart/font.ts';
import { plain } from '../names.ts';
import type { Block } from './blocks.ts';

/** A4 with margins of 20 mm, at 96 to the inch [px]. */
const WIDTH = 642;
const HEIGHT = 971;
const MILLIMETRE = 96 / 25.4;
/** Of the widest fonts that stand in for the usual ones, against the one that is measured. */
const WIDER = 1.2;
/** Of a line, against the size of its letters. */
const LEADING = 1.35;

/** As the styles of the document have them: size of the letters and room around a paragraph [px]. */
const STYLES = {
  title: { size: 26.7, around: 4, weight: 600 },
  subtitle: { size: 14.7, around: 16, weight: 400 },
  heading: { size: 16, around: 17, weight: 600 },
  lead: { size: 16.7, around: 15, weight: 400 },
  item: { size: 14, around: 6, weight: 400 },
  text: { size: 14, around: 8, weight: 400 },
  /** The picture's own. */
  figure: { size: 0, around: 16, weight: 400 },
} as const satisfies Record<string, { size: number; around: number; weight: Weight }>;

/** @returns [mm], at most `tallest` */
export function roomForChart(
  title: string,
  subtitle: string,
  blocks: readonly Block[],
  tallest: number,
): number {
  const taken =
    heightOf('title', title) +
    heightOf('subtitle', subtitle) +
    blocks.reduce((sum, block) => sum + heightOfBlock(block), 0);
  return Math.min(tallest, Math.floor((HEIGHT - taken - STYLES.figure.around) / MILLIMETRE));
}

function heightOfBlock(block: Block): number {
  switch (block.kind) {
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf('item', item), 0);
    case 'heading':
    case 'lead':
    case 'text':
      return heightOf(block.kind, block.text);
    default:
      return 0;
  }
}

function heightOf(kind: keyof typeof STYLES, text: string): number {
  const { size, around, weight } = STYLES[kind];
  const lines = wrap(plain(text), (WIDTH - 24) / WIDER, size, weight).length;
  return lines * size * LEADING + around;
}
