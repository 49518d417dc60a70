/** Chart: what each option costs against what it brings, with the steps of those that none beats. */

import type { Compared } from '../../experiment/compare.ts';
import { beatenBy } from '../../experiment/pareto.ts';
import type { Cell } from '../csv.ts';
import { amountText } from '../figure-text.ts';
import { type Both, type Format, format } from '../format.ts';
import { measureName } from '../measures.ts';
import { rupiahBand } from '../money.ts';
import { optionName } from '../names.ts';
import type { Drawing, Spec } from './chart.ts';
import { type ComparisonInput, comparisonSource } from './comparison-input.ts';
import {
  type EndLabel,
  endLabels,
  endLabelWidth,
  labelPlaces,
  mostLabels,
  unlabelled,
} from './end-labels.ts';
import { distinct } from './font.ts';
import { OUTER } from './frame.ts';
import { countAxis, DOWN } from './layers.ts';
import { measureScale, moneyScale } from './measure-scale.ts';
import { CAPACITY, HIGHLIGHT, INK, MIDDLE, NEUTRAL, RULE } from './palette.ts';
import { SIZE } from './style.ts';
import { recommended, type Trade, type Traded, tradeFinding } from './trade-finding.ts';

const HEIGHT = 270;
const NAME = 150;
/** Leaders lead from the points to their names [px]. */
const LEADER = 14;

interface Mark extends Traded {
  readonly colour: string;
  readonly labelColour: string;
}

/** Nothing where the scenario has no prices, or no measure with a better side has values. */
export function trade(input: ComparisonInput): Drawing | undefined {
  const found = tradeOf(input);
  if (found === undefined) return undefined;
  const { language } = input;
  const f = format(language);
  const marks = marksOf(found);
  const plot = plotOf(found, marks, f);
  return {
    id: 'trade',
    language,
    title: tradeFinding(found)[language],
    subtitle: shown(found, plot.unnamed)[language],
    source: comparisonSource(input),
    plot: { width: plot.width, height: HEIGHT, layer: plot.layer },
    rows: rows(found),
  };
}

function tradeOf({ comparison }: ComparisonInput): Trade | undefined {
  const { options, measures, count } = comparison;
  if (options.every(({ lines }) => lines.length === 0)) return undefined;
  const at = measures.findIndex(
    ({ better }, i) =>
      better !== undefined && options.some(({ measured }) => measured[i]!.own.value !== null),
  );
  if (at < 0) return undefined;
  const { measure, unit, better } = measures[at]!;
  const known = options.filter(({ measured }) => measured[at]!.own.value !== null);
  const worthOf = ({ measured }: Compared) => measured[at]!.own.value!;
  const way = better === 'more' ? -1 : 1;
  const by = beatenBy(known.map((one) => [one.more.value, way * worthOf(one)]));
  const traded = known.map((one, i): Traded => {
    const verdicts = one.gathered.judged.map(({ verdict }) => verdict);
    const { name, more } = one;
    return { name, more, value: worthOf(one), verdicts, isBeaten: by[i] !== undefined };
  });
  return { options: traded, base: options[0]!.name, measure, unit, better: better!, count };
}

/** The recommended one last, on top of the others. */
function marksOf(found: Trade): Mark[] {
  const best = recommended(found);
  return found.options.map((one) => {
    const isBest = one === best;
    const colour = isBest ? HIGHLIGHT : one.isBeaten ? NEUTRAL : CAPACITY;
    return { ...one, colour, labelColour: isBest ? HIGHLIGHT : one.isBeaten ? MIDDLE : INK };
  });
}

function shown({ measure, options, base, count }: Trade, unnamed: number): Both {
  const name = measureName(measure);
  const grey = unlabelled(unnamed);
  const known = options.length;
  return {
    id: `Biaya tambahan dibanding ${optionName(base, 'id')} dan ${name.id.toLowerCase()}, rerata ${count} ulangan dari ${known} opsi. Tangga: opsi yang tidak kalah dari opsi mana pun; abu-abu: yang kalah. Pita mendatar: rentang harga.${grey.id}`,
    en: `Cost beyond ${optionName(base, 'en')} and ${name.en.toLowerCase()}, means of ${count} replications of ${known} options. Steps: options that no other beats; grey: the beaten ones. Level bands: ranges of prices.${grey.en}`,
  };
}

function plotOf(found: Trade, marks: readonly Mark[], f: Format) {
  const costs = marks.flatMap(({ more }) => [more.low, more.value, more.high]);
  const x = moneyScale(Math.min(0, ...costs), Math.max(0, ...costs), f);
  const y = measureScale(found.unit, Math.max(...marks.map(({ value }) => value)), f);
  const top = y.ticks.at(-1)!;
  const ranked = [
    ...marks.filter(({ isBeaten }) => !isBeaten),
    ...marks.filter((one) => one.isBeaten),
  ];
  const named = ranked.slice(0, mostLabels(HEIGHT));
  const full = named.map(({ name }) => optionName(name, f.language));
  const names = distinct(full, NAME, SIZE, 600);
  const ends = named.map(
    (mark, i): EndLabel => ({
      name: names[i]!,
      detail: `${rupiahBand(mark.more, f).replace(/ \(.*\)/, '')}; ${amountText(found.unit, mark.value, f)}`,
      colour: mark.labelColour,
      y: HEIGHT * (1 - (mark.value * y.factor) / top),
    }),
  );
  const width = OUTER - 56 - endLabelWidth(ends, LEADER + 4);
  const layer = [
    ...leaders(named, ends, x.factor),
    ...pointLayers(found, marks, x, y, f),
    ...endLabels(ends, HEIGHT, LEADER + 4),
  ];
  return { width, layer, unnamed: marks.length - named.length };
}

type Scale = ReturnType<typeof moneyScale>;

const COST = { field: 'cost', type: 'quantitative' };

/** From each point level to the edge of the plot, then to its name. */
function leaders(named: readonly Mark[], ends: readonly EndLabel[], factor: number): Spec[] {
  const places = labelPlaces(ends, HEIGHT);
  const values = named.map(({ more }, i) => {
    return { cost: more.value * factor, y: ends[i]!.y, to: places[i]! };
  });
  const rule = { type: 'rule', color: RULE, strokeWidth: 0.6 };
  return [
    {
      data: { values },
      mark: rule,
      encoding: { x: COST, x2: { value: { expr: 'width' } }, y: { field: 'y', ...DOWN } },
    },
    {
      data: { values },
      mark: rule,
      encoding: {
        x: { value: { expr: 'width' } },
        x2: { value: { expr: `width+${LEADER}` } },
        y: { field: 'y', ...DOWN },
        y2: { field: 'to' },
      },
    },
  ];
}

function pointLayers(
  { measure }: Trade,
  marks: readonly Mark[],
  across: Scale,
  up: ReturnType<typeof measureScale>,
  f: Format,
): Spec[] {
  const values = marks.map(({ more, value, colour, isBeaten }) => ({
    cost: more.value * across.factor,
    low: more.low * across.factor,
    high: more.high * across.factor,
    value: value * up.factor,
    colour,
    beaten: isBeaten,
  }));
  const x = {
    ...COST,
    scale: { domain: [across.ticks[0], across.ticks.at(-1)], nice: false },
    axis: { title: across.unit, titleAnchor: 'end', values: across.ticks, format: ',d' },
  };
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [0, up.ticks.at(-1)], nice: false },
    axis: countAxis(up.ticks, `${measureName(measure)[f.language]} (${up.unit})`),
  };
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const steps = values.filter(({ beaten }) => !beaten).sort((a, b) => a.cost - b.cost);
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 7, opacity: 0.22 },
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color: colour },
    },
    {
      data: { values: steps },
      mark: { type: 'line', interpolate: 'step-after', color: CAPACITY, strokeWidth: 1.6 },
      encoding: { x, y },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 70, opacity: 1, stroke: 'white', strokeWidth: 1 },
      encoding: { x, y, color: colour },
    },
  ];
}

function* rows(found: Trade): Iterable<readonly Cell[]> {
  const best = recommended(found);
  yield ['option', 'cost.more', 'low', 'high', found.measure, 'unit', 'beaten', 'recommended'];
  for (const one of found.options) {
    const { name, more, value, isBeaten } = one;
    const flags = [isBeaten, one === best].map((flag) => (flag ? 1 : 0));
    yield [name, more.value, more.low, more.high, value, found.unit, ...flags];
  }
}
