/** Bars that lie below each other, each from a common line to its value, with its interval on it. */

import type { Spec } from './chart.ts';
import { DOWN, SHARE } from './layers.ts';
import { INK, RULE } from './palette.ts';

/** Height of a bar with its share of the gap. */
export const ROW = 16;
const BAR = 9;

export interface Bar {
  readonly y: number;
  /** To the left of it, and to the right. */
  readonly setting: string;
  readonly text: string;
  readonly colour: string;
  /** Shares of the width; absent where there is no value. */
  readonly low?: number;
  readonly at?: number;
  readonly high?: number;
  readonly zero: number;
}

/** @param bars from the top down */
export function barLayers(bars: readonly Bar[]): Spec[] {
  const drawn = bars.filter(({ at }) => at !== undefined);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return [];
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const y = { field: 'y', ...DOWN };
  return [
    {
      data: { values: drawn },
      // The line of the interval must show on it.
      mark: { type: 'rule', strokeWidth: BAR, opacity: 0.7 },
      encoding: { x: { field: 'zero', ...SHARE }, x2: { field: 'at' }, y, color: colour },
    },
    {
      data: { values: drawn },
      mark: { type: 'rule', strokeWidth: 1.2, color: INK },
      encoding: { x: { field: 'low', ...SHARE }, x2: { field: 'high' }, y },
    },
    {
      data: { values: [{ zero: first.zero, top: 0, bottom: last.y + ROW / 2 }] },
      mark: { type: 'rule', color: RULE, strokeWidth: 1.2 },
      encoding: {
        x: { field: 'zero', ...SHARE },
        y: { field: 'top', ...DOWN },
        y2: { field: 'bottom' },
      },
    },
  ];
}
