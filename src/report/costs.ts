/** What a run costs, line by line. */

import type { CountedLine } from '../experiment/costs.ts';
import { inLanguage } from '../scenario/as-read/prose.ts';
import { csv } from './csv.ts';

/**
 * `costs.csv`, one price a row: what is paid for, whether it is bought, kept up or paid by the piece, how
 * many units (unit-years where kept up; the mean over the replications by the piece), the price of one from
 * low to high and the product of both [IDR], and what the price rests on; texts in English where there are two.
 */
export function costTable(lines: readonly CountedLine[]): string {
  const head = ['name', 'kind', 'quantity', 'price.low', 'price.high', 'low', 'high', 'basis'];
  const rows = lines.map(({ name, kind, quantity, price: { low, high }, basis }) => [
    ...[inLanguage(name, 'en'), kind, quantity, low, high],
    ...[quantity * low, quantity * high, inLanguage(basis, 'en')],
  ]);
  return csv([head, ...rows]);
}
