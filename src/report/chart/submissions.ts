/** Chart: submissions by recording day and class at the end of the run. */

import type { DaySeries, Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan.ts';
import { capacityPerDay, matchAssumptions, type Step, targetAssumption } from '../assumptions.ts';
import { DAY, isoDay, zoneName } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, type Format, format } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { OUTER } from './frame.ts';
import { countAxis, KEY_STEP, type KeyEntry, key, keyWidth, timeAxis } from './layers.ts';
import { CAPACITY, CLASSES, type EndClass } from './palette.ts';
import { barLength, highestOf, type Piece, stacked } from './stack.ts';
import { submissionsFinding } from './submissions-finding.ts';
import { roundTicks, timeTicks } from './ticks.ts';

/** A capacity beyond this many times the highest bar would press the bars flat: it is left out. */
const TALLEST = 2.5;

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
  const entries = keyOf(outcome, capacity, f);
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
function capacityLine(plan: Plan, days: number, highest: number): { x: number; y: number }[] {
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

function keyOf(outcome: Outcome, capacity: readonly { y: number }[], f: Format): KeyEntry[] {
  const { days, national } = outcome;
  const text = TEXTS;
  const entries = CLASSES.map(([name, colour, labelColour]): KeyEntry & { count: number } => {
    const count = days[name].reduce((sum, value) => sum + value, 0);
    return {
      mark: 'square',
      colour,
      labelColour,
      label: text[name][f.language],
      detail: `${f.count(count)} (${f.share(count, national.recorded)})`,
      count,
    };
  });
  // Read from the top, as the bars are stacked.
  const present = entries.filter((entry) => entry.count > 0).reverse();
  if (capacity.length === 0) return present;
  const levels = [...new Set(capacity.map(({ y }) => y))].filter((y) => y > 0);
  const line: KeyEntry = {
    mark: 'line',
    colour: CAPACITY,
    labelColour: CAPACITY,
    label: text.matchCapacity[f.language],
    detail: `${levels.map((y) => f.decimal(y, y < 100 ? 1 : 0)).join(' / ')} ${f.language === 'id' ? 'per hari' : 'per day'}`,
  };
  return [line, ...present];
}

function layers(
  { plan, outcome, language }: ChartInput,
  pieces: readonly Piece<EndClass>[],
  capacity: readonly Spec[],
  top: number,
  entries: readonly KeyEntry[],
): Spec[] {
  const ticks = roundTicks(top);
  const width = OUTER - 60 - keyWidth(entries);
  const span = { from: 0, to: outcome.days.days, width, columns: true };
  const dates = timeTicks(plan, span, format(language));
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, outcome.days.days], nice: false },
    axis: timeAxis(dates, { ticks: false }),
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, ticks.at(-1)], nice: false },
    axis: countAxis(ticks, TEXTS.perDay[language]),
  };
  const colour = {
    field: 'class',
    type: 'nominal',
    scale: { domain: CLASSES.map(([name]) => name), range: CLASSES.map(([, fill]) => fill) },
    legend: null,
  };
  return [
    {
      data: { values: pieces },
      mark: { type: 'rect', aria: false },
      encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' }, color: colour },
    },
    {
      data: { values: capacity },
      mark: { type: 'line', interpolate: 'step-after', color: CAPACITY, strokeWidth: 1.6 },
      encoding: { x, y },
    },
    ...key(entries),
  ];
}

function* rows(plan: Plan, days: DaySeries, f: Format): Iterable<readonly Cell[]> {
  const names = ['recorded', ...CLASSES.map(([name]) => name)] as const;
  yield [TEXTS.date[f.language], ...names.map((name) => TEXTS[name][f.language])];
  for (let day = 0; day < days.days; day++) {
    yield [isoDay(plan, day), ...names.map((name) => days[name][day] ?? 0)];
  }
}
