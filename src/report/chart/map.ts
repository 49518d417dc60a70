/** Chart: every regency at its place, coloured by the share of its submissions that is not at the centre. */

import type { Plan } from '../../scenario/plan/plan.ts';
import { uplinkAssumptions } from '../assumptions.ts';
import { lastDay, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, ID, type Language } from '../format.ts';
import { plain } from '../names.ts';
import { TEXTS } from '../texts.ts';
import { byCode, isNamed, type Undelivered, undeliveredAtEnd } from '../undelivered.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { classOf } from './grid.ts';
import { heatClasses } from './heat-classes.ts';
import { labels } from './layers.ts';
import { mapFinding } from './map-finding.ts';
import { nameLayers, placedNames } from './map-names.ts';
import { boxIn, type Panel, panelsOf, placeIn } from './map-places.ts';
import { GRID, HEAT, MIDDLE, RULE, SOFT } from './palette.ts';
import { SIZE } from './style.ts';

const WIDTH = OUTER - 2;
/** Area of the largest circle and least area [px²]. */
const LARGEST = 260;
const LEAST = 9;
/** Of the close-up, whose circles have more room. */
const CLOSER = 2;
const KEY = 30;

/** Nothing where fewer than two regencies have a position, or nothing was recorded. */
export function map(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  const panels = panelsOf(plan, WIDTH);
  const last = panels.at(-1);
  if (last === undefined || outcome.national.recorded === 0) return undefined;
  const all = undeliveredAtEnd(plan, outcome).sort(byCode);
  const bottom = last.top + last.height;
  return {
    id: 'map',
    language,
    title: mapFinding(plan, outcome)[language],
    subtitle: subtitleOf(shown(input), uplinkAssumptions(plan), language),
    source: `${sourceLine(input)} ${NOTE[language]}`,
    plot: {
      width: WIDTH,
      height: Math.ceil(bottom + KEY),
      layer: [
        ...panels.flatMap((panel, i) => panelLayers(panel, all, i === 0 ? 1 : CLOSER)),
        ...(panels.length > 1 ? closeUp(panels, language) : []),
        ...keyLayers(bottom + KEY - 8, all, language),
      ],
    },
    rows: rows(all, language),
  };
}

const NOTE = {
  id: 'Titik menunjukkan letak kabupaten/kota, bukan batas wilayahnya.',
  en: 'Points show where regencies and cities are, not their boundaries.',
} as const satisfies Both;

function shown({ plan, outcome }: ChartInput): Both {
  const zone = zoneMark(plan);
  const missing = withoutPlace(plan);
  return {
    id: `Bagian kiriman yang belum sampai ke pusat hingga ${lastDay(plan, outcome.endedAt, ID)}${zone}. Luas lingkaran sebanding dengan banyaknya kiriman${missing === 0 ? '' : `; ${ID.count(missing)} kabupaten/kota tanpa letak tidak digambar`}.`,
    en: `Share of submissions that had not reached the centre by ${lastDay(plan, outcome.endedAt, EN)}${zone}. Area of a circle: number of submissions${missing === 0 ? '' : `; ${EN.count(missing)} without a position ${missing === 1 ? 'is' : 'are'} not drawn`}.`,
  };
}

function withoutPlace(plan: Plan): number {
  return plan.regencies.filter(({ position }) => position === undefined).length;
}

function panelLayers(panel: Panel, all: readonly Undelivered[], closer: number): Spec[] {
  const most = Math.max(1, ...all.map((one) => one.recorded));
  const points = all.flatMap(({ regency, recorded, undelivered }) => {
    const place = regency.position && placeIn(panel, regency.position);
    if (place === undefined || recorded === 0) return [];
    const size = closer * Math.max(LEAST, (LARGEST * recorded) / most);
    const name = isNamed(regency) ? plain(regency.name) : '';
    return [{ ...place, name, size: Math.round(size), class: classOf(undelivered, recorded) }];
  });
  // Small ones on top, or they would vanish under their neighbours.
  points.sort((a, b) => b.size - a.size);
  const { top, width, height } = panel;
  const inside = { left: 2, right: width - 2, top: top + 2, bottom: top + height - 2 };
  return [
    frameOf({ left: 0, top, width, height, colour: GRID }),
    {
      data: { values: points.map(({ name: _, ...point }) => point) },
      mark: {
        type: 'circle',
        opacity: 0.92,
        stroke: SOFT,
        strokeWidth: 0.5,
        aria: false,
      },
      encoding: {
        x: { field: 'x', type: 'quantitative', scale: null, axis: null },
        y: { field: 'y', type: 'quantitative', scale: null, axis: null },
        size: { field: 'size', type: 'quantitative', scale: null },
        color: {
          field: 'class',
          type: 'ordinal',
          scale: { domain: HEAT.map((_, i) => i), range: HEAT },
          legend: null,
        },
      },
    },
    ...nameLayers(placedNames(points, inside)),
  ];
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

function frameOf({ left, top, width, height, colour }: Frame): Spec {
  return {
    data: { values: [{}] },
    mark: { type: 'rect', filled: false, stroke: colour, strokeWidth: 1, aria: false },
    encoding: {
      x: { value: left },
      x2: { value: left + width },
      y: { value: top },
      y2: { value: top + height },
    },
  };
}

/** The name of the second panel, and what it shows as a frame in the first. */
function closeUp([country, near]: readonly Panel[], language: Language): Spec[] {
  if (country === undefined || near === undefined) return [];
  const text = { id: 'Jawa dan Bali, diperbesar', en: 'Java and Bali, enlarged' }[language];
  return [
    frameOf({ ...boxIn(country, near.extent), colour: RULE }),
    labels(0, [{ y: near.top - 5, text, colour: MIDDLE }], { baseline: 'bottom', bold: true }),
  ];
}

/** The classes of the share in one row below the map; at its end, what none was recorded of. */
function keyLayers(y: number, all: readonly Undelivered[], language: Language): Spec[] {
  const none = all.filter((one) => one.recorded === 0).length;
  let left = 6;
  const entries = heatClasses().map((text, i) => {
    const x = left;
    left += 26 + textWidth(text, SIZE);
    return { x, y, text, colour: HEAT[i] ?? MIDDLE };
  });
  const quiet =
    none === 0 ? '' : `${TEXTS.noneYet[language]}: ${none} (${TEXTS.notDrawn[language]})`;
  return [
    {
      data: { values: entries },
      mark: {
        type: 'circle',
        size: 80,
        opacity: 1,
        stroke: SOFT,
        strokeWidth: 0.5,
      },
      encoding: {
        x: { field: 'x', type: 'quantitative', scale: null, axis: null },
        y: { field: 'y', type: 'quantitative', scale: null, axis: null },
        fill: { field: 'colour', type: 'nominal', scale: null },
      },
    },
    ...entries.map((one) => labels(one.x + 9, [{ y, text: one.text, colour: MIDDLE }])),
    labels(left + 4, [{ y, text: quiet, colour: SOFT }]),
  ];
}

function* rows(all: readonly Undelivered[], language: Language): Iterable<readonly Cell[]> {
  const keys = [
    'code',
    'name',
    'province',
    'latitude',
    'longitude',
    'recorded',
    'undelivered',
  ] as const;
  yield keys.map((key) => TEXTS[key][language]);
  for (const { regency, recorded, undelivered } of all) {
    const { code, name, province, position } = regency;
    const place = [position?.latitude ?? null, position?.longitude ?? null];
    yield [code, name, province, ...place, recorded, undelivered];
  }
}
