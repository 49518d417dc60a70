/** The tables of when the arrears are gone with each option, and of who bears the waiting. */

import type { Compared } from '../../experiment/compare.ts';
import { NOT_GONE } from '../../experiment/drained.ts';
import { CLEARED } from '../../run/measures.ts';
import { bearingOf } from '../bearing.ts';
import { type Column, type Table, textColumn, type Value } from '../document/table.ts';
import { figureText } from '../figure-text.ts';
import type { Both, Format } from '../format.ts';
import { optionName } from '../names.ts';
import type { ComparisonTold } from './told.ts';
import { COMPARISON } from './words.ts';

/** Of a scenario without dates. */
const WITHIN: Both = { id: 'dalam', en: 'within' };

/** When the arrears are gone, of the replications of each option. */
export function arrearsTable({ comparison }: ComparisonTold, f: Format): Table {
  const { language } = f;
  return {
    name: COMPARISON.sheetArrears[language],
    caption: COMPARISON.arrears[language],
    columns: [
      textColumn(COMPARISON.option[language], 1.4),
      textColumn(COMPARISON.gone[language], 1),
      textColumn(COMPARISON.half[language], 1.2),
      textColumn(COMPARISON.nine[language], 1.2),
      textColumn(COMPARISON.notGone[language], 1.3),
    ],
    rows: comparison.options.map((option) => [
      optionName(option.name, language),
      ...arrearsCells(option, f),
    ]),
  };
}

function arrearsCells({ gathered }: Compared, f: Format): Value[] {
  const { plan, sample, estimates, count } = gathered;
  const of = (measure: string) =>
    estimates.find((one) => one.place === 'national' && one.measure === measure);
  const times = sample.column('national', CLEARED)?.values ?? [];
  const done = times.filter((at) => !Number.isNaN(at)).length;
  const by = (name: string): Value => {
    const measure = `${CLEARED}.${name}`;
    const value = of(measure)?.value;
    if (value == null) return COMPARISON.notByEnd[f.language];
    if (value === 0) return COMPARISON.never[f.language];
    if (plan.epoch === undefined) return `${WITHIN[f.language]} ${f.duration(value)}`;
    return figureText(plan, { measure, unit: 's' }, value, f);
  };
  const { value, interval } = of(NOT_GONE) ?? {};
  const band = interval ? ` (${f.share(interval.low, 1)} – ${f.share(interval.high, 1)})` : '';
  return [
    `${f.count(done)} ${f.language === 'id' ? 'dari' : 'of'} ${f.count(count)}`,
    ...[by('p50'), by('p90')],
    value == null ? null : `${f.share(value, 1)}${band}`,
  ];
}

/** Who bears the waiting with each option; nothing where there are no two regencies. */
export function fairnessTable({ comparison }: ComparisonTold, f: Format): Table | undefined {
  const { language } = f;
  const rows = comparison.options.flatMap((option) => fairnessRow(option, f));
  if (rows.length === 0) return undefined;
  // Of regencies that all have lines alike there is neither.
  const known = [3, 4, 5].filter((at) => rows.some((row) => row[at] !== null));
  const kept = [0, 1, 2, ...known];
  const columns: readonly Column[] = [
    textColumn(COMPARISON.option[language], 1.4),
    { head: COMPARISON.gini[language], kind: 'share' },
    { head: COMPARISON.bears[language], kind: 'share' },
    { head: COMPARISON.worst[language], kind: 'time' },
    { head: COMPARISON.slow[language], kind: 'time' },
    { head: COMPARISON.others[language], kind: 'time' },
  ];
  return {
    name: COMPARISON.sheetFairness[language],
    caption: COMPARISON.fairness[language],
    columns: kept.map((at) => columns[at]!),
    rows: rows.map((row) => kept.map((at) => row[at]!)),
  };
}

function fairnessRow({ name, gathered }: Compared, f: Format): Value[][] {
  const bearing = bearingOf(gathered);
  if (bearing === undefined) return [];
  const value = (measure: string) =>
    gathered.estimates.find((one) => one.measure === `fairness.${measure}`)?.value ?? null;
  const times = ['worstTenth.mean', 'slow.mean', 'others.mean'].map(value);
  return [[optionName(name, f.language), value('gini'), bearing.worst, ...times]];
}
