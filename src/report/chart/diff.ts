/** Chart: the country in two runs, one row a measure that differs, each on a scale of its own from 0. */

import { better } from '../../experiment/better.ts';
import type { Changed } from '../../experiment/diff.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Cell } from '../csv.ts';
import { verdict } from '../experiment/compare-text.ts';
import type { DiffInput } from '../experiment/diff-json.ts';
import { sidesText } from '../experiment/diff-sides.ts';
import { wholeName } from '../experiment/diff-whole.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import type { Drawing, Spec } from './chart.ts';
import { diffFinding } from './diff-finding.ts';
import { distinct, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels } from './layers.ts';
import { colourOf, GRID, INK, MIDDLE, PAPER } from './palette.ts';

interface DiffChartInput extends DiffInput {
  readonly language: Language;
  readonly version: string;
}

const ROW = 30;
const NAME = { size: 11.5, width: 230 };
/** More rows than these are in the table only. */
const MOST = 16;
/** Where the names of the two stand above the rows [px]. */
const HEAD = 22;

interface Row {
  readonly y: number;
  readonly name: string;
  readonly values: string;
  readonly told: string;
  readonly colour: string;
  /** Shares of the width; absent where there is no value. */
  readonly a?: number;
  readonly b?: number;
}

/** Nothing where no number of the country differs. */
export function diffChart(input: DiffChartInput): Drawing | undefined {
  const { language, diff } = input;
  const all = shownRows(diff.national.rows);
  if (all.length === 0) return undefined;
  const f = format(language);
  const shown = all.slice(0, MOST);
  const full = shown.map(({ measure }) => measureName(measure)[language]);
  const names = distinct(full, NAME.width, NAME.size);
  const rows = shown.map((row, i) => {
    return { name: names[i]!, ...rowOf(row, i, [input.made[0].clock, input.made[1].clock], f) };
  });
  const left = Math.max(...rows.map(({ name }) => textWidth(name, NAME.size)));
  const right = Math.max(...rows.flatMap(({ values, told }) => [values, told].map(widthOf)));
  return {
    id: 'diff',
    language,
    title: diffFinding(input)[language],
    subtitle: subtitle(input, all.length - rows.length)[language],
    source: source(input),
    plot: {
      width: Math.floor(OUTER - left - right - 34),
      height: HEAD + rows.length * ROW,
      layer: [...lineLayers(rows), ...texts(rows, left)],
    },
    rows: tableOf(diff.national.rows),
  };
}

function widthOf(text: string): number {
  return textWidth(text, 11);
}

/** Those that can be told apart first, then the others, each in the order of the table. */
function shownRows(rows: readonly Changed[]): Changed[] {
  const isTold = ({ apart, interval }: Changed) => interval !== null && apart !== 'unclear';
  return [...rows.filter(isTold), ...rows.filter((row) => !isTold(row))];
}

type Clocks = Parameters<typeof sidesText>[1];

function rowOf(row: Changed, i: number, clocks: Clocks, f: Format): Omit<Row, 'name'> {
  const { measure, unit, a, b, value, interval, apart } = row;
  const [ofA = '–', ofB = '–'] = sidesText(row, clocks, f);
  const found = { value, interval, apart, gain: null };
  const told = interval === null ? '' : `; ${verdict(found, better(measure), f)}`;
  const drawn = {
    y: HEAD + (i + 0.5) * ROW,
    values: `${ofA} → ${ofB}`,
    told: value === null ? '–' : `${signed(value, unit, f)}${told}`,
    colour: colourOf(apart, better(measure)),
  };
  if (value === null) return drawn;
  // The larger of the two takes the whole width; nothing that is counted or timed is below 0.
  const most = Math.max(Math.abs(a!.value!), Math.abs(b!.value!));
  return { ...drawn, a: Math.abs(a!.value!) / most, b: Math.abs(b!.value!) / most };
}

function subtitle({ made, paths }: DiffChartInput, more: number): Both {
  const [a, b] = paths.map(plain) as [string, string];
  const runs = made.map(({ replications }) => replications) as [number, number];
  const whole = wholeName(made);
  const rest = {
    id: more === 0 ? '' : ` ${more} ukuran lain ada di tabel.`,
    en:
      more === 0 ? '' : ` ${more} more ${more === 1 ? 'measure is' : 'measures are'} in the table.`,
  };
  const judged = runs.every((count) => count > 1);
  const level = (f: Format) => `${f.decimal(100 * LEVEL, 1)}%`;
  const noise = {
    id: judged
      ? ` Abu-abu: tidak terbedakan atau tidak dapat dinilai (selang Welch, bersama-sama ${level(format('id'))}).`
      : ' Satu ulangan tidak membedakan derau dari perubahan: semuanya abu-abu.',
    en: judged
      ? ` Grey: cannot be told apart, or cannot be judged (Welch intervals, together ${level(format('en'))}).`
      : ' One run does not tell noise from change: all are grey.',
  };
  return {
    id: `${whole.id}, A (lingkaran kosong) = ${a}, ${runs[0]} ulangan; B (penuh) = ${b}, ${runs[1]} ulangan. Tiap baris berskala sendiri dari 0.${noise.id}${rest.id}`,
    en: `${whole.en}, A (empty circle) = ${a}, ${replicationsOf(runs[0])}; B (full) = ${b}, ${replicationsOf(runs[1])}. Each row has its own scale from 0.${noise.en}${rest.en}`,
  };
}

function replicationsOf(count: number): string {
  return `${count} ${count === 1 ? 'run' : 'replications'}`;
}

function source({ made, language, version }: DiffChartInput): string {
  const [a, b] = made.map(({ scenario, option, seed, versions }) => {
    const words = language === 'id' ? ['opsi', 'benih'] : ['option', 'seed'];
    return `${plain(scenario)}, ${words[0]} ${optionName(option, language)}, ${words[1]} ${plain(seed)} (${plain(versions.tampung)})`;
  });
  return language === 'id'
    ? `Sumber: simulasi Tampung, dibandingkan oleh versi ${version}; A: ${a}; B: ${b}.`
    : `Source: Tampung simulations, compared by version ${version}; A: ${a}; B: ${b}.`;
}

const SHARE = { type: 'quantitative', scale: { domain: [0, 1.02], nice: false }, axis: null };

function lineLayers(rows: readonly Row[]): Spec[] {
  const drawn = rows.filter(({ a }) => a !== undefined);
  const y = { field: 'y', ...DOWN };
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const tracks = rows.map((row) => ({ y: row.y, from: 0, to: 1.02 }));
  const point = { type: 'point', size: 70, opacity: 1, strokeWidth: 1.8 };
  return [
    {
      data: { values: tracks },
      mark: { type: 'rule', color: GRID },
      encoding: { x: { field: 'from', ...SHARE }, x2: { field: 'to' }, y },
    },
    {
      data: { values: drawn },
      mark: { type: 'rule', strokeWidth: 2.4 },
      encoding: { x: { field: 'a', ...SHARE }, x2: { field: 'b' }, y, color: colour },
    },
    {
      data: { values: drawn },
      mark: { ...point, filled: true, fill: PAPER },
      encoding: { x: { field: 'a', ...SHARE }, y, stroke: colour },
    },
    {
      data: { values: drawn },
      mark: { ...point, filled: true },
      encoding: { x: { field: 'b', ...SHARE }, y, color: colour },
    },
  ];
}

function texts(rows: readonly Row[], left: number): Spec[] {
  return [
    labels(0, [{ y: 6, text: '0', colour: MIDDLE }]),
    labels(
      -(left + 14),
      rows.map(({ y, name }) => ({ y, text: name, colour: INK })),
      { size: NAME.size },
    ),
    labels(
      'width+14',
      rows.map(({ y, values }) => ({ y: y - 7, text: values, colour: INK })),
    ),
    labels(
      'width+14',
      rows.map(({ y, told }) => ({ y: y + 7, text: told, colour: MIDDLE })),
    ),
  ];
}

function* tableOf(rows: readonly Changed[]): Iterable<readonly Cell[]> {
  yield ['measure', 'unit', 'a', 'b', 'difference', 'low', 'high', 'apart'];
  for (const { measure, unit, a, b, value, interval, apart } of rows) {
    const ends = [interval?.low ?? null, interval?.high ?? null];
    const told = interval === null ? null : apart;
    yield [measure, unit, a?.value ?? null, b?.value ?? null, value, ...ends, told];
  }
}
