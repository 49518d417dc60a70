/** The tables of a result under uncertain assumptions. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Uncertain } from '../../experiment/vary/uncertain.ts';
import { type Cell, csv } from '../csv.ts';
import { whyWords } from './sensitivity-words.ts';

/**
 * `uncertain.csv`: a measure of the country a row. `low` and `high` are of the mean; `p05` and `p95` of the
 * single runs, `chance.p05` and `chance.p95` of them if the assumptions did not differ; `variance.inputs`
 * lies between the draws, `variance.chance` inside them, and `share.inputs` is the first part of their sum,
 * with its interval. What some runs do not have is left out.
 */
export function spreadTable({ spreads, draws, replications }: Uncertain): string {
  const rows: Cell[][] = [
    [
      ...['measure', 'unit', 'mean', 'level', 'low', 'high', 'p05', 'p95', 'chance.p05'],
      ...[
        'chance.p95',
        'variance.inputs',
        'variance.chance',
        'share.inputs',
        'share.low',
        'share.high',
        'draws',
        'replications',
      ],
    ],
  ];
  const count = draws.filter(({ failed }) => failed === undefined).length;
  for (const one of spreads) {
    const { interval, shareInterval, byChance } = one;
    rows.push([
      ...[one.measure, one.unit, one.mean, LEVEL, interval.low, interval.high, one.low, one.high],
      ...[byChance.low, byChance.high, one.between, one.within, one.share],
      ...[shareInterval?.low ?? null, shareInterval?.high ?? null, count, replications],
    ]);
  }
  return csv(rows);
}

/** `draws.csv`: a draw a row, what was drawn first, then the mean of each measure over its replications. */
export function drawTable({ draws, drawn, spreads }: Uncertain): string {
  const measures = spreads.map(({ measure }) => measure);
  const rows: Cell[][] = [['draw', ...drawn.map(({ key }) => key), ...measures, 'failed']];
  for (const [i, { settings, means, failed }] of draws.entries()) {
    const values = failed === undefined ? means : measures.map(() => null);
    rows.push([i + 1, ...settings.map(({ shown }) => shown), ...values, failed ?? null]);
  }
  return csv(rows);
}

/** `assumptions.csv`: the law that each was drawn from, or why it was left as it is. */
export function assumptionTable({ drawn, unvaried }: Uncertain): string {
  const rows: Cell[][] = [['assumption', 'value', 'law', 'low', 'high', 'whole', 'left']];
  for (const { key, value, law, ends, whole } of drawn)
    rows.push([key, value, law, ends[0], ends[1], whole, null]);
  for (const one of unvaried) rows.push([one.key, null, null, null, null, null, whyWords(one).en]);
  return csv(rows);
}
