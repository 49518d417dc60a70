/** Chart: what waits over time, at the offices, stranded, and at the centre. */

import type { StepSeries } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan.ts';
import { gatewayAssumptions, matchAssumptions } from '../assumptions.ts';
import { DAY, isoInstant, zoneName } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID, type Language } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { backlogFinding, matchRoom } from './backlog-finding.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { type EndLabel, endLabels, endLabelWidth } from './end-labels.ts';
import { OUTER } from './frame.ts';
import { countAxis, haloed, timeAxis } from './layers.ts';
import { LEVELS, type Level, LIMIT } from './palette.ts';
import { thinned } from './thin.ts';
import { roundTicks, timeTicks } from './ticks.ts';

const HEIGHT = 250;

/** A limit this many times the most at the centre is worth showing; a higher one says nothing. */
const NEAR = 1.5;

/** A limit above this share of the axis has its label below the line, clear of the unit. */
const HIGH = 0.8;

/** A line and the number it ends with. */
interface Line {
  readonly level: Level;
  readonly colour: string;
  readonly labelColour: string;
  readonly values: Int32Array;
  readonly last: number;
}

/** Levels at the end of each step of the series. */
export function backlog(input: ChartInput): Drawing {
  const { plan, outcome, language } = input;
  const lines = linesOf(outcome.steps);
  const beside = endLabelWidth(endsOf(lines, 1, format(language)));
  return {
    id: 'backlog',
    language,
    title: backlogFinding(plan, outcome)[language],
    subtitle: subtitleOf(
      shown(plan),
      [...gatewayAssumptions(plan), ...matchAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: {
      width: OUTER - 60 - beside,
      height: HEIGHT,
      layer: layers(input, lines, OUTER - 60 - beside),
    },
    rows: rows(plan, outcome.steps, language),
  };
}

function shown(plan: Plan): Both {
  const zone = zoneName(plan) === '' ? '' : ` (${zoneName(plan)})`;
  const each = (f: Format) => f.duration(plan.series).replace(/^1\u00a0/, '');
  const before = plan.start.match > 0;
  const id = before ? ', termasuk yang sudah ada di pusat sebelum awal simulasi' : '';
  const en = before ? ', with those at the centre from before the start' : '';
  return {
    id: `Kiriman yang menunggu, dihitung tiap ${each(ID)}${zone}${id}.`,
    en: `Submissions waiting, counted every ${each(EN)}${zone}${en}.`,
  };
}

/** Lines that are more than a zero all along; if there are none, the one at the centre. */
function linesOf(steps: StepSeries): Line[] {
  const all = LEVELS.map(([level, colour, labelColour]) => {
    const values = steps[level];
    return { level, colour, labelColour, values, last: values.at(-1) ?? 0 };
  });
  const present = all.filter((line) => line.values.some((value) => value > 0));
  return present.length > 0 ? present : all.filter((line) => line.level === 'atCentre');
}

function layers(
  { plan, outcome, language }: ChartInput,
  lines: readonly Line[],
  width: number,
): Spec[] {
  const f = format(language);
  const { step } = outcome.steps;
  const shift = plan.centreMidnight;
  const day = (i: number) => ((i + 1) * step - shift) / DAY;
  const from = -shift / DAY;
  const to = Math.max(day(outcome.steps.atOffice.length - 1), from + step / DAY);
  const highest = Math.max(0, ...lines.map((line) => greatest(line.values)));
  const room = matchRoom(plan);
  const most = greatest(outcome.steps.atCentre);
  const limit = room !== undefined && room > 0 && room <= NEAR * most ? room : undefined;
  const ticks = roundTicks(Math.max(highest, limit ?? 0));
  const top = ticks.at(-1) ?? 1;
  const x = {
    field: 'day',
    type: 'quantitative',
    scale: { domain: [from, to], nice: false, zero: false },
    axis: timeAxis(timeTicks(plan, { from, to, width, columns: false }, f)),
  };
  const y = {
    field: 'waiting',
    type: 'quantitative',
    scale: { domain: [0, top], nice: false },
    axis: countAxis(ticks, TEXTS.waiting[language]),
  };
  return [
    ...lines.map((line) => ({
      data: {
        values: thinned(line.values, 2 * width).map((i) => ({
          day: day(i),
          waiting: line.values[i],
        })),
      },
      mark: { type: 'line', color: line.colour, strokeWidth: 1.6 },
      encoding: { x, y },
    })),
    ...(limit === undefined ? [] : limitLayers(limit, limit > HIGH * top, f)),
    ...endLabels(endsOf(lines, top, f), HEIGHT),
  ];
}

function greatest(values: Int32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function limitLayers(limit: number, below: boolean, f: Format): Spec[] {
  const text =
    f.language === 'id'
      ? `Batas antrean pencocokan ${f.count(limit)}`
      : `Limit of the match’s queue ${f.count(limit)}`;
  const data = { values: [{ waiting: limit, text }] };
  const y = { field: 'waiting', type: 'quantitative' };
  return [
    {
      data,
      mark: { type: 'rule', color: LIMIT, strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { y },
    },
    ...haloed({
      data,
      mark: {
        type: 'text',
        align: 'left',
        baseline: below ? 'top' : 'bottom',
        dy: below ? 5 : -4,
        color: LIMIT,
        fontWeight: 600,
      },
      encoding: { x: { value: 4 }, y, text: { field: 'text' } },
    }),
  ];
}

/** Each line's name and last level, at its end. */
function endsOf(lines: readonly Line[], top: number, f: Format): EndLabel[] {
  return lines.map(({ level, last, labelColour }) => ({
    name: TEXTS[level][f.language],
    detail: f.count(last),
    colour: labelColour,
    y: HEIGHT * (1 - last / top),
  }));
}

function* rows(plan: Plan, steps: StepSeries, language: Language): Iterable<readonly Cell[]> {
  yield [TEXTS.instant[language], ...LEVELS.map(([level]) => TEXTS[level][language])];
  for (let i = 0; i < steps.atOffice.length; i++) {
    yield [
      isoInstant(plan, (i + 1) * steps.step),
      ...LEVELS.map(([level]) => steps[level][i] ?? 0),
    ];
  }
}
