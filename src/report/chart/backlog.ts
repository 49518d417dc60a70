/** Chart: what waits over time, at the offices, stranded, and at the centre. */

import { type Band, type Limits, TAIL } from '../../experiment/band.ts';
import { matchRoom } from '../../run/limit.ts';
import type { StepSeries } from '../../run/outcome.ts';
import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { gatewayAssumptions, matchAssumptions } from '../assumptions.ts';
import { isoInstant, stepLength, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID, type Language } from '../format.ts';
import { reportedBacklog } from '../reported.ts';
import { TEXTS } from '../texts.ts';
import { levelsAtStart } from './at-start.ts';
import { backlogFinding } from './backlog-finding.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { type EndLabel, endLabels, endLabelWidth } from './end-labels.ts';
import { OUTER } from './frame.ts';
import { haloed } from './layers.ts';
import { LEVELS, type Level, LIMIT } from './palette.ts';
import { stepAxes } from './step-axes.ts';
import { thinned } from './thin.ts';
import { roundTicks } from './ticks.ts';

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
  /** Before the first step, and after the last. */
  readonly first: number;
  readonly last: number;
  /** Of all replications, where there are several. */
  readonly limits?: Limits;
}

/** Levels at the end of each step of the series. */
export function backlog(input: ChartInput): Drawing {
  const { plan, outcome, language, band } = input;
  const lines = linesOf(plan, outcome.steps, band);
  const beside = endLabelWidth(endsOf(lines, 1, format(language)));
  return {
    id: 'backlog',
    language,
    title: backlogFinding(plan, outcome, band)[language],
    subtitle: subtitleOf(
      shown(plan, band),
      [...gatewayAssumptions(plan), ...matchAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: {
      width: OUTER - 60 - beside,
      height: HEIGHT,
      layer: layers(input, lines, OUTER - 60 - beside),
    },
    rows: rows(plan, outcome.steps, band, language),
  };
}

function shown(plan: Plan, band: Band | undefined): Both {
  const zone = zoneMark(plan);
  const { id, en } = beforeWords(plan);
  const of = band === undefined ? { id: '', en: '' } : bandWords(band);
  return {
    id: `Kiriman yang menunggu, dihitung tiap ${stepLength(plan, ID)}${zone}${id}.${of.id}`,
    en: `Submissions waiting, counted every ${stepLength(plan, EN)}${zone}${en}.${of.en}`,
  };
}

/** Who is there at the start: without it nobody knows whose end the chart shows. */
function beforeWords(plan: Plan): Both {
  const reported = reportedBacklog(plan);
  if (reported)
    return { id: `, mulai dari tumpukan yang ${reported.id}`, en: `, from ${reported.en}` };
  return plan.start.match > 0
    ? {
        id: ', termasuk yang sudah ada di pusat sebelum awal simulasi',
        en: ', with those at the centre from before the start',
      }
    : { id: '', en: '' };
}

function bandWords({ count }: Band): Both {
  const left = Math.floor(TAIL * count);
  if (left === 0)
    return {
      id: ` Pita: dari terendah sampai tertinggi di ${ID.count(count)} ulangan.`,
      en: ` Bands: from the least to the most of ${EN.count(count)} replications.`,
    };
  return {
    id: ` Pita: ${ID.count(count)} ulangan tanpa ${ID.count(left)} terendah dan ${ID.count(left)} tertinggi.`,
    en: ` Bands: ${EN.count(count)} replications without the ${EN.count(left)} least and the ${EN.count(left)} most.`,
  };
}

/** Lines that are more than a zero all along; if there are none, the one at the centre. */
function linesOf(plan: Plan, steps: StepSeries, band: Band | undefined): Line[] {
  const atStart = levelsAtStart(plan);
  const all = LEVELS.map(([level, colour, labelColour]) => {
    const values = steps[level];
    const ends = { first: atStart[level], last: values.at(-1) ?? 0 };
    const line = { level, colour, labelColour, values, ...ends };
    return band === undefined ? line : { ...line, limits: band.levels[level] };
  });
  const present = all.filter((line) => greatestOf(line) > 0);
  return present.length > 0 ? present : all.filter((line) => line.level === 'atCentre');
}

function layers(
  { plan, outcome, language }: ChartInput,
  lines: readonly Line[],
  width: number,
): Spec[] {
  const f = format(language);
  const highest = Math.max(0, ...lines.map(greatestOf));
  const room = matchRoom(plan);
  const centre = lines.find(({ level }) => level === 'atCentre');
  const most = centre === undefined ? 0 : greatestOf(centre);
  const limit = room !== undefined && room > 0 && room <= NEAR * most ? room : undefined;
  const ticks = roundTicks(Math.max(highest, limit ?? 0));
  const top = ticks.at(-1) ?? 1;
  const steps = outcome.steps.atOffice.length;
  const frame = { steps, ticks, width, field: 'waiting', unit: TEXTS.waiting[language] };
  const { x, y, day } = stepAxes(plan, frame, language);
  return [
    ...lines.flatMap((line) => bandLayers(line, day, width, x, y)),
    ...lines.map((line) => ({
      data: {
        values: [-1, ...thinned(line.values, 2 * width)].map((i) => ({
          day: day(i),
          waiting: i < 0 ? line.first : line.values[i],
        })),
      },
      mark: { type: 'line', color: line.colour, strokeWidth: 1.6 },
      encoding: { x, y },
    })),
    ...(limit === undefined ? [] : limitLayers(limit, limit > HIGH * top, f)),
    ...endLabels(endsOf(lines, top, f), HEIGHT),
  ];
}

function bandLayers(
  { limits, values, colour }: Line,
  day: (step: number) => number,
  width: number,
  x: Spec,
  y: Spec,
): Spec[] {
  if (limits === undefined) return [];
  const ends = [limits.low, limits.high].flatMap((one) => thinned(one, width / 2));
  const steps = [...new Set(ends)].filter((i) => i < values.length).sort((a, b) => a - b);
  const points = steps.map((i) => {
    return { day: day(i), waiting: limits.low[i], most: limits.high[i] };
  });
  return [
    {
      data: { values: points },
      mark: { type: 'area', color: colour, opacity: 0.25 },
      encoding: { x, y, y2: { field: 'most' } },
    },
  ];
}

/** Of the line and its band. */
function greatestOf({ first, values, limits }: Line): number {
  return Math.max(first, greatest(values), limits === undefined ? 0 : greatest(limits.high));
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

function* rows(
  plan: Plan,
  steps: StepSeries,
  band: Band | undefined,
  language: Language,
): Iterable<readonly Cell[]> {
  const { least, most, instant } = TEXTS;
  const names = LEVELS.map(([level]) => TEXTS[level][language]);
  const ends = [least[language], most[language]];
  const ofBand = names.flatMap((name) => ends.map((end) => `${name}, ${end}`));
  yield [instant[language], ...names, ...(band === undefined ? [] : ofBand)];
  const start = levelsAtStart(plan);
  const first = LEVELS.map(([level]) => start[level]);
  yield [
    isoInstant(plan, 0),
    ...first,
    ...(band === undefined ? [] : first.flatMap((n) => [n, n])),
  ];
  for (let i = 0; i < steps.atOffice.length; i++) {
    const levels = LEVELS.map(([level]) => steps[level][i] ?? 0);
    const limits = LEVELS.flatMap(([level]) => {
      const own = band?.levels[level];
      return own === undefined ? [] : [own.low[i] ?? 0, own.high[i] ?? 0];
    });
    yield [isoInstant(plan, stepEnd(plan, i)), ...levels, ...limits];
  }
}
