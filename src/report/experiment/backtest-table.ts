/** The tables of a back-test. */

import type { BackTest } from '../../experiment/backtest/backtest.ts';
import { type Cell, csv } from '../csv.ts';
import { whyWords } from './sensitivity-words.ts';

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
export function keptTable({ draws, told }: BackTest): string {
  const rows: Cell[][] = [['draw', ...told.map(({ key }) => key), 'kept', 'failed']];
  for (const [i, { settings, isKept, failed }] of draws.entries())
    rows.push([i + 1, ...settings.map(({ shown }) => shown), isKept ? 1 : 0, failed ?? null]);
  return csv(rows);
}

/**
 * `assumptions.csv`: an assumption a row, its range, the lowest and the highest of the draws that are kept, and
 * whether they differ in it from the others: the distance of Kolmogorov and Smirnov, its chance, and the same over
 * all assumptions together. Empty where no draw is kept, or all are; `left` says why one was not drawn.
 */
export function toldTable({ told, notDrawn }: Pick<BackTest, 'told' | 'notDrawn'>): string {
  const head = ['assumption', 'value', 'law', 'low', 'high', 'whole', 'kept.low', 'kept.high'];
  const rows: Cell[][] = [[...head, 'distance', 'p', 'p.together', 'verdict', 'left']];
  for (const { key, value, law, ends, whole, kept, apart } of told) {
    const { distance = null, p = null, together = null, verdict = null } = apart ?? {};
    rows.push([
      ...[key, value, law, ...ends, whole, kept?.[0] ?? null, kept?.[1] ?? null],
      ...[distance, p, together, verdict, null],
    ]);
  }
  const none = Array.from({ length: 11 }, () => null);
  for (const one of notDrawn) rows.push([one.key, ...none, whyWords(one).en]);
  return csv(rows);
}
