/** Chart: a measure over the values of the first key of a sweep, one line for each value of the others. */

import { LEVEL } from '../../experiment/estimates.ts';
import { estimateOf, type Swept, type SweptPoint } from '../../experiment/vary/swept.ts';
import type { Cell } from '../csv.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { plain } from '../names.ts';
import { TEXTS } from '../texts.ts';
import type { Drawing, Spec } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { distinct } from './font.ts';
import { OUTER } from './frame.ts';
import { labels, spread } from './layers.ts';
import { measureScale } from './measure-scale.ts';
import { MIDDLE, SERIES } from './palette.ts';
import { responseFinding } from './response-finding.ts';

const HEIGHT = 250;
/** Right of the plot, for the names of the lines [px]. */
const BESIDE = 150;

interface ResponseInput {
  readonly swept: Swept;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
  /** What the measure is held against: a line across. */
  readonly bound?: number;
}

/** A point of the plot: `x` is the number of the first key, or its place in the list. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly series: string;
}

export function response(input: ResponseInput): Drawing {
  const { swept, language } = input;
  return {
    id: 'response',
    language,
    title: responseFinding(swept)[language],
    subtitle: subtitle(swept, language),
    source: experimentSource(swept, input),
    plot: { width: OUTER - 60 - BESIDE, height: HEIGHT, layer: layers(input, format(language)) },
    rows: rows(swept),
  };
}

function subtitle({ keys, measure, replications }: Swept, language: Language): string {
  const name = measureName(measure)[language];
  const by = keys.map(plain).join(', ');
  const band = `${100 * LEVEL}%`;
  if (language === 'id')
    return replications === 1
      ? `${name} menurut ${by}; satu ulangan per titik, jadi tanpa selang kepercayaan.`
      : `${name} menurut ${by}; rata-rata ${replications} ulangan per titik dan selang ${band} masing-masing; kejadian acaknya sama.`;
  return replications === 1
    ? `${name} by ${by}; one replication a point, hence no confidence interval.`
    : `${name} by ${by}; means of ${replications} replications a point, each with its ${band} interval; all on the same chances.`;
}

function layers({ swept, bound }: ResponseInput, f: Format): Spec[] {
  const known = swept.points.filter((point) => estimateOf(point, swept.measure)?.value != null);
  const first = known[0];
  if (first === undefined) return [labels(0, [{ y: HEIGHT / 2, text: '–', colour: MIDDLE }])];
  const { unit } = estimateOf(first, swept.measure)!;
  const most = Math.max(bound ?? 0, ...known.map((point) => bandOf(swept, point).high));
  const scale = measureScale(unit, most, f);
  const across = acrossOf(known);
  const marks = known.map((point): Mark => {
    const { value, low, high } = bandOf(swept, point);
    const [y, bottom, top] = [value, low, high].map((one) => one * scale.factor);
    return { x: across.of(point), y: y!, low: bottom!, high: top!, series: seriesOf(swept, point) };
  });
  const names = [...new Set(marks.map(({ series }) => series))];
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { zero: false, nice: false, padding: 8 },
    axis: { ...across.axis, title: axisName(swept), labelOverlap: true, labelSeparation: 8 },
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, scale.ticks.at(-1) ?? 1], nice: false },
    axis: { title: scale.unit, values: scale.ticks, format: ',d' },
  };
  // More than that are points without a name.
  const isLines = names.length <= SERIES.length;
  const drawn = isLines ? names : [''];
  return [
    ...drawn.flatMap((name, i) => {
      const own = isLines ? marks.filter(({ series }) => series === name) : marks;
      return lineLayers(own, SERIES[i]![0], isLines, x, y);
    }),
    ...(isLines && names.length > 1 ? [nameLayer(names, marks, scale.ticks.at(-1) ?? 1)] : []),
    ...(bound === undefined
      ? []
      : boundLayers(bound * scale.factor, y, scale.ticks.at(-1) ?? 1, f)),
  ];
}

/** Its name stands beside the plot, where there is room. */
function boundLayers(bound: number, y: Spec, top: number, { language }: Format): Spec[] {
  return [
    {
      data: { values: [{ bound }] },
      mark: { type: 'rule', color: MIDDLE, strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { y: { ...y, field: 'bound', type: 'quantitative' } },
    },
    labels('width+8', [
      { y: HEIGHT * (1 - bound / top), text: TEXTS.target[language], colour: MIDDLE },
    ]),
  ];
}

function lineLayers(
  marks: readonly Mark[],
  colour: string,
  isLine: boolean,
  x: Spec,
  y: Spec,
): Spec[] {
  const data = { values: [...marks].sort((a, b) => a.x - b.x) };
  return [
    {
      data,
      mark: { type: 'rule', color: colour, strokeWidth: 1.2 },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    ...(isLine
      ? [{ data, mark: { type: 'line', color: colour, strokeWidth: 1.6 }, encoding: { x, y } }]
      : []),
    {
      data,
      mark: { type: 'point', filled: true, size: 36, opacity: 1, color: colour },
      encoding: { x, y },
    },
  ];
}

/** The name of each line at its right end. */
function nameLayer(names: readonly string[], marks: readonly Mark[], top: number): Spec {
  const lasts = names.map((name) => {
    const own = marks.filter(({ series }) => series === name);
    return own.reduce((last, mark) => (mark.x >= last.x ? mark : last)).y;
  });
  const places = spread(
    lasts.map((last) => HEIGHT * (1 - last / top)),
    15,
    HEIGHT,
  );
  return labels(
    'width+8',
    distinct(names, BESIDE - 12, 11, 600).map((text, i) => ({
      y: places[i]!,
      text,
      colour: SERIES[i]![1],
    })),
    { bold: true },
  );
}

/** Numbers stand at their place; words one after the other, named below the axis. */
function acrossOf(points: readonly SweptPoint[]): {
  of: (point: SweptPoint) => number;
  axis: Spec;
} {
  const texts = [...new Set(points.map(({ values }) => values[0]!.text))];
  if (points.every(({ values }) => values[0]!.number !== undefined))
    return { of: ({ values }) => values[0]!.number!, axis: { format: ',~f' } };
  const words = JSON.stringify(distinct(texts, 120, 11));
  return {
    of: ({ values }) => texts.indexOf(values[0]!.text),
    axis: { values: texts.map((_, i) => i), labelExpr: `${words}[datum.value]` },
  };
}

/** "servers 2": the values of the other keys, with the last word of their names. */
function seriesOf({ keys }: Swept, { values }: SweptPoint): string {
  const others = values.slice(1).map(({ text }, i) => {
    const name = keys[i + 1]!.split('.').at(-1)!;
    return plain(`${name} ${text}`);
  });
  return others.join(', ');
}

/** "match.speed [/day]" */
function axisName({ keys, points }: Swept): string {
  const [one] = points[0]!.values;
  const unit = one?.number === undefined ? '' : one.text.replace(/^[\d.]+ ?/, '');
  return plain(unit === '' ? keys[0]! : `${keys[0]} [${unit}]`);
}

function bandOf({ measure }: Swept, point: SweptPoint) {
  const { value, interval } = estimateOf(point, measure)!;
  return { value: value!, low: interval?.low ?? value!, high: interval?.high ?? value! };
}

function* rows({ keys, measure, points }: Swept): Iterable<readonly Cell[]> {
  yield [...keys, measure, 'low', 'high', 'unit'];
  for (const point of points) {
    const estimate = estimateOf(point, measure);
    const band = estimate?.interval;
    const figures = [estimate?.value ?? null, band?.low ?? null, band?.high ?? null];
    yield [...point.values.map(({ text }) => text), ...figures, estimate?.unit ?? null];
  }
}
