/** Chart: all that waits in the country over time, one line an option, with its band over the replications. */

import { type Course, isAlongside, TAIL } from '../../experiment/band.ts';
import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { isoInstant, stepLength, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, format, ID, type Language } from '../format.ts';
import { optionNames } from '../names.ts';
import { TEXTS } from '../texts.ts';
import { waitingAtStart } from './at-start.ts';
import { backlogsFinding } from './backlogs-finding.ts';
import type { Drawing, Spec } from './chart.ts';
import { type ComparisonInput, optionsSource } from './comparison-input.ts';
import {
  type EndLabel,
  endLabels,
  endLabelWidth,
  GREY,
  mostLabels,
  unlabelled,
} from './end-labels.ts';
import { distinct } from './font.ts';
import { OUTER } from './frame.ts';
import { type OptionLine, optionLine } from './option-line.ts';
import { stepAxes } from './step-axes.ts';
import { SIZE } from './style.ts';
import { thinned } from './thin.ts';
import { roundTicks } from './ticks.ts';

const HEIGHT = 250;
const NAME = 150;

export interface OptionBacklog {
  readonly name: Both;
  readonly plan: Plan;
  readonly course: Course;
}

export interface BacklogsInput extends Omit<ComparisonInput, 'comparison'> {
  /** The base first; at least one. */
  readonly options: readonly OptionBacklog[];
}

interface Drawn extends OptionBacklog, OptionLine {}

/** Of the options of a comparison. */
export function backlogOfOptions({ comparison, ...known }: ComparisonInput): Drawing | undefined {
  const options = comparison.options.map(({ name, gathered, backlog }) => {
    return { name: optionNames(name), plan: gathered.plan, course: backlog };
  });
  return backlogs({ ...known, options });
}

/** Nothing where the options count at other times, or to another end. */
export function backlogs(input: BacklogsInput): Drawing | undefined {
  const { language } = input;
  const [base] = input.options;
  if (base === undefined || input.options.some(({ plan }) => !isAlongside(plan, base.plan)))
    return undefined;
  const options = asLong(input.options);
  const drawn = options.map((one, i): Drawn => ({ ...one, ...optionLine(i, mostLabels(HEIGHT)) }));
  const named = drawn.slice(0, mostLabels(HEIGHT));
  const ticks = roundTicks(Math.max(0, ...drawn.map((one) => heightOf(one).high)));
  const ends = endsOf(named, ticks.at(-1) ?? 1, language);
  const width = OUTER - 60 - endLabelWidth(ends);
  return {
    id: 'backlog',
    language,
    title: backlogsFinding(drawn.map(heightOf))[language],
    subtitle: shown(base, drawn.length - named.length)[language],
    source: optionsSource(base.plan, input),
    plot: {
      width,
      height: HEIGHT,
      layer: [...layers(drawn, ticks, width, language), ...endLabels(ends, HEIGHT)],
    },
    rows: rows(drawn, language),
  };
}

/** What stopped when it was drained keeps its last level. */
function asLong(options: readonly OptionBacklog[]): OptionBacklog[] {
  const steps = Math.max(...options.map(({ course }) => course.median.length));
  const filled = (levels: Int32Array) =>
    Int32Array.from({ length: steps }, (_, i) => levels[i] ?? levels.at(-1) ?? 0);
  return options.map(({ course, ...option }) => {
    const [low, median, high] = [course.low, course.median, course.high].map(filled);
    return { ...option, course: { ...course, low: low!, median: median!, high: high! } };
  });
}

function heightOf({ name, plan, course: { median, high } }: OptionBacklog) {
  const first = waitingAtStart(plan);
  const [most, highest] = [median, high].map((one) => Math.max(first, greatest(one)));
  return { name, most: most!, last: median.at(-1) ?? 0, high: highest! };
}

function greatest(levels: Int32Array): number {
  return levels.reduce((most, level) => Math.max(most, level), 0);
}

function shown({ plan, course: { count } }: OptionBacklog, unnamed: number): Both {
  const zone = zoneMark(plan);
  const left = Math.floor(TAIL * count);
  const [n, out] = [count, left].map((number) => [ID.count(number), EN.count(number)] as const) as [
    readonly [string, string],
    readonly [string, string],
  ];
  const band =
    count === 1
      ? {
          id: 'satu ulangan tiap opsi, jadi tanpa pita',
          en: 'one run of each option, hence no band',
        }
      : left === 0
        ? {
            id: `garis: median ${n[0]} ulangan tiap opsi; pita: dari terendah sampai tertinggi`,
            en: `line: median of ${n[1]} replications of each option; band: from the least to the most`,
          }
        : {
            id: `garis: median ${n[0]} ulangan tiap opsi; pita: tanpa ${out[0]} terendah dan ${out[0]} tertinggi`,
            en: `line: median of ${n[1]} replications of each option; band: without the ${out[1]} least and the ${out[1]} most`,
          };
  const grey = unlabelled(unnamed, GREY);
  return {
    id: `Kiriman yang menunggu di kantor, tertahan, dan di pusat, dihitung tiap ${stepLength(plan, ID)}${zone}; ${band.id}.${grey.id}`,
    en: `Submissions waiting at the offices, stranded and at the centre, counted every ${stepLength(plan, EN)}${zone}; ${band.en}.${grey.en}`,
  };
}

function endsOf(named: readonly Drawn[], top: number, language: Language): EndLabel[] {
  const full = named.map(({ name }) => name[language]);
  const names = distinct(full, NAME, SIZE, 600);
  return named.map(({ course: { median }, labelColour }, i) => ({
    name: names[i]!,
    detail: format(language).count(median.at(-1) ?? 0),
    colour: labelColour,
    y: HEIGHT * (1 - (median.at(-1) ?? 0) / top),
  }));
}

function layers(
  drawn: readonly Drawn[],
  ticks: readonly number[],
  width: number,
  language: Language,
): Spec[] {
  const { plan, course } = drawn[0]!;
  const unit = TEXTS.waiting[language];
  const frame = { steps: course.median.length, ticks, width, field: 'waiting', unit };
  const { x, y, day } = stepAxes(plan, frame, language);
  const bands = drawn.flatMap(({ course: { low, high, count }, colour }) => {
    if (count === 1) return [];
    const ends = [low, high].flatMap((one) => thinned(one, width / 2));
    const steps = [...new Set(ends)].sort((a, b) => a - b);
    const values = steps.map((i) => ({ day: day(i), waiting: low[i], most: high[i] }));
    const mark = { type: 'area', color: colour, opacity: 0.2 };
    return [{ data: { values }, mark, encoding: { x, y, y2: { field: 'most' } } }];
  });
  const lines = drawn.map(({ plan: own, course: { median }, colour, dash }) => ({
    data: {
      values: [-1, ...thinned(median, width)].map((i) => {
        return { day: day(i), waiting: i < 0 ? waitingAtStart(own) : median[i] };
      }),
    },
    mark: { type: 'line', color: colour, strokeWidth: 1.8, strokeDash: dash },
    encoding: { x, y },
  }));
  // The base, which the others are held against, lies on top.
  return [...bands, ...lines.reverse()];
}

function* rows(drawn: readonly Drawn[], language: Language): Iterable<readonly Cell[]> {
  const { instant, least, most } = TEXTS;
  const names = drawn.map(({ name }) => name[language]);
  const ends = [least, most].map((end) => end[language]);
  const ofBand = drawn.flatMap(({ course }, i) =>
    course.count === 1 ? [] : ends.map((end) => `${names[i]}, ${end}`),
  );
  yield [instant[language], ...names, ...ofBand];
  const { plan, course } = drawn[0]!;
  const first = drawn.map(({ plan: own }) => waitingAtStart(own));
  const firstOfBand = drawn.flatMap(({ course: { count } }, i) =>
    count === 1 ? [] : [first[i]!, first[i]!],
  );
  yield [isoInstant(plan, 0), ...first, ...firstOfBand];
  for (let i = 0; i < course.median.length; i++)
    yield [
      isoInstant(plan, stepEnd(plan, i)),
      ...drawn.map((one) => one.course.median[i]!),
      ...drawn.flatMap(({ course: { low, high, count } }) =>
        count === 1 ? [] : [low[i]!, high[i]!],
      ),
    ];
}
