/** The tables of a comparison: CSV, keys as in `--json`, numbers with a decimal point. */

import type { Comparison } from '../../experiment/compare.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { inLanguage } from '../../scenario/as-read/prose.ts';
import { type Cell, csv } from '../csv.ts';

/**
 * `comparison.csv`, one measure of one option a row: its value with an interval of its own, then the
 * difference to the base with its interval, the level of that one so that all hold together, whether
 * the two can be told apart, and how many times the pairing made the variance smaller. What a measure
 * has no value of is empty; so are the differences of the base. The last rows are costs [IDR]: their ends
 * are those of the prices, not of chance.
 */
export function comparisonTable({ options, measures, each }: Comparison): string {
  const rows: Cell[][] = [HEAD];
  for (const { name, measured } of options)
    for (const [i, { own, difference }] of measured.entries())
      rows.push([
        ...[name, measures[i]!.measure, own.unit],
        ...[own.value, own.interval === null ? null : LEVEL],
        ...[own.interval?.low ?? null, own.interval?.high ?? null],
        ...[difference?.value ?? null, difference?.interval ? each : null],
        ...[difference?.interval?.low ?? null, difference?.interval?.high ?? null],
        ...[difference?.apart ?? null, difference?.gain ?? null],
      ]);
  const hasCosts = options.some(({ lines }) => lines.length > 0);
  for (const [i, { name, cost, more }] of hasCosts ? options.entries() : [])
    rows.push([
      ...[name, 'cost', 'IDR', cost.value, null, cost.low, cost.high],
      ...(i === 0 ? [null, null, null, null] : [more.value, null, more.low, more.high]),
      ...[null, null],
    ]);
  return csv(rows);
}

const HEAD = [
  ...['option', 'measure', 'unit', 'value', 'level', 'low', 'high'],
  ...['difference', 'difference.level', 'difference.low', 'difference.high', 'apart', 'gain'],
];

/** `summary.csv`: that of a run for the country, the option first. */
export function optionSummaries({ options }: Comparison): string {
  const rows: Cell[][] = [['option', 'place', 'measure', 'level', 'value', 'low', 'high', 'unit']];
  for (const { name, gathered } of options)
    for (const { place, measure, level, value, interval, unit } of gathered.estimates) {
      if (place !== 'national') continue;
      const ends = [interval?.low ?? null, interval?.high ?? null];
      rows.push([name, place, measure, interval === null ? null : level, value, ...ends, unit]);
    }
  return csv(rows);
}

/** `costs.csv`: that of a run, the option first. */
export function optionCosts({ options }: Comparison): string {
  const head = ['option', 'name', 'kind', 'quantity', 'price.low', 'price.high', 'low', 'high'];
  const rows: Cell[][] = [[...head, 'basis']];
  for (const { name: option, lines } of options)
    for (const { name, kind, quantity, price, basis } of lines)
      rows.push([
        ...[option, inLanguage(name, 'en'), kind, quantity, price.low, price.high],
        ...[quantity * price.low, quantity * price.high, inLanguage(basis, 'en')],
      ]);
  return csv(rows);
}
