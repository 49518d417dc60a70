/** The delays of several replications in the terminal: a quantile a line, to the centre and to an answer. */

import { isSent } from '../../experiment/default-measures.ts';
import type { Estimate } from '../../experiment/estimates.ts';
import type { Study } from '../../experiment/replicate.ts';
import { lateIn } from '../../experiment/targets.ts';
import type { Interval } from '../../statistics/intervals.ts';
import type { Both, Format } from '../format.ts';
import { quantileName } from '../measures.ts';
import { between } from '../noun.ts';
import { COLUMNS } from '../wrapped.ts';

const WORDS = {
  since: { id: 'SEJAK DIREKAM', en: 'FROM RECORDING' },
  delivery: { id: 'ke pusat', en: 'to centre' },
  turnRound: { id: 'dijawab', en: 'to answer' },
  never: { id: 'tak tercapai', en: 'not reached' },
  notReached: { id: 'tak selalu tercapai', en: 'not always reached' },
} as const satisfies Record<string, Both>;

const CLOCKS = ['delivery', 'turnRound'] as const;

export type Find = (measure: string) => Estimate | undefined;

/** Finds the figures of the country. */
export function finder(estimates: readonly Estimate[]): Find {
  const national = estimates.filter(({ place }) => place === 'national');
  const known = new Map(national.map((estimate) => [estimate.measure, estimate]));
  return (measure) => known.get(measure);
}

/** Without lines from the offices all is at the centre as it is recorded, which no column need say. */
export function delayLines(study: Study, f: Format): string[] {
  const clocks = CLOCKS.filter((clock) => clock !== 'delivery' || isSent(study.plan));
  const find = finder(study.estimates);
  const line = (name: string, cells: readonly string[]) => {
    const first = name.padEnd(16) + cells.slice(0, -1).map(column).join('');
    const last = cells.at(-1)!;
    const isLong = [...first, ...last].length > COLUMNS;
    return isLong ? [first, ''.padEnd(50) + last] : [first + last];
  };
  const rows = (['mean', 'p50', 'p90', 'p95'] as const).flatMap((name) =>
    line(
      `  ${quantileName(name)[f.language]}`,
      clocks.map((clock) => cell(study, find(`${clock}.${name}`), f)),
    ),
  );
  const heads = clocks.map((clock) => WORDS[clock][f.language]);
  return [...line(WORDS.since[f.language], heads), ...rows];
}

/** Where there is no mean it says why: later than the end in all replications or in some, or of nobody. */
function cell({ sample, count }: Study, estimate: Estimate | undefined, f: Format): string {
  if (estimate === undefined) return '–';
  if (estimate.value !== null)
    return `${f.duration(estimate.value)}${range(estimate, (value) => f.duration(value))}`;
  const all = sample.column(estimate.place, estimate.measure)!;
  const known = all.values.filter((value) => !Number.isNaN(value)).length;
  const late = lateIn(estimate, all, sample);
  if (late > 0 && known === 0) return WORDS.never[f.language];
  if (late > 0) return `${WORDS.notReached[f.language]} (${f.share(known, known + late)})`;
  if (known === 0 || all.isRatio) return '–';
  const some = f.share(known, count);
  return f.language === 'id' ? `hanya di ${some} ulangan` : `in ${some} of replications only`;
}

/** A wide cell, with a space behind it however long it is. */
export function column(text: string): string {
  return `${text.padEnd(33)} `;
}

/** " (3,540 – 3,620)"; nothing where there is no interval. */
export function range(estimate: Estimate | undefined, shown: (value: number) => string): string {
  const interval: Interval | null = estimate?.interval ?? null;
  if (interval === null) return '';
  return ` (${between(shown(interval.low), shown(interval.high))})`;
}
