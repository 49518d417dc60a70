/** What stands right of a plot of lines: each line's name and a figure, at the height of its end. */

import type { Both } from '../format.ts';
import type { Spec } from './chart.ts';
import { textWidth } from './font.ts';
import { labels, spread } from './layers.ts';
import { MIDDLE } from './palette.ts';
import { SIZE } from './style.ts';

export interface EndLabel {
  readonly name: string;
  readonly detail: string;
  readonly colour: string;
  /** Height of the end of the line, from the top of the plot [px]. */
  readonly y: number;
}

/** From a name to the next one [px]. */
const STEP = 32;

/** As many find room beside a plot `height` px tall. */
export function mostLabels(height: number): number {
  return Math.floor((height + 16) / STEP);
}

/** @param height of the plot [px] @param x of the texts, from the right edge of the plot [px] */
export function endLabels(ends: readonly EndLabel[], height: number, x = 8): Spec[] {
  const at = labelPlaces(ends, height);
  return [
    labels(
      `width+${x}`,
      ends.map(({ name, colour }, i) => ({ y: at[i]!, text: name, colour })),
      { bold: true },
    ),
    labels(
      `width+${x}`,
      ends.map(({ detail }, i) => ({ y: at[i]! + 14, text: detail, colour: MIDDLE })),
    ),
  ];
}

/** Where the names stand, from the top of the plot [px]. */
export function labelPlaces(ends: readonly EndLabel[], height: number): number[] {
  const wanted = ends.map(({ y }) => y);
  return spread(wanted, STEP, height + 16).map((place) => place - 7);
}

/** Room [px] that they take right of the plot. */
export function endLabelWidth(ends: readonly Omit<EndLabel, 'y'>[], x = 8): number {
  const texts = ends.flatMap(({ name, detail }) => [
    textWidth(name, SIZE, 600),
    textWidth(detail, SIZE),
  ]);
  return Math.ceil(x + Math.max(0, ...texts));
}

/** Of the options that a chart has no room to label; empty where there are none. */
export function unlabelled(count: number, look: Both = { id: '', en: '' }): Both {
  if (count === 0) return { id: '', en: '' };
  return {
    id: ` ${count} opsi tidak diberi label${look.id}.`,
    en: ` ${count} ${count === 1 ? 'option is' : 'options are'} not labelled${look.en}.`,
  };
}

/** Lines without a label have no colour of their own. */
export const GREY: Both = { id: ': abu-abu', en: ': grey' };
