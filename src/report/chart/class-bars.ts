/** Bars of submissions by their class at the end of the run, a line of capacity, and the key beside them. */

import type { DaySeries } from '../../run/outcome.ts';
import type { Format } from '../format.ts';
import { TEXTS } from '../texts.ts';
import type { Spec } from './chart.ts';
import { countAxis, type KeyEntry, key } from './layers.ts';
import { CAPACITY, CLASSES, type EndClass } from './palette.ts';
import type { Piece } from './stack.ts';
import { roundTicks } from './ticks.ts';

/** A level of the capacity from `x` on. */
export interface Level {
  readonly x: number;
  readonly y: number;
}

interface ClassBars {
  readonly pieces: readonly Piece<EndClass>[];
  readonly capacity: readonly Level[];
  /** Where the bars end. */
  readonly to: number;
  /** What is to be seen: the top of the axis is at or above it. */
  readonly top: number;
  readonly axis: Spec;
  /** Of the numbers. */
  readonly unit: string;
  readonly entries: readonly KeyEntry[];
}

export function classBars({ pieces, capacity, to, top, axis, unit, entries }: ClassBars): Spec[] {
  const ticks = roundTicks(top);
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, to], nice: false },
    axis,
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, ticks.at(-1)], nice: false },
    axis: countAxis(ticks, unit),
  };
  const colour = {
    field: 'class',
    type: 'nominal',
    scale: { domain: CLASSES.map(([name]) => name), range: CLASSES.map(([, fill]) => fill) },
    legend: null,
  };
  return [
    {
      data: { values: pieces },
      mark: { type: 'rect', aria: false },
      encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' }, color: colour },
    },
    {
      data: { values: capacity },
      mark: { type: 'line', interpolate: 'step-after', color: CAPACITY, strokeWidth: 1.6 },
      encoding: { x, y },
    },
    ...key(entries),
  ];
}

type Counts = Readonly<Record<EndClass, DaySeries[EndClass]>>;

/** Read from the top, as the bars are stacked: the capacity, then the classes that are there. */
export function classKey(
  counts: Counts,
  recorded: number,
  capacity: readonly Level[],
  per: string,
  f: Format,
): KeyEntry[] {
  const entries = CLASSES.map(([name, colour, labelColour]): KeyEntry & { count: number } => {
    const count = counts[name].reduce((sum, value) => sum + value, 0);
    return {
      mark: 'square',
      colour,
      labelColour,
      label: TEXTS[name][f.language],
      detail: `${f.count(count)} (${f.share(count, recorded)})`,
      count,
    };
  });
  const present = entries.filter((entry) => entry.count > 0).reverse();
  if (capacity.length === 0) return present;
  const levels = [...new Set(capacity.map(({ y }) => y))].filter((y) => y > 0);
  const line: KeyEntry = {
    mark: 'line',
    colour: CAPACITY,
    labelColour: CAPACITY,
    label: TEXTS.matchCapacity[f.language],
    detail: `${levels.map((y) => f.decimal(y, y < 100 ? 1 : 0)).join(' / ')} ${per}`,
  };
  return [line, ...present];
}
