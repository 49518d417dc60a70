/** What options cost, and what is had for it, as sheets of a workbook: numbers alone, a row for each. */

import type { Comparison } from '../../experiment/compare.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import { perText } from '../document/per-text.ts';
import { type Column, type Kind, type Table, textColumn, type Value } from '../document/table.ts';
import { COST_KINDS, DOCUMENT } from '../document/words.ts';
import type { Format } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { gainsOf } from './gains.ts';
import { costTable, gainCaption } from './money-tables.ts';
import { COMPARISON } from './words.ts';

/** Each option's cost, and what it costs more than the base: the middle and both ends of the prices. */
export function costSheet(comparison: Comparison, f: Format): Table {
  const { language } = f;
  const base = optionName(comparison.options[0]!.name, language);
  const more = language === 'id' ? `Lebih dari ${base}` : `More than ${base}`;
  const heads = [COMPARISON.cost[language], more].flatMap((head) =>
    (['middle', 'least', 'most'] as const).map((end) => `${head}, ${COMPARISON[end][language]}`),
  );
  return {
    ...costTable(comparison, f),
    columns: [
      textColumn(COMPARISON.option[language], 1.6),
      ...heads.map((head): Column => ({ head, kind: 'rupiah', width: 1.3 })),
      textColumn(COMPARISON.beaten[language], 1.2),
    ],
    rows: comparison.options.map(({ name, cost, more: own, beaten }) => [
      optionName(name, language),
      ...[cost.value, cost.low, cost.high, own.value, own.low, own.high],
      beaten === undefined ? null : optionName(beaten, language),
    ]),
  };
}

/** What each improvement costs; only what can be told apart has a row. */
export function gainSheet(comparison: Comparison, f: Format): Table | undefined {
  const { language } = f;
  const kinds: Kind[] = [];
  const rows = comparison.options.slice(1).flatMap((option) =>
    gainsOf(option, comparison).map(({ at, difference, price, unit }): Value[] => {
      const { measure, unit: of } = comparison.measures[at]!;
      kinds.push(of === 's' ? 'time' : of === 'share' ? 'share' : 'count');
      return [
        ...[optionName(option.name, language), measureName(measure)[language]],
        ...[difference.value, unit[language]],
        ...[price?.value ?? null, price?.low ?? null, price?.high ?? null],
      ];
    }),
  );
  if (rows.length === 0) return undefined;
  const each = COMPARISON.eachOne[language];
  return {
    name: COMPARISON.sheetGains[language],
    caption: gainCaption(comparison, f),
    columns: [
      textColumn(COMPARISON.option[language], 1.5),
      textColumn(COMPARISON.measure[language], 2.8),
      { head: language === 'id' ? 'Perbaikan' : 'Improvement', kind: 'points', width: 1.3 },
      textColumn(COMPARISON.unit[language], 1.2),
      ...(['middle', 'least', 'most'] as const).map(
        (end): Column => ({ head: `${each}, ${COMPARISON[end][language]}`, kind: 'rupiah' }),
      ),
    ],
    rows,
    kinds,
  };
}

/** A line of an option a row. */
export function lineSheet({ options }: Comparison, f: Format): Table {
  const { language } = f;
  return {
    name: COMPARISON.sheetLines[language],
    caption: COMPARISON.lines[language],
    columns: [
      textColumn(COMPARISON.option[language], 1.5),
      textColumn(DOCUMENT.cost[language], 2),
      textColumn(DOCUMENT.costKind[language], 0.8),
      { head: DOCUMENT.quantity[language], kind: 'count', width: 1 },
      { head: DOCUMENT.costLow[language], kind: 'rupiah', width: 1.3 },
      { head: DOCUMENT.costHigh[language], kind: 'rupiah', width: 1.3 },
      textColumn(DOCUMENT.priceBasis[language], 3),
    ],
    rows: options.flatMap(({ name: option, lines }) =>
      lines.map(({ name, kind, quantity, price, per, basis }): Value[] => [
        optionName(option, language),
        plain(inLanguage(name, language)) + (per === undefined ? '' : `, ${perText(per, f)}`),
        COST_KINDS[kind][language],
        ...[quantity, quantity * price.low, quantity * price.high],
        plain(inLanguage(basis, language)),
      ]),
    ),
  };
}
