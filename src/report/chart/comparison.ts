/** Chart: the difference of each option to the base with its interval, one block a measure, then costs. */

import type { Comparison, Difference } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import type { Unit } from '../../run/measures.ts';
import type { Cell } from '../csv.ts';
import { differenceText } from '../experiment/compare-text.ts';
import { type Both, EN, type Format, format, ID } from '../format.ts';
import { measureName } from '../measures.ts';
import { rupiahBand } from '../money.ts';
import { optionName } from '../names.ts';
import { allOf } from '../noun.ts';
import type { Drawing, Spec } from './chart.ts';
import { comparisonFinding } from './comparison-finding.ts';
import { type ComparisonInput, comparisonSource } from './comparison-input.ts';
import { distinct, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels, SHARE } from './layers.ts';
import { colourOf, GRID, INK, MIDDLE, RULE } from './palette.ts';

const ROW = 19;
const HEAD = 24;
const NAME = { size: 11.5, width: 170 };

interface Row {
  readonly y: number;
  readonly name: string;
  readonly text: string;
  readonly colour: string;
  /** Shares of the width; absent where there is no value. */
  readonly low?: number;
  readonly middle?: number;
  readonly high?: number;
}

interface Block {
  readonly head: { readonly y: number; readonly text: string };
  readonly rows: readonly Row[];
  /** Where 0 is, as a share of the width. */
  readonly zero: number;
  readonly bottom: number;
}

/** A line for the interval, a point for the difference, the numbers beside them. */
export function comparison(input: ComparisonInput): Drawing {
  const { language } = input;
  const blocks = blocksOf(input.comparison, format(language));
  const rows = blocks.flatMap((block) => block.rows);
  const left = Math.max(0, ...rows.map(({ name }) => textWidth(name, NAME.size)));
  const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, 11)));
  return {
    id: 'comparison',
    language,
    title: comparisonFinding(input.comparison)[language],
    subtitle: subtitle(input.comparison)[language],
    source: comparisonSource(input),
    plot: {
      width: Math.floor(OUTER - left - right - 26),
      height: blocks.at(-1)?.bottom ?? ROW,
      layer: [...blocks.flatMap(zeroLine), ...intervals(rows), ...texts(blocks, rows)],
    },
    rows: tableOf(input),
  };
}

function subtitle({ options, differences, count }: Comparison): Both {
  const base = options[0]!.name;
  const [id, en] = [ID, EN];
  return {
    id:
      `Selisih tiap opsi terhadap ${optionName(base, 'id')} dengan warga yang sama, ${id.count(count)} ulangan; ` +
      `${heldText(differences, id)}. ` +
      'Abu-abu: tidak terbedakan. Garis biaya adalah rentang harga.',
    en:
      `Difference of each option to ${optionName(base, 'en')} with the same citizens, ${en.count(count)} replications; ` +
      `${heldText(differences, en)}. ` +
      'Grey: cannot be told apart. Lines of costs are ranges of prices.',
  };
}

/** Of how many intervals the level holds. */
function heldText(count: number, f: Format): string {
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  if (f.language === 'id')
    return count === 1
      ? `selang dengan keyakinan ${level}`
      : `${f.count(count)} selang berlaku bersama-sama dengan keyakinan ${level} (Bonferroni)`;
  return count === 1
    ? `interval at ${level}`
    : `${allOf(count, f)} intervals hold together at ${level} (Bonferroni)`;
}

/** One difference, or a range of prices, to be drawn. */
interface Entry {
  /** As it stands beside the bars. */
  readonly name: string;
  readonly difference: Difference;
  readonly colour: string;
}

/** Of two of which neither has a value. */
const NO_DIFFERENCE: Difference = { value: null, interval: null, apart: 'unclear', gain: null };

function blocksOf({ options, measures }: Comparison, f: Format): Block[] {
  const others = options.slice(1);
  const full = others.map(({ name }) => optionName(name, f.language));
  const names = distinct(full, NAME.width, NAME.size);
  const measured = measures.map(({ measure, unit, better }, i) => ({
    head: measureName(measure)[f.language],
    unit,
    entries: others.map(({ measured }, at): Entry => {
      const { difference = NO_DIFFERENCE } = measured[i]!;
      return { name: names[at]!, difference, colour: colourOf(difference.apart, better) };
    }),
  }));
  const priced = others.some(({ lines }) => lines.length > 0);
  const costs = {
    head: f.language === 'id' ? 'Biaya' : 'Cost',
    unit: 'IDR' as const,
    entries: others.map(({ more }, at): Entry => {
      const { value, low, high } = more;
      const difference = { value, interval: { low, high }, apart: 'unclear', gain: null } as const;
      return { name: names[at]!, difference, colour: MIDDLE };
    }),
  };
  let top = 0;
  return [...measured, ...(priced ? [costs] : [])].map(({ head, unit, entries }) => {
    const block = blockOf(head, unit, entries, top, f);
    top = block.bottom;
    return block;
  });
}

function blockOf(
  head: string,
  unit: Unit,
  entries: readonly Entry[],
  top: number,
  f: Format,
): Block {
  const ends = entries.flatMap(({ difference: { value, interval } }) =>
    value === null ? [] : [interval?.low ?? value, value, interval?.high ?? value],
  );
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const [from, to] = [least - 0.04 * span, most + 0.04 * span];
  const share = (value: number) => (value - from) / (to - from);
  const rows = entries.map(({ name, difference, colour }, i): Row => {
    const { value, interval } = difference;
    const row = {
      y: top + HEAD + (i + 0.5) * ROW,
      name,
      text: unit === 'IDR' ? prices(difference, f) : differenceText(difference, unit, f),
      colour,
    };
    if (value === null) return row;
    const { low, high } = interval ?? { low: value, high: value };
    return { ...row, low: share(low), middle: share(value), high: share(high) };
  });
  const bottom = top + HEAD + entries.length * ROW + 4;
  return { head: { y: top + HEAD - 8, text: head }, rows, zero: share(0), bottom };
}

function prices({ value, interval }: Difference, f: Format): string {
  return rupiahBand({ value: value!, low: interval!.low, high: interval!.high }, f);
}

function zeroLine({ zero, rows, bottom }: Block): Spec[] {
  const top = (rows[0]?.y ?? bottom) - ROW / 2;
  const across = rows.map(({ y }) => ({ y, from: 0, to: 1 }));
  return [
    {
      data: { values: across },
      mark: { type: 'rule', color: GRID },
      encoding: { x: { field: 'from', ...SHARE }, x2: { field: 'to' }, y: { field: 'y', ...DOWN } },
    },
    {
      data: { values: [{ zero, top, bottom: bottom - 4 }] },
      mark: { type: 'rule', color: RULE, strokeWidth: 1.2 },
      encoding: {
        x: { field: 'zero', ...SHARE },
        y: { field: 'top', ...DOWN },
        y2: { field: 'bottom' },
      },
    },
  ];
}

function intervals(rows: readonly Row[]): Spec[] {
  const drawn = rows.filter(({ middle }) => middle !== undefined);
  const colour = { field: 'colour', type: 'nominal', scale: null };
  return [
    {
      data: { values: drawn },
      mark: { type: 'rule', strokeWidth: 2.4, strokeCap: 'round' },
      encoding: {
        x: { field: 'low', ...SHARE },
        x2: { field: 'high' },
        y: { field: 'y', ...DOWN },
        color: colour,
      },
    },
    {
      data: { values: drawn },
      mark: { type: 'point', filled: true, size: 55, opacity: 1 },
      encoding: { x: { field: 'middle', ...SHARE }, y: { field: 'y', ...DOWN }, color: colour },
    },
  ];
}

function texts(blocks: readonly Block[], rows: readonly Row[]): Spec[] {
  const left = Math.max(0, ...rows.map(({ name }) => textWidth(name, NAME.size)));
  const own = (of: (row: Row) => string, colour: string) =>
    rows.map((row) => ({ y: row.y, text: of(row), colour }));
  return [
    labels(
      -(left + 12),
      own(({ name }) => name, INK),
      { size: NAME.size },
    ),
    labels(
      'width+12',
      own(({ text }) => text, MIDDLE),
    ),
    labels(
      -(left + 12),
      blocks.map(({ head }) => head),
      { bold: true },
    ),
  ];
}

function* tableOf({ comparison: { options, measures } }: ComparisonInput): Iterable<Cell[]> {
  yield ['option', 'measure', 'difference', 'low', 'high', 'apart'];
  for (const { name, measured } of options.slice(1))
    for (const [i, { difference = NO_DIFFERENCE }] of measured.entries()) {
      const { value, interval, apart } = difference;
      const ends = [interval?.low ?? null, interval?.high ?? null];
      yield [name, measures[i]!.measure, value, ...ends, apart];
    }
}
