/** The tables of what options cost, and of what is had for it. */

import type { Compared, Comparison } from '../../experiment/compare.ts';
import type { CountedLine, Money } from '../../experiment/costs.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import { perText } from '../document/per-text.ts';
import { type Table, textColumn, type Value } from '../document/table.ts';
import { COST_KINDS, DOCUMENT } from '../document/words.ts';
import { differenceText } from '../experiment/compare-text.ts';
import type { Format } from '../format.ts';
import { measureName } from '../measures.ts';
import { rupiah, rupiahBand } from '../money.ts';
import { optionName, plain } from '../names.ts';
import { gainsOf } from './gains.ts';
import { mostOf } from './tables.ts';
import { COMPARISON } from './words.ts';

/** Whether the scenario has prices. */
export function isPriced({ options }: Comparison): boolean {
  return options.some(({ lines }) => lines.length > 0);
}

/** Each option's cost, and what it costs more than the base. */
export function costTable(comparison: Comparison, f: Format): Table {
  const { language } = f;
  const base = optionName(comparison.options[0]!.name, language);
  const more = language === 'id' ? `Lebih dari ${base}` : `More than ${base}`;
  const isBeaten = comparison.options.some(({ beaten }) => beaten !== undefined);
  return {
    name: COMPARISON.sheetCosts[language],
    caption: costCaption(f),
    columns: [
      textColumn(COMPARISON.option[language], 1.4),
      { head: COMPARISON.cost[language], kind: 'rupiah', width: 1.5 },
      { head: more, kind: 'rupiah', width: 1.5 },
      ...(isBeaten ? [textColumn(COMPARISON.beaten[language], 1.2)] : []),
    ],
    rows: comparison.options.map(({ name, cost, more: own, beaten }, i) => [
      optionName(name, language),
      rupiahBand(cost, f),
      i === 0 ? '' : rupiahBand(own, f),
      ...(isBeaten ? [beaten === undefined ? null : optionName(beaten, language)] : []),
    ]),
  };
}

function costCaption({ language }: Format): string {
  return language === 'id'
    ? 'Biaya tiap opsi selama masa simulasi, rentang harga di dalam kurung'
    : 'Cost of each option over the run, the range of prices in brackets';
}

/** What each improvement costs that can be told apart, by option. */
export function gainTable(comparison: Comparison, f: Format): Table {
  const { options, measures } = comparison;
  const { language } = f;
  const groups: number[] = [];
  const rows: Value[][] = [];
  for (const option of options.slice(1)) {
    groups.push(rows.length);
    rows.push([`${optionName(option.name, language)}: ${rupiahBand(option.more, f)}`]);
    const gains = gainsOf(option, comparison);
    if (gains.length === 0) rows.push([COMPARISON.noneBetter[language], '', '']);
    for (const { at, difference, price, unit } of gains) {
      const { measure, unit: of } = measures[at]!;
      rows.push([
        measureName(measure)[language],
        differenceText(difference, of, f, mostOf(comparison, at)),
        price === undefined
          ? COMPARISON.noMore[language]
          : `${rupiahEnds(price, f)} ${language === 'id' ? 'tiap' : 'per'} ${unit[language]}`,
      ]);
    }
  }
  return {
    name: COMPARISON.sheetGains[language],
    caption: gainCaption(comparison, f),
    columns: [
      textColumn(COMPARISON.gainOf[language], 1.6),
      { head: COMPARISON.gain[language], kind: 'count', width: 1.7 },
      { head: COMPARISON.eachOne[language], kind: 'count', width: 2.2 },
    ],
    rows,
    groups,
  };
}

/** Each end in its own scale: from the least to the most there may be a factor of a thousand. */
function rupiahEnds({ value, low, high }: Money, f: Format): string {
  const [middle, least, most] = [value, low, high].map((amount) => rupiah(amount, f));
  return least === most ? middle! : `${middle} (${least} – ${most})`;
}

export function gainCaption({ options }: Comparison, f: Format): string {
  const base = optionName(options[0]!.name, f.language);
  return f.language === 'id'
    ? `Biaya tambahan tiap opsi terhadap ${base} untuk setiap satuan perbaikan yang dapat dibedakan; rentang dari ujung harga dan ujung selang bersama`
    : `Additional cost of each option to ${base} for each unit of an improvement that can be told apart; ranges from the ends of prices and of joint intervals`;
}

/** What is paid for, the options that pay for it below; what no option has is left out. */
export function lineTable(comparison: Comparison, f: Format): Table {
  const { language } = f;
  const groups: number[] = [];
  const rows: Value[][] = [];
  for (const lines of linesByPrice(comparison)) {
    const [[, first]] = lines as [Line, ...Line[]];
    groups.push(rows.length);
    rows.push([lineName(first, f)]);
    for (const [{ name }, { quantity, price }] of lines)
      rows.push([
        optionName(name, language),
        quantity,
        quantity * price.low,
        quantity * price.high,
      ]);
  }
  return {
    name: COMPARISON.sheetLines[language],
    caption: COMPARISON.lines[language],
    columns: [
      textColumn(COMPARISON.lineOf[language], 2.2),
      { head: DOCUMENT.quantity[language], kind: 'count', width: 0.9 },
      { head: DOCUMENT.costLow[language], kind: 'rupiah', width: 1.1 },
      { head: DOCUMENT.costHigh[language], kind: 'rupiah', width: 1.1 },
    ],
    rows,
    groups,
  };
}

type Line = readonly [Compared, CountedLine];

/** One price of one thing in each, in the order of the scenario. */
function linesByPrice({ options }: Comparison): Line[][] {
  const found = new Map<string, Line[]>();
  for (const option of options)
    for (const line of option.lines) {
      if (line.quantity === 0) continue;
      const { name, kind, price } = line;
      const key = JSON.stringify([name, kind, price]);
      found.set(key, [...(found.get(key) ?? []), [option, line]]);
    }
  return [...found.values()];
}

function lineName({ name, kind, price, per }: CountedLine, f: Format): string {
  const { language } = f;
  const { low, high } = price;
  const of = plain(inLanguage(name, language)) + (per === undefined ? '' : `, ${perText(per, f)}`);
  const one = rupiahBand({ value: (low + high) / 2, low, high }, f);
  return `${of}: ${one}${kind === 'purchase' ? ', ' : ' '}${COST_KINDS[kind][language]}`;
}

/** What the prices rest on, of what is paid for in some option; what is bought and kept up says it once. */
export function priceBases(comparison: Comparison, { language }: Format): string[] {
  const said = linesByPrice(comparison).map(([first]) => {
    const { name, basis } = first![1];
    return `${plain(inLanguage(name, language))}: ${plain(inLanguage(basis, language))}`;
  });
  return [...new Set(said)];
}
