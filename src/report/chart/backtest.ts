/** Chart: the model over the record, a row a figure: the interval of the runs, and what the source leaves open. */

import { type BackTest, PREDICTED, type Tested } from '../../experiment/backtest/backtest.ts';
import { backTestFinding } from '../experiment/backtest-finding.ts';
import { backTestRows } from '../experiment/backtest-table.ts';
import { drawsOf, figureName, ofUse } from '../experiment/backtest-words.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { TEXTS } from '../texts.ts';
import type { Drawing, Spec } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { textWidth, wrap } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels, SHARE } from './layers.ts';
import { CAPACITY, GRID, HIGHLIGHT, INK, MIDDLE, NEUTRAL, RULE } from './palette.ts';
import { SIZE } from './style.ts';

interface BackTestInput {
  readonly found: BackTest;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

const WORDS = {
  check: { id: 'Penguji skenario', en: 'Figures that test the scenario' },
  fit: { id: 'Penyetel skenario', en: 'Figures by which it was set' },
  times: { id: 'model / catatan', en: 'model / record' },
} as const satisfies Record<string, Both>;

/** Model over record at the ends of the axis; what lies beyond stands at the end, its numbers beside it. */
const [LEAST, MOST] = [1 / 8, 8];
const TICKS = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8] as const;
const TICK_NAMES = ['≤ ⅛', '¼', '½', '1', '2', '4', '≥ 8'] as const;
const LINE = 14;
const GAP = 10;
const HEAD = 24;
const AXIS = 30;
/** Of the names left of the plot [px]. */
const NAMES = 250;
const BESIDE = 12;

interface Row {
  readonly y: number;
  readonly name: readonly string[];
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

interface Laid {
  readonly rows: readonly Row[];
  readonly heads: readonly { readonly y: number; readonly text: string }[];
  readonly height: number;
}

export function backTestChart(input: BackTestInput): Drawing {
  const { found, language } = input;
  const f = format(language);
  const { rows, heads, height } = laidOut(found, f);
  const right = Math.ceil(Math.max(0, ...rows.map(({ text }) => textWidth(text, SIZE))));
  return {
    id: 'backtest',
    language,
    title: backTestFinding(found)[language],
    subtitle: subtitle(found, f),
    source: experimentSource(found, input),
    plot: {
      width: Math.floor(OUTER - NAMES - right - 2 * BESIDE - 2),
      height,
      layer:
        rows.length === 0
          ? [labels(0, [{ y: HEAD, text: TEXTS.nothingToShow[language], colour: MIDDLE }])]
          : [...axis(height, language), ...intervals(rows), ...texts(rows, heads)],
    },
    rows: backTestRows(found),
  };
}

function laidOut(found: BackTest, f: Format): Laid {
  const rows: Row[] = [];
  const heads: { y: number; text: string }[] = [];
  let y = AXIS;
  for (const use of ['check', 'fit'] as const) {
    const of = ofUse(found, use);
    if (of.length === 0) continue;
    heads.push({ y: y + HEAD / 2, text: WORDS[use][f.language] });
    y += HEAD;
    for (const one of of) {
      const row = rowOf(found, one, y, f);
      rows.push(row);
      y += row.name.length * LINE + GAP;
    }
  }
  return { rows, heads, height: y };
}

function rowOf({ plan }: BackTest, one: Tested, top: number, f: Format): Row {
  const { figure, mean, predicted, verdict } = one;
  const name = wrap(figureName(figure, plan, f.language), NAMES, SIZE);
  const place = (count: number) => placeOf(count / figure.value);
  const [model, value] = [f.short(mean), f.short(figure.value)];
  return {
    ...{ y: top + (name.length * LINE) / 2, name, text: `${model} / ${value}` },
    ...{ low: place(predicted.low), high: place(predicted.high), at: place(mean) },
    ...{ from: place(figure.low), to: place(figure.high) },
    colour: verdict === 'agrees' ? CAPACITY : HIGHLIGHT,
  };
}

/** A ratio as a share of the width, its logarithm counted. */
function placeOf(ratio: number): number {
  const held = Math.min(MOST, Math.max(LEAST, ratio));
  return Math.log(held / LEAST) / Math.log(MOST / LEAST);
}

function subtitle(found: BackTest, f: Format): string {
  const { known, kept, isDrawn } = drawsOf(found);
  const [runs, draws, of] = [found.replications, kept, known].map((n) => f.count(n));
  const level = `${f.decimal(100 * PREDICTED, 0)}%`;
  // Without a draw that is kept there are no figures that test.
  const areTwo = kept > 0 && ofUse(found, 'fit').length > 0;
  if (f.language === 'id') {
    const kind = areTwo
      ? `pada penguji: ${draws} tarikan asumsi yang cocok dengan semua penyetel; pada penyetel: semua ${of} tarikan`
      : `${of} tarikan asumsi`;
    const from = isDrawn ? `${kind}; ${runs} ulangan tiap tarikan` : `${runs} ulangan`;
    return `Model dibagi catatan, skala logaritma. Garis: ${level} ulangan terletak di sini (${from}); titik: rerata. Pita abu-abu: rentang yang masih mungkin menurut sumbernya. Merah: garis dan pita tidak bertemu.`;
  }
  const kind = areTwo
    ? `where figures test the scenario, of the ${draws} draws of the assumptions that agree with all that set it; where they set it, of all ${of}`
    : `${of} draws of the assumptions`;
  const from = isDrawn ? `${kind}; ${runs} replications each` : `${runs} replications`;
  return `Model over record, on a logarithmic scale. Line: ${level} of runs lie here (${from}); point: their mean. Grey band: what the source leaves open. Red: line and band do not meet.`;
}

function axis(height: number, language: Language): Spec[] {
  const lines = TICKS.map((tick) => ({ at: placeOf(tick), top: AXIS - 6, bottom: height }));
  const rule = (values: readonly object[], colour: string): Spec => ({
    data: { values },
    mark: { type: 'rule', color: colour },
    encoding: {
      x: { field: 'at', ...SHARE },
      y: { field: 'top', ...DOWN },
      y2: { field: 'bottom' },
    },
  });
  return [
    rule(lines, GRID),
    rule([{ at: placeOf(1), top: AXIS - 6, bottom: height }], RULE),
    {
      data: { values: TICKS.map((tick, i) => ({ at: placeOf(tick), text: TICK_NAMES[i] })) },
      mark: { type: 'text', fontSize: SIZE, color: MIDDLE, baseline: 'middle' },
      encoding: {
        x: { field: 'at', ...SHARE },
        y: { value: AXIS - 14 },
        text: { field: 'text' },
      },
    },
    labels(`width+${BESIDE}`, [{ y: AXIS - 14, text: WORDS.times[language], colour: MIDDLE }]),
  ];
}

function intervals(rows: readonly Row[]): Spec[] {
  const y = { field: 'y', ...DOWN };
  const colour = { color: { field: 'colour', type: 'nominal', scale: null } };
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', color: NEUTRAL, strokeWidth: 11, opacity: 0.45 },
      encoding: { x: { field: 'from', ...SHARE }, x2: { field: 'to' }, y },
    },
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 3, strokeCap: 'round' },
      encoding: { x: { field: 'low', ...SHARE }, x2: { field: 'high' }, y, ...colour },
    },
    {
      data: { values: rows },
      mark: {
        type: 'point',
        filled: true,
        size: 36,
        opacity: 1,
        stroke: 'white',
        strokeWidth: 0.8,
      },
      encoding: { x: { field: 'at', ...SHARE }, y, ...colour },
    },
  ];
}

function texts(rows: readonly Row[], heads: Laid['heads']): Spec[] {
  const left = -(NAMES + BESIDE);
  const lines = rows.flatMap(({ y, name }) =>
    name.map((text, i) => ({ y: y + (i - (name.length - 1) / 2) * LINE, text, colour: INK })),
  );
  return [
    labels(left, heads, { bold: true }),
    labels(left, lines),
    labels(
      `width+${BESIDE}`,
      rows.map(({ y, text, colour }) => ({ y, text, colour })),
    ),
  ];
}
