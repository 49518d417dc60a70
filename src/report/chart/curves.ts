/** The plot of delay curves: which share of submissions has its answer at which age, one line an option. */

import type { Ages } from '../../run/ages.ts';
import type { Cell } from '../csv.ts';
import { type Format, format, type Language } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { type AgeAxis, ageAxis } from './age-axis.ts';
import { type Answered, answeredBy, shareAt } from './answered.ts';
import type { Drawing, Plotted, Spec } from './chart.ts';
import { type EndLabel, endLabels, endLabelWidth, mostLabels } from './end-labels.ts';
import { distinct, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { countAxis, haloed } from './layers.ts';
import { type OptionLine, optionLine } from './option-line.ts';
import { MIDDLE } from './palette.ts';
import { SIZE } from './style.ts';

const HEIGHT = 250;
const NAME = 150;
/** Of a label in the plot [px]. */
const LINE = 16;
/** A step is kept where it is this much of the plot, or more. */
const VISIBLE = 1 / 600;

export interface Curve {
  /** Of the option, as the scenario names it, and as a reader knows it. */
  readonly option: string;
  readonly name: string;
  readonly ages: Ages;
  /** The delay target [s]. */
  readonly deadline: number;
}

interface Drawn extends Curve, OptionLine {
  readonly points: readonly Answered[];
}

type Curves = Pick<Drawing, 'plot' | 'rows'> & {
  /** How many of the curves have no name in the plot. */
  readonly unnamed: number;
  readonly plotted: Plotted;
};

/** @param curves at least one; the base first */
export function curvesPlot(curves: readonly Curve[], language: Language): Curves {
  const f = format(language);
  const drawn = curves.map(drawnOf);
  const named = drawn.slice(0, mostLabels(HEIGHT));
  const full = named.map(({ name }) => name);
  const names = distinct(full, NAME, SIZE, 600);
  const ends = named.map((curve, i) => endOf(curve, names[i]!, f));
  const ages = ageAxis(
    drawn.map(({ points }) => points),
    f,
  );
  const width = OUTER - 52 - endLabelWidth(ends);
  return {
    plotted: ages.plotted,
    unnamed: drawn.length - named.length,
    plot: {
      width,
      height: HEIGHT,
      layer: [...layers(drawn, ages, width, f), ...endLabels(ends, HEIGHT)],
    },
    rows: rows(drawn, f),
  };
}

/** The share answered within the target. */
export function inTime({ ages, deadline }: Curve): number {
  return shareAt(answeredBy(ages, deadline), deadline);
}

/** The one target of all; nothing where they differ. */
export function sameTarget(curves: readonly Curve[]): number | undefined {
  const [first] = curves;
  return curves.every(({ deadline }) => deadline === first?.deadline) ? first?.deadline : undefined;
}

function drawnOf(curve: Curve, i: number): Drawn {
  const points = answeredBy(curve.ages, curve.deadline);
  return { ...curve, points, ...optionLine(i, mostLabels(HEIGHT)) };
}

function endOf(curve: Drawn, name: string, f: Format): EndLabel {
  const share = f.share(shareAt(curve.points, curve.deadline), 1);
  const within = f.duration(curve.deadline);
  return {
    name,
    detail: f.language === 'id' ? `${share} dalam ${within}` : `${share} within ${within}`,
    colour: curve.labelColour,
    y: HEIGHT * (1 - (curve.points.at(-1)?.share ?? 0)),
  };
}

function layers(drawn: readonly Drawn[], ages: AgeAxis, width: number, f: Format): Spec[] {
  const { factor, scale, axis, place, least, most } = ages;
  const x = { field: 'age', type: 'quantitative', scale, axis };
  const percents = [0, 20, 40, 60, 80, 100];
  const y = {
    field: 'share',
    type: 'quantitative',
    scale: { domain: [0, 100], nice: false },
    axis: countAxis(percents, TEXTS.shareAnswered[f.language]),
  };
  const lines = drawn.map(({ points, colour, dash }) => ({
    data: {
      values: visible(points, ages).map(({ age, share }) => {
        return { age: age * factor, share: 100 * share };
      }),
    },
    mark: {
      type: 'line',
      interpolate: 'step-after',
      color: colour,
      strokeWidth: 1.8,
      strokeDash: dash,
    },
    encoding: { x, y },
  }));
  const target = sameTarget(drawn);
  if (target === undefined || target > most || target < least) return lines;
  const text = `${TEXTS.target[f.language]} ${f.duration(target)}`;
  const isLeft = place(target) > 0.5;
  const room = (5 + textWidth(text, SIZE)) / width;
  const other = ages.ageAt(place(target) + (isLeft ? -room : room));
  const free = freeHeight(drawn, isLeft ? [other, target] : [target, other]);
  return [...lines, ...targetLayers(target * factor, text, isLeft, free)];
}

/** The points that make a step to be seen, the first within the axis and the last. */
function visible(points: readonly Answered[], { least, place }: AgeAxis): Answered[] {
  const within = points.filter(({ age }) => age > least);
  const first = { age: least, share: shareAt(points, least) };
  const kept: Answered[] = [];
  for (const [i, point] of [first, ...within].entries()) {
    const last = kept.at(-1);
    const isFar =
      last === undefined ||
      point.share - last.share >= VISIBLE ||
      place(point.age) - place(last.age) >= VISIBLE;
    if (isFar || i === within.length) kept.push(point);
  }
  return kept;
}

/** Height from the top of the plot at which no curve runs through a label between two ages [px]. */
export function freeHeight(
  curves: readonly { readonly points: readonly Answered[] }[],
  [from, to]: readonly [from: number, to: number],
): number {
  const spans = curves.map(({ points }) =>
    [to, from].map((age) => HEIGHT * (1 - shareAt(points, age))),
  ) as [high: number, low: number][];
  for (let y = 4; y + LINE <= HEIGHT; y += 2)
    if (spans.every(([high, low]) => y + LINE < high || low < y - 1)) return y;
  return 4;
}

function targetLayers(at: number, text: string, isLeft: boolean, y: number): Spec[] {
  const data = { values: [{ age: at, text }] };
  const x = { field: 'age', type: 'quantitative' };
  return [
    {
      data,
      mark: { type: 'rule', color: MIDDLE, strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { x },
    },
    ...haloed({
      data,
      mark: {
        type: 'text',
        align: isLeft ? 'right' : 'left',
        dx: isLeft ? -5 : 5,
        baseline: 'top',
        color: MIDDLE,
      },
      encoding: { x, y: { value: y }, text: { field: 'text' } },
    }),
  ];
}

function* rows(drawn: readonly Drawn[], f: Format): Iterable<readonly Cell[]> {
  const { option, age, partAnswered } = TEXTS;
  yield [option[f.language], age[f.language], partAnswered[f.language]];
  for (const { option: own, points } of drawn)
    for (const point of points)
      yield [own, Math.round(1000 * point.age) / 1000, Math.round(1e6 * point.share) / 1e6];
}
