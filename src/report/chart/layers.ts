/** Pieces of Vega-Lite that several charts share. */

import type { Spec } from './chart.ts';
import { textWidth } from './font.ts';
import { INK, MIDDLE, PAPER } from './palette.ts';
import { SIZE } from './style.ts';
import type { Tick } from './ticks.ts';

/** An axis that is not drawn: of shares of the width, from 0 to 1; of places from the top of the plot [px]. */
export const SHARE = {
  type: 'quantitative',
  scale: { domain: [0, 1], nice: false },
  axis: null,
} as const;
export const DOWN = { type: 'quantitative', scale: null, axis: null } as const;

/** A distance from the left edge of the plot [px], or an expression such as "width+8". */
type Across = number | string;

interface Label {
  /** From the top of the plot [px]. */
  readonly y: number;
  readonly text: string;
  readonly colour?: string;
}

interface LabelStyle {
  readonly align?: 'left' | 'right' | 'center';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly size?: number;
  readonly bold?: boolean;
}

/** Texts one below another, at fixed places in or beside the plot. */
export function labels(x: Across, rows: readonly Label[], style: LabelStyle = {}): Spec {
  const { align = 'left', baseline = 'middle', size = SIZE, bold = false } = style;
  return {
    data: { values: rows.map(({ y, text, colour = INK }) => ({ y, text, colour })) },
    mark: { type: 'text', align, baseline, fontSize: size, fontWeight: bold ? 600 : 400 },
    encoding: {
      x: { value: across(x) },
      y: { field: 'y', ...DOWN },
      text: { field: 'text' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

/** Small squares, as in a key. */
export function squares(x: Across, rows: readonly { y: number; colour: string }[]): Spec {
  return {
    data: { values: rows },
    mark: {
      type: 'point',
      shape: 'square',
      filled: true,
      size: 100,
      opacity: 1,
      stroke: '#C3CBD2',
      strokeWidth: 0.6,
    },
    encoding: {
      x: { value: across(x) },
      y: { field: 'y', ...DOWN },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

/** A level line between two ends, at `y` px. */
function dash(from: Across, to: Across, y: number, colour: string, width = 1.6): Spec {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', color: colour, strokeWidth: width },
    encoding: { x: { value: across(from) }, x2: { value: across(to) }, y: { value: y } },
  };
}

/** A text that stays readable on whatever lies below it. */
export function haloed(layer: Spec & { readonly mark: Spec }): Spec[] {
  const halo = { ...layer.mark, stroke: PAPER, strokeWidth: 3, strokeJoin: 'round' };
  return [{ ...layer, mark: halo }, layer];
}

/** A time axis in days of the results, labelled at `ticks`. */
export function timeAxis(ticks: readonly Tick[], more: Spec = {}): Spec {
  // Labels are looked up by place: Vega would write its own dates, in the machine's zone.
  const places = JSON.stringify(ticks.map((tick) => tick.at));
  const words = JSON.stringify(ticks.map((tick) => tick.label));
  return {
    title: null,
    values: ticks.map((tick) => tick.at),
    labelExpr: `${words}[indexof(${places}, datum.value)]`,
    labelOverlap: false,
    labelFlush: false,
    grid: false,
    ...more,
  };
}

/** A number axis from 0 with the given ticks and its unit above it. */
export function countAxis(ticks: readonly number[], unit: string): Spec {
  return { title: unit, values: ticks, format: ',d' };
}

/** Places [px] as near as can be to the wanted ones, `gap` apart, within 0 to `height`; same order. */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = [...wanted];
  let least = gap / 2;
  for (const i of order) {
    places[i] = Math.max(places[i] ?? 0, least);
    least = (places[i] ?? 0) + gap;
  }
  let most = height - gap / 2;
  for (const i of order.reverse()) {
    places[i] = Math.min(places[i] ?? 0, most);
    most = (places[i] ?? 0) - gap;
  }
  return places;
}

export interface KeyEntry {
  readonly mark: 'square' | 'line';
  readonly colour: string;
  readonly label: string;
  readonly labelColour: string;
  readonly detail: string;
}

/** Height of one entry of a key [px]. */
export const KEY_STEP = 37;

/** A key right of the plot, from the top: mark, name, and figure below the name. */
export function key(entries: readonly KeyEntry[]): Spec[] {
  const at = (i: number) => 8 + i * KEY_STEP;
  const placed = entries.map((entry, i) => ({ ...entry, y: at(i) }));
  return [
    squares(
      'width+20',
      placed.filter((entry) => entry.mark === 'square').map(({ y, colour }) => ({ y, colour })),
    ),
    ...placed
      .filter((entry) => entry.mark === 'line')
      .map((entry) => dash('width+14', 'width+26', entry.y, entry.colour, 2)),
    labels(
      'width+32',
      placed.map(({ y, label, labelColour }) => ({ y, text: label, colour: labelColour })),
      { bold: true },
    ),
    labels(
      'width+32',
      placed.map(({ y, detail }) => ({ y: y + 14, text: detail, colour: MIDDLE })),
    ),
  ];
}

/** Room [px] such a key takes right of the plot. */
export function keyWidth(entries: readonly KeyEntry[]): number {
  const texts = entries.flatMap((entry) => [
    textWidth(entry.label, SIZE, 600),
    textWidth(entry.detail, SIZE),
  ]);
  return 32 + Math.max(0, ...texts);
}

function across(x: Across): Spec | number {
  return typeof x === 'number' ? x : { expr: x };
}
