/** Chart: where the runs lie by chance alone, and where with the assumptions drawn, one block an output. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Spread, Uncertain } from '../../experiment/vary/uncertain.ts';
import type { Cell } from '../csv.ts';
import { mainMeasures } from '../experiment/uncertain-text.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import type { Drawing, Spec } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels, SHARE } from './layers.ts';
import { CAPACITY, GRID, INK, MIDDLE, RULE, SOFT } from './palette.ts';
import { SIZE } from './style.ts';
import { uncertainFinding } from './uncertain-finding.ts';

interface UncertainInput {
  readonly found: Uncertain;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

const ROW = 20;
const HEAD = 24;
/** Of a block: its head, two rows, and the room below. */
const BLOCK = HEAD + 2 * ROW + 6;
/** Left of the plot, and right of it, before the texts [px]. */
const BESIDE = 12;

const WORDS = {
  alone: { id: 'karena kebetulan saja', en: 'by chance alone' },
  drawn: { id: 'dengan asumsi ditarik', en: 'with assumptions drawn' },
  ofInputs: { id: 'varians dari asumsi', en: 'variance from assumptions' },
  still: { id: 'tidak berubah', en: 'does not vary' },
} as const satisfies Record<string, Both>;

/** An interval in a block; ends as shares of the width. */
interface Row {
  readonly y: number;
  readonly name: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
}

interface Block {
  readonly y: number;
  readonly name: string;
  /** Of the variance, from the assumptions. */
  readonly share: string;
  readonly rows: readonly Row[];
  /** The mean of all, and the means of the draws. */
  readonly mean: number;
  readonly draws: readonly number[];
}

/** A line for each interval, the numbers beside it, a point a draw. */
export function uncertainChart(input: UncertainInput): Drawing {
  const { found, language } = input;
  const f = format(language);
  const spreads = shownOf(found);
  const blocks = spreads.map((one, i) => blockOf(found, one, i * BLOCK, f));
  const rows = blocks.flatMap((block) => block.rows);
  const left = widest([...blocks.map(({ name }) => name)], 600, rows, ({ name }) => name);
  const right = widest([...blocks.map(({ share }) => share)], 400, rows, ({ text }) => text);
  return {
    id: 'uncertain',
    language,
    title: uncertainFinding(found.plan, spreads)[language],
    subtitle: subtitle(found, f),
    source: experimentSource(found, input),
    plot: {
      width: Math.floor(OUTER - left - right - 2 * BESIDE - 2),
      height: Math.max(BLOCK, blocks.length * BLOCK),
      layer:
        blocks.length === 0
          ? [labels(0, [{ y: ROW, text: TEXTS.nothingToShow[language], colour: MIDDLE }])]
          : [...intervals(blocks), ...texts(blocks, left)],
    },
    rows: tableOf(found, spreads),
  };
}

/** The main outputs that every run has, in the order in which the text tells them. */
function shownOf(found: Uncertain): Spread[] {
  return mainMeasures(found).flatMap((name) =>
    found.spreads.filter(({ measure }) => measure === name),
  );
}

function widest(
  heads: readonly string[],
  weight: 400 | 600,
  rows: readonly Row[],
  of: (row: Row) => string,
): number {
  const widths = [
    ...heads.map((text) => textWidth(text, SIZE, weight)),
    ...rows.map((row) => textWidth(of(row), SIZE)),
  ];
  return Math.ceil(Math.max(0, ...widths));
}

function subtitle(found: Uncertain, f: Format): string {
  const { draws, replications, drawn } = found;
  const known = draws.filter(({ failed }) => failed === undefined).length;
  const [count, runs, of] = [known, replications, drawn.length].map((n) => f.count(n));
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  const missing = mainMeasures(found).filter((name) =>
    found.missing.some(({ measure }) => measure === name),
  );
  const names = missing.map((name) => measureName(name)[f.language].toLowerCase()).join(', ');
  const left = f.language === 'id' ? ' Tidak di semua ulangan' : ' Not in every run';
  const said =
    f.language === 'id'
      ? `Sembilan dari sepuluh ulangan terletak pada garis: ${count} tarikan dari ${of} asumsi, ${runs} ulangan tiap tarikan. Titik: rerata tiap tarikan; garis tegak: rerata semua. Yang lebih berpengaruh mempunyai lebih dari separuh varians, bila selang ${level} bagiannya menunjukkannya.`
      : `Nine in ten runs lie on a line: ${count} draws of ${of} assumption${of === '1' ? '' : 's'}, ${runs} replications each. Points: means of the draws; upright: the mean of all. What outweighs has more than half of the variance, where the ${level} interval of its share tells.`;
  return missing.length === 0 ? said : `${said}${left}: ${names}.`;
}

function blockOf({ plan, draws, spreads }: Uncertain, one: Spread, top: number, f: Format): Block {
  const at = spreads.indexOf(one);
  const means = draws.flatMap(({ means, failed }) => (failed === undefined ? [means[at]!] : []));
  const { low, high, byChance, mean, share: ofInputs } = one;
  const ends = [low, high, byChance.low, byChance.high, ...means];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || 1;
  const place = (value: number) => (value - least + 0.04 * span) / (1.08 * span);
  const row = (i: number, name: string, from: number, to: number, colour: string) => {
    const [a, b] = [from, to].map((value) => figureText(plan, one, value, f));
    const text = a === b ? a! : `${a} – ${b}`;
    const y = top + HEAD + (i + 0.5) * ROW;
    return { y, name, text, low: place(from), high: place(to), colour };
  };
  const { alone, drawn, still, ofInputs: words } = WORDS;
  return {
    y: top + HEAD - 9,
    name: measureName(one.measure)[f.language],
    share: ofInputs === null ? still[f.language] : `${words[f.language]} ${f.share(ofInputs, 1)}`,
    rows: [
      row(0, alone[f.language], byChance.low, byChance.high, SOFT),
      row(1, drawn[f.language], low, high, CAPACITY),
    ],
    mean: place(mean),
    draws: means.map(place),
  };
}

function intervals(blocks: readonly Block[]): Spec[] {
  const rows = blocks.flatMap((block) => block.rows);
  const y = { field: 'y', ...DOWN };
  const rule = (values: readonly object[], mark: Spec, encoding: Spec): Spec => ({
    data: { values },
    mark: { type: 'rule', ...mark },
    encoding: { x: { field: 'low', ...SHARE }, x2: { field: 'high' }, y, ...encoding },
  });
  const colour = { color: { field: 'colour', type: 'nominal', scale: null } };
  const points = blocks.flatMap(({ rows: [, drawn], draws }) =>
    draws.map((at) => ({ at, y: drawn!.y })),
  );
  const means = blocks.map(({ y: top, mean }) => {
    return { at: mean, y: top + 9, bottom: top + 9 + 2 * ROW };
  });
  return [
    rule(
      rows.map((one) => ({ y: one.y, low: 0, high: 1 })),
      { color: GRID },
      {},
    ),
    {
      data: { values: means },
      mark: { type: 'rule', color: RULE, strokeWidth: 1.2 },
      encoding: { x: { field: 'at', ...SHARE }, y, y2: { field: 'bottom' } },
    },
    // A spread of nothing is a dot.
    rule(rows, { strokeWidth: 5, strokeCap: 'round', opacity: 0.55 }, colour),
    {
      data: { values: points },
      mark: {
        type: 'point',
        filled: true,
        size: 26,
        color: CAPACITY,
        opacity: 0.75,
        stroke: 'white',
        strokeWidth: 0.6,
      },
      encoding: { x: { field: 'at', ...SHARE }, y },
    },
  ];
}

function texts(blocks: readonly Block[], left: number): Spec[] {
  const rows = blocks.flatMap((block) => block.rows);
  const heads = (of: (block: Block) => string, colour: string) =>
    blocks.map((block) => ({ y: block.y, text: of(block), colour }));
  const own = (of: (row: Row) => string, colour: string) =>
    rows.map((row) => ({ y: row.y, text: of(row), colour }));
  return [
    labels(
      -(left + BESIDE),
      heads(({ name }) => name, INK),
      { bold: true },
    ),
    labels(
      -(left + BESIDE),
      own(({ name }) => name, MIDDLE),
    ),
    labels(`width+${BESIDE}`, [
      ...heads(({ share }) => share, SOFT),
      ...own(({ text }) => text, INK),
    ]),
  ];
}

/** The intervals of each output, then the mean of each draw. */
function* tableOf({ draws, spreads }: Uncertain, shown: readonly Spread[]): Iterable<Cell[]> {
  const known = draws
    .map(({ failed }, i) => ({ i, failed }))
    .filter(({ failed }) => failed === undefined);
  yield [
    ...['measure', 'unit', 'mean', 'chance.p05', 'chance.p95', 'p05', 'p95', 'share.inputs'],
    ...known.map(({ i }) => `draw ${i + 1}`),
  ];
  for (const one of shown) {
    const { measure, unit, mean, byChance, low, high, share } = one;
    const at = spreads.indexOf(one);
    yield [
      ...[measure, unit, mean, byChance.low, byChance.high, low, high, share],
      ...known.map(({ i }) => draws[i]!.means[at]!),
    ];
  }
}
