/** Chart: what holds submissions up, by day, and which of it binds. */

import { delaysOf, type PlaceDelay } from '../../run/binding.ts';
import type { Holder } from '../../run/delay-book.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { gatewayAssumptions, matchAssumptions, targetAssumption } from '../assumptions.ts';
import { isoDay, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, type Format, format } from '../format.ts';
import { HOLDER_NAMES, TEXTS } from '../texts.ts';
import { bindingFinding } from './binding-finding.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { OUTER } from './frame.ts';
import { countAxis, type KeyEntry, key, keyWidth, labels, timeAxis } from './layers.ts';
import { GRID, HOLDING, SOFT } from './palette.ts';
import { barLength, highestOf, stacked } from './stack.ts';
import { roundTicks, timeTicks } from './ticks.ts';

const HEIGHT = 270;
/** The ribbon takes this much of it from the top, the bars begin below the unit of their axis [px]. */
const RIBBON = 14;
const BARS_FROM = 46;

/** Days `x` to `x2` on which one holder binds, or nothing. */
interface Stretch {
  readonly x: number;
  x2: number;
  readonly holder: Holder | null;
}

/** The mean number that waits on each day by what holds it up; above, a ribbon of what binds. */
export function binding(input: ChartInput): Drawing {
  const { plan, outcome, language } = input;
  const country = nationalOf(input);
  const entries = keyOf(country, format(language));
  const width = OUTER - 60 - Math.ceil(keyWidth(entries));
  return {
    id: 'binding',
    language,
    title: bindingFinding(country, outcome.national)[language],
    subtitle: subtitleOf(
      shown(plan, barLength(outcome.days.days)),
      [targetAssumption(plan), ...matchAssumptions(plan), ...gatewayAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: { width, height: HEIGHT, layer: layers(input, country, width, entries) },
    rows: rows(plan, country, format(language)),
  };
}

function nationalOf({ plan, outcome }: ChartInput): PlaceDelay {
  for (const first of delaysOf(plan, outcome)) return first;
  throw new RangeError('no delays of the country');
}

function shown(plan: Plan, length: number): Both {
  const zone = zoneMark(plan);
  const id = length === 1 ? 'rata-rata tiap hari' : `rata-rata ${length} hari`;
  const en = length === 1 ? 'daily means' : `${length}-day means`;
  const without = plan.start.match > 0;
  return {
    id: `Kiriman yang menunggu menurut yang menahannya, ${id}${zone}; pita: penghambat utama, yaitu bagian terbesar pada hari yang antreannya melampaui sasaran${without ? '. Tanpa yang sudah ada sebelum awal simulasi' : ''}.`,
    en: `Submissions waiting by what holds them up, ${en}${zone}; ribbon: the largest of them on days when too many wait to be in time${without ? '. Without those from before the start' : ''}.`,
  };
}

/** Neighbouring days with the same holder as one stretch. */
export function stretches(binds: readonly (Holder | null)[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [day, holder] of binds.entries()) {
    const last = found.at(-1);
    if (last?.holder === holder) last.x2 = day + 1;
    else found.push({ x: day, x2: day + 1, holder });
  }
  return found;
}

function layers(
  { plan, outcome, language }: ChartInput,
  { held, binds }: PlaceDelay,
  width: number,
  entries: readonly KeyEntry[],
): Spec[] {
  const { days } = outcome.days;
  const names = HOLDING.map(([holder]) => holder);
  const pieces = stacked(days, barLength(days), names, (holder) => held[holder]);
  const ticks = roundTicks(highestOf(pieces));
  const dates = timeTicks(plan, { from: 0, to: days, width, columns: true }, format(language));
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, days], nice: false },
    axis: timeAxis(dates, { ticks: false }),
  };
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, ticks.at(-1)], range: [HEIGHT, BARS_FROM], nice: false },
    axis: { ...countAxis(ticks, TEXTS.waiting[language]), titleY: BARS_FROM - 12 },
  };
  const colours = {
    domain: [...names, 'none'],
    range: [...HOLDING.map(([, colour]) => colour), GRID],
  };
  const color = { field: 'class', type: 'nominal', scale: colours, legend: null };
  const ribbon = stretches(binds).map((one) => ({ ...one, class: one.holder ?? 'none' }));
  return [
    {
      data: { values: pieces },
      mark: { type: 'rect', aria: false },
      encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' }, color },
    },
    {
      data: { values: ribbon },
      mark: { type: 'rect', aria: false },
      encoding: { x, x2: { field: 'x2' }, y: { value: 0 }, y2: { value: RIBBON }, color },
    },
    labels(0, [{ y: -3, text: TEXTS.binds[language], colour: SOFT }], {
      baseline: 'bottom',
      size: 10,
    }),
    ...key(entries),
  ];
}

/** Those that held something up: their part of all the waiting, and the days on which each bound. */
function keyOf({ held, binds }: PlaceDelay, f: Format): KeyEntry[] {
  const time = (holder: Holder) => held[holder].reduce((sum, one) => sum + one, 0);
  const all = HOLDING.reduce((sum, [holder]) => sum + time(holder), 0);
  return HOLDING.filter(([holder]) => time(holder) > 0)
    .map(([holder, colour, labelColour]): KeyEntry => {
      const days = binds.filter((one) => one === holder).length;
      const bound =
        f.language === 'id'
          ? `penghambat utama ${f.count(days)} hari`
          : `bound ${f.count(days)} ${days === 1 ? 'day' : 'days'}`;
      return {
        mark: 'square',
        colour,
        labelColour,
        label: HOLDER_NAMES[holder][f.language],
        detail: `${f.share(time(holder), all)}; ${bound}`,
      };
    })
    .reverse();
}

function* rows(plan: Plan, { held, binds }: PlaceDelay, f: Format): Iterable<readonly Cell[]> {
  const names = HOLDING.map(([holder]) => holder);
  const { date, binds: bound } = TEXTS;
  yield [
    date[f.language],
    ...names.map((holder) => HOLDER_NAMES[holder][f.language]),
    bound[f.language],
  ];
  for (const [day, holder] of binds.entries()) {
    const times = names.map((name) => Math.round(1000 * (held[name][day] ?? 0)) / 1000);
    yield [isoDay(plan, day), ...times, holder];
  }
}
