/** The tables of a back-test. */

import type { BackTest } from '../../experiment/backtest.ts';
import { type Cell, csv } from '../csv.ts';

/**
 * `backtest.csv`: a figure of the record a row [submissions], as published and as nine in ten runs of the model
 * have it; `score` is the interval score over `value`. A side that the source leaves open is empty.
 */
export function backTestTable(found: BackTest): string {
  return csv(backTestRows(found));
}

export function* backTestRows({ tested }: BackTest): Iterable<Cell[]> {
  yield [
    ...['measure', 'place', 'from', 'to', 'use', 'value', 'low', 'high'],
    ...['model', 'model.p05', 'model.p95', 'verdict', 'score', 'source'],
  ];
  for (const { figure, mean, predicted, verdict, score } of tested) {
    const { measure, place, from, to, use, value, low, high, source } = figure;
    yield [
      ...[measure, place ?? null, from ?? null, to, use, value, low, high],
      ...[mean, predicted.low, predicted.high, verdict, score, source],
    ];
  }
}

/** `draws.csv`: a draw a row, what was drawn first, then whether it is kept. */
export function keptTable({ draws }: BackTest): string {
  const keys = Object.keys(draws[0]?.values ?? {});
  const rows: Cell[][] = [['draw', ...keys, 'kept', 'failed']];
  for (const [i, { values, isKept, failed }] of draws.entries())
    rows.push([i + 1, ...keys.map((key) => values![key]!), isKept ? 1 : 0, failed ?? null]);
  return csv(rows);
}
