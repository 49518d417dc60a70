/** Chart: what each option differs from the base by in every draw of the assumptions, and in how many it is best. */

import type { Choice, Chosen } from '../../experiment/vary/choice.ts';
import { choiceFinding, inDraws } from '../experiment/choice-finding.ts';
import { choiceRows } from '../experiment/choice-table.ts';
import { besideText } from '../experiment/choice-words.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName } from '../names.ts';
import type { Drawing, Spec } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels, SHARE } from './layers.ts';
import { CAPACITY, GRID, INK, MIDDLE, RULE } from './palette.ts';
import { SIZE } from './style.ts';

interface ChoiceInput {
  readonly found: Choice;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

const ROW = 20;
/** Of an option: its name above, its line, and the room below. */
const BLOCK = 2 * ROW + 8;
/** Left of the plot, and right of it, before the texts [px]. */
const BESIDE = 12;

const WORDS = {
  base: { id: 'yang lain dibandingkan dengan ini', en: 'the others are held against it' },
  beside: { id: 'selisih', en: 'difference' },
  best: { id: 'terbaik', en: 'best' },
  more: { id: 'makin banyak makin baik', en: 'more is better' },
  less: { id: 'makin sedikit makin baik', en: 'less is better' },
  kept: { id: 'sasaran terpenuhi', en: 'targets kept' },
} as const satisfies Record<string, Both>;

/** An option in the plot; places are shares of the width. */
interface Block {
  readonly y: number;
  readonly name: string;
  readonly note: string;
  readonly best: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly draws: readonly number[];
}

/** A line for nine in ten draws, a point a draw, the numbers beside them; the base is the upright line. */
export function choiceChart(input: ChoiceInput): Drawing {
  const { found, language } = input;
  const f = format(language);
  const place = placesOf(found);
  const blocks = found.options.map((one, i) => blockOf(found, one, i * BLOCK, place, f));
  const left = widest(
    blocks,
    ({ name }) => name,
    600,
    ({ note }) => note,
  );
  const right = widest(
    blocks,
    ({ best }) => best,
    400,
    ({ text }) => text,
  );
  return {
    id: 'choice',
    language,
    title: choiceFinding(found)[language],
    subtitle: subtitle(found, f),
    source: experimentSource(found, input),
    plot: {
      width: Math.floor(OUTER - left - right - 2 * BESIDE - 2),
      height: blocks.length * BLOCK,
      layer: [...lines(blocks, place(0)), ...texts(blocks, left)],
    },
    rows: choiceRows(found),
  };
}

function widest(
  blocks: readonly Block[],
  head: (block: Block) => string,
  weight: 400 | 600,
  below: (block: Block) => string,
): number {
  const widths = blocks.flatMap((block) => [
    textWidth(head(block), SIZE, weight),
    textWidth(below(block), SIZE),
  ]);
  return Math.ceil(Math.max(...widths));
}

function subtitle(found: Choice, f: Format): string {
  const { draws, told, measure, known, replications } = found;
  const side = WORDS[found.better][f.language];
  const name = measureName(measure)[f.language];
  const [count, of, runs] = [known, told.length, replications].map((n) => f.count(n));
  const all = f.count(draws.length);
  const some = known === draws.length ? '' : f.language === 'id' ? ` dari ${all}` : ` of ${all}`;
  return f.language === 'id'
    ? `${name}: selisih terhadap dasar di ${count}${some} tarikan dari ${of} asumsi, ${runs} ulangan tiap tarikan dan opsi, warga yang sama di semua opsi; ${side}. Titik: tiap tarikan; garis: sembilan dari sepuluh tarikan; garis pendek: rerata.`
    : `${name}: difference to the base in ${count}${some} draws of ${of} assumption${of === '1' ? '' : 's'}, ${runs} ${runs === '1' ? 'replication' : 'replications'} a draw and option, the same citizens in all options; ${side}. Points: draws; line: nine in ten of them; short upright: the mean.`;
}

function differencesOf({ options }: Choice, one: Chosen): readonly number[] {
  return one.values.map((value, draw) => value - options[0]!.values[draw]!);
}

/** Where a difference lies, as a share of the width; 0 is always there. */
function placesOf(found: Choice): (difference: number) => number {
  const all = found.options.flatMap((one) => differencesOf(found, one));
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const span = most - least || 1;
  return (difference) => (difference - least + 0.04 * span) / (1.08 * span);
}

function blockOf(
  found: Choice,
  one: Chosen,
  y: number,
  place: (difference: number) => number,
  f: Format,
): Block {
  const { beside } = one;
  const { mean = 0, low = 0, high = 0 } = beside ?? {};
  return {
    y,
    name: optionName(one.name, f.language),
    note: noteOf(one, found.judged, f),
    best: `${WORDS.best[f.language]} ${inDraws(one.best.count, found.known, f)}`,
    text: beside ? besideText(beside, found.unit, f) : '',
    ...{ low: place(low), high: place(high), mean: place(mean) },
    draws: beside ? differencesOf(found, one).map(place) : [],
  };
}

/** What is said below a name: of the targets where there are some. */
function noteOf({ keeps, beside }: Chosen, judged: number, f: Format): string {
  if (keeps !== undefined) return `${WORDS.kept[f.language]} ${inDraws(keeps.count, judged, f)}`;
  return (beside ? WORDS.beside : WORDS.base)[f.language];
}

function lines(blocks: readonly Block[], zero: number): Spec[] {
  const y = { field: 'y', ...DOWN };
  const at = { field: 'at', ...SHARE };
  const others = blocks.slice(1).map((block) => ({
    ...block,
    y: block.y + 1.5 * ROW,
    bottom: block.y + 2 * ROW - 2,
    top: block.y + ROW + 2,
  }));
  const points = others.flatMap((block) => block.draws.map((one) => ({ at: one, y: block.y })));
  return [
    {
      data: { values: others.map((block) => ({ y: block.y, from: 0, to: 1 })) },
      mark: { type: 'rule', color: GRID },
      encoding: { x: { field: 'from', ...SHARE }, x2: { field: 'to' }, y },
    },
    {
      data: { values: [{ at: zero, y: 0, bottom: blocks.length * BLOCK }] },
      mark: { type: 'rule', color: RULE, strokeWidth: 1.2 },
      encoding: { x: at, y, y2: { field: 'bottom' } },
    },
    {
      data: { values: others },
      mark: { type: 'rule', strokeWidth: 5, strokeCap: 'round', opacity: 0.45, color: CAPACITY },
      encoding: { x: { field: 'low', ...SHARE }, x2: { field: 'high' }, y },
    },
    {
      data: { values: points },
      mark: {
        ...{ type: 'point', filled: true, size: 26, color: CAPACITY, opacity: 0.75 },
        ...{ stroke: 'white', strokeWidth: 0.6 },
      },
      encoding: { x: at, y },
    },
    {
      data: { values: others.map((block) => ({ ...block, at: block.mean, y: block.top })) },
      mark: { type: 'rule', color: INK, strokeWidth: 1.6 },
      encoding: { x: at, y, y2: { field: 'bottom' } },
    },
  ];
}

function texts(blocks: readonly Block[], left: number): Spec[] {
  const at = (row: number, of: (block: Block) => string, colour: string) =>
    blocks.map((block) => ({ y: block.y + (row + 0.5) * ROW, text: of(block), colour }));
  return [
    labels(
      -(left + BESIDE),
      at(0, ({ name }) => name, INK),
      { bold: true },
    ),
    labels(
      -(left + BESIDE),
      at(1, ({ note }) => note, MIDDLE),
    ),
    labels(`width+${BESIDE}`, [
      ...at(0, ({ best }) => best, MIDDLE),
      ...at(1, ({ text }) => text, INK),
    ]),
  ];
}
