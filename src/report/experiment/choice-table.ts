/** The tables of a choice under uncertain assumptions; `assumptions.csv` is that of a back-test. */

import type { Choice, Often } from '../../experiment/vary/choice.ts';
import { type Cell, csv } from '../csv.ts';

const OFTEN = ['best', 'keeps', 'cheapest', 'better', 'worse'] as const;

/**
 * `choice.csv`: an option a row, the base first. `mean`, `p05` and `p95` are of the measure over the draws,
 * `difference...` of the option less the base. `best` and the others are numbers of draws, `.low` and `.high` the
 * ends of the interval of that share: of the `draws` in which every option has the measure, of `keeps` and `cheapest`
 * of those `judged`, in which none failed. Empty where there is nothing to say.
 */
export function choiceTable(found: Choice): string {
  return csv(choiceRows(found));
}

export function* choiceRows({ options, measure, unit, known, judged }: Choice): Iterable<Cell[]> {
  yield [
    ...['option', 'measure', 'unit', 'draws', 'judged', 'mean', 'p05', 'p95'],
    ...['difference', 'difference.p05', 'difference.p95'],
    ...OFTEN.flatMap((name) => [name, `${name}.low`, `${name}.high`]),
  ];
  for (const { name, mean, low, high, beside, best, keeps, cheapest } of options)
    yield [
      ...[name, measure, unit, known, judged, mean, low, high],
      ...[beside?.mean ?? null, beside?.low ?? null, beside?.high ?? null],
      ...[best, keeps, cheapest, beside?.better, beside?.worse].flatMap(cells),
    ];
}

function cells(often: Often | undefined): Cell[] {
  if (often === undefined) return [null, null, null];
  return [often.count, often.interval.low, often.interval.high];
}

/**
 * `draws.csv`: a draw a row, what was drawn first, then the measure of each option, and which are best, keep every
 * target, are the cheapest.
 */
export function drawnTable({ draws, options, told, measure }: Choice): string {
  const names = options.map(({ name }) => `${name}.${measure}`);
  const rows: Cell[][] = [
    ['draw', ...told.map(({ key }) => key), ...names, 'best', 'keeps', 'cheapest', 'failed'],
  ];
  let at = 0;
  for (const [i, { settings, best, keeps, cheapest, failed }] of draws.entries()) {
    const values = options.map((option) => (best === undefined ? null : option.values[at]!));
    if (best !== undefined) at++;
    rows.push([
      ...[i + 1, ...settings.map(({ shown }) => shown), ...values],
      ...[best, keeps, cheapest].map((those) => those?.join(' ') ?? null),
      failed?.message ?? null,
    ]);
  }
  return csv(rows);
}
