/** Chart: submissions by recording day and class at the end of the run. */

import type { DaySeries } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { capacityPerDay, matchAssumptions, type Step, targetAssumption } from '../assumptions.ts';
import { isoDay, zoneName } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, type Format, format } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { classBars, classKey, type Level } from './class-bars.ts';
import { OUTER } from './frame.ts';
import { KEY_STEP, type KeyEntry, keyWidth, timeAxis } from './layers.ts';
import { CLASSES, type EndClass } from './palette.ts';
import { barLength, highestOf, type Piece, stacked } from './stack.ts';
import { submissionsFinding } from './submissions-finding.ts';
import { timeTicks } from './ticks.ts';

/** A capacity beyond this many times the highest bar would press the bars flat: it is left out. */
export const TALLEST = 2.5;

/** Submissions by recording day, stacked by class. */
export function submissions(input: ChartInput): Drawing {
  const { plan, outcome, language } = input;
  const f = format(language);
  const { days } = outcome;
  const length = barLength(days.days);
  const names = CLASSES.map(([name]) => name);
  const pieces = stacked(days.days, length, names, (name) => days[name]);
  const highest = highestOf(pieces);
  const capacity = capacityLine(plan, days.days, highest);
  const top = capacity.reduce((most, { y }) => Math.max(most, y), highest);
  const per = language === 'id' ? 'per hari' : 'per day';
  const entries = classKey(days, outcome.national.recorded, capacity, per, f);
  return {
    id: 'submissions',
    language,
    title: submissionsFinding(plan, outcome)[language],
    subtitle: subtitleOf(
      shown(plan, length),
      [targetAssumption(plan), ...matchAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: {
      width: OUTER - 60 - Math.ceil(keyWidth(entries)),
      height: Math.max(250, entries.length * KEY_STEP),
      layer: layers(input, pieces, capacity, top, entries),
    },
    rows: rows(plan, days, f),
  };
}

function shown(plan: Plan, length: number): Both {
  const zone = zoneName(plan);
  const mean = length > 1;
  const id = `Kiriman menurut hari perekaman dan keadaannya pada akhir simulasi${mean ? `, rata-rata per ${length} hari` : ''}`;
  const en = `Submissions by the day they were recorded and what became of them by the end${mean ? `, ${length}-day means` : ''}`;
  return {
    id: zone === '' ? `${id}.` : `${id} (hari menurut ${zone}).`,
    en: zone === '' ? `${en}.` : `${en} (days in ${zone}).`,
  };
}

/** Capacity of the match as a line of levels over days; empty where none fits this chart. */
function capacityLine(plan: Plan, days: number, highest: number): Level[] {
  const { match } = plan;
  if (match === undefined || match.openings !== undefined) return [];
  const steps = capacityPerDay(match)?.filter((step) => step.from < plan.end);
  if (steps === undefined || steps.some((step) => step.value > TALLEST * highest)) return [];
  const dayOf = (seconds: number) =>
    Math.min(days, Math.max(0, (seconds - plan.centreMidnight) / DAY));
  const at = (seconds: number) =>
    match.shut.some((shut) => shut.from <= seconds && seconds < shut.to)
      ? 0
      : (steps.findLast((step: Step) => step.from <= seconds)?.value ?? 0);
  const ends = match.shut.flatMap((shut) => [shut.from, shut.to]).filter((end) => end < plan.end);
  const instants = [...new Set([0, ...steps.map((step) => step.from), ...ends])];
  const line = instants.sort((a, b) => a - b).map((from) => ({ x: dayOf(from), y: at(from) }));
  return [...line, { x: days, y: line.at(-1)?.y ?? 0 }];
}

function layers(
  { plan, outcome, language }: ChartInput,
  pieces: readonly Piece<EndClass>[],
  capacity: readonly Level[],
  top: number,
  entries: readonly KeyEntry[],
): Spec[] {
  const to = outcome.days.days;
  const width = OUTER - 60 - keyWidth(entries);
  const dates = timeTicks(plan, { from: 0, to, width, columns: true }, format(language));
  const axis = timeAxis(dates, { ticks: false });
  return classBars({ pieces, capacity, to, top, axis, unit: TEXTS.perDay[language], entries });
}

function* rows(plan: Plan, days: DaySeries, f: Format): Iterable<readonly Cell[]> {
  const names = ['recorded', ...CLASSES.map(([name]) => name)] as const;
  yield [TEXTS.date[f.language], ...names.map((name) => TEXTS[name][f.language])];
  for (let day = 0; day < days.days; day++) {
    yield [isoDay(plan, day), ...names.map((name) => days[name][day] ?? 0)];
  }
}
