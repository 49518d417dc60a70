/** Chart: every regency by day, the share of its submissions that had not reached the centre. */

import { uplinkAssumptions } from '../assumptions.ts';
import { isoDay, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, format, type Language } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { hasPlaces, nameOf } from '../undelivered.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { distinct, shortened, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import {
  classOf,
  NONE,
  owed,
  type Patch,
  type ProvinceRows,
  patches,
  rowsByProvince,
} from './grid.ts';
import { heatClasses } from './heat-classes.ts';
import { heatFinding } from './heat-finding.ts';
import { labels, spread, squares, timeAxis } from './layers.ts';
import { HEAT, INK, MIDDLE, PAPER, RULE } from './palette.ts';
import { SIZE } from './style.ts';
import { timeTicks } from './ticks.ts';

/** Greatest height of the plot and of one row [px]. */
const TALLEST = 640;
const ROW = 18;

/** Rows at least this high [px] carry the name of their regency, lower ones that of the province. */
const NAMED = 11;

const NAME_SIZE = 9.5;
const NAME_WIDTH = 150;
/** Of the key, below the labels of the last days, which reach over its edge [px]. */
const KEY = 12;
/** Beyond this many columns they would be thinner than two pixels. */
const COLUMNS = 210;

/**
 * One row a regency, by province, the worst first; six classes of the share undelivered. Nothing where
 * nothing was recorded, nor where there are no places.
 */
export function heat(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  if (outcome.national.recorded === 0 || !hasPlaces(plan)) return undefined;
  const provinces = rowsByProvince(plan, outcome);
  const rows = plan.regencies.length;
  const height = Math.min(TALLEST, Math.max(1, rows) * ROW);
  const days = outcome.days.days;
  const length = days <= COLUMNS ? 1 : Math.ceil(days / COLUMNS);
  const names = rowNames(provinces, height / Math.max(1, rows), language);
  const left = 14 + Math.max(0, ...names.map((name) => textWidth(name.text, NAME_SIZE)));
  const width = Math.floor(OUTER - left - keyRoom(input));
  return {
    id: 'heat',
    language,
    title: heatFinding(plan, outcome)[language],
    subtitle: subtitleOf(shown(input, length), uplinkAssumptions(plan), language),
    source: sourceLine(input),
    plot: {
      width,
      height,
      layer: [
        cells(input, patches(provinces, outcome.days, length), height, width),
        separators(provinces, rows),
        ...nameLayers(names, height, rows),
        ...keyLayers(input),
      ],
    },
    rows: table(input, provinces),
  };
}

function shown({ plan }: ChartInput, length: number): Both {
  const zone = zoneMark(plan);
  const many = plan.regencies.length > 1;
  const several = {
    id: length === 1 ? 'per hari' : `tiap ${length} hari`,
    en: length === 1 ? 'at the end of each day' : `every ${length} days`,
  };
  return {
    id: `Bagian kiriman yang sudah direkam tetapi belum sampai ke pusat, ${several.id}${zone}${many ? '; tiap baris satu kabupaten/kota, menurut provinsi, terburuk di atas' : ''}.`,
    en: `Share of the submissions recorded so far that had not reached the centre, ${several.en}${zone}${many ? '; each row a regency or city, by province, the worst on top' : ''}.`,
  };
}

/** A name beside the row, or the middle of the rows, it belongs to. */
interface RowName {
  readonly text: string;
  readonly row: number;
}

function rowNames(
  provinces: readonly ProvinceRows[],
  rowHeight: number,
  language: Language,
): RowName[] {
  if (rowHeight < NAMED) {
    return provinces.map(({ province, from, regencies }) => ({
      text: shortened(province, NAME_WIDTH, NAME_SIZE),
      row: from + regencies.length / 2,
    }));
  }
  const rows = provinces.flatMap(({ from, regencies }) =>
    regencies.map(({ regency }, i) => ({
      name: nameOf(regency, language),
      row: from + i + 0.5,
    })),
  );
  const full = rows.map(({ name }) => name);
  const texts = distinct(full, NAME_WIDTH, NAME_SIZE);
  return rows.map(({ row }, i) => ({ text: texts[i]!, row }));
}

function cells(input: ChartInput, values: readonly Patch[], height: number, width: number): Spec {
  const { plan, outcome, language } = input;
  const rows = Math.max(1, plan.regencies.length);
  const days = outcome.days.days;
  const ticks = timeTicks(plan, { from: 0, to: days, width, columns: true }, format(language));
  // Rows overlap by a hair, or seams of paper would shine through between them.
  const seam = Math.min(0.05, (0.25 * rows) / height);
  return {
    data: { values: values.map((patch) => ({ ...patch, y2: patch.y2 + seam })) },
    mark: { type: 'rect', aria: false },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [0, Math.max(1, days)], nice: false, zero: false },
        axis: timeAxis(ticks, { orient: 'top', domain: false, ticks: false }),
      },
      x2: { field: 'x2' },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [0, rows], reverse: true, nice: false },
        axis: null,
      },
      y2: { field: 'y2' },
      color: {
        field: 'class',
        type: 'ordinal',
        scale: { domain: HEAT.map((_, i) => i), range: HEAT },
        legend: null,
      },
    },
  };
}

function separators(provinces: readonly ProvinceRows[], rows: number): Spec {
  return {
    data: { values: provinces.slice(1).map(({ from }) => ({ row: from })) },
    mark: { type: 'rule', color: PAPER, strokeWidth: rows > 100 ? 1.2 : 2 },
    encoding: { y: { field: 'row', type: 'quantitative' } },
  };
}

/** Names left of the plot, apart from each other, each with a line to its rows. */
function nameLayers(names: readonly RowName[], height: number, rows: number): Spec[] {
  const wanted = names.map((name) => (name.row / Math.max(1, rows)) * height);
  const places = spread(wanted, Math.min(10.6, height / Math.max(1, names.length)), height);
  const leaders = wanted.map((row, i) => ({ row, name: places[i] ?? row }));
  return [
    labels(
      -10,
      names.map((name, i) => ({ y: places[i] ?? 0, text: name.text })),
      { align: 'right', size: NAME_SIZE },
    ),
    {
      data: { values: leaders },
      mark: { type: 'rule', color: RULE, strokeWidth: 0.6 },
      encoding: {
        x: { value: -8 },
        x2: { value: -2 },
        y: { field: 'name', type: 'quantitative', scale: null },
        y2: { field: 'row' },
      },
    },
  ];
}

function keyEntries({ plan, outcome, language }: ChartInput): { text: string; colour: string }[] {
  const entries = heatClasses().map((text, i) => ({ text, colour: HEAT[i] ?? INK }));
  const empty = plan.regencies.some((_, i) =>
    owed(outcome.days, i).some(
      ({ recorded, undelivered }) => classOf(undelivered, recorded) === NONE,
    ),
  );
  return empty ? [...entries, { text: TEXTS.noneYet[language], colour: PAPER }] : entries;
}

function keyRoom(input: ChartInput): number {
  const texts = keyEntries(input).map(({ text }) => textWidth(text, SIZE));
  return 34 + Math.max(textWidth(TEXTS.undelivered[input.language], SIZE, 600) - 20, ...texts);
}

function keyLayers(input: ChartInput): Spec[] {
  const entries = keyEntries(input).map((entry, i) => ({ ...entry, y: KEY + 22 + i * 18 }));
  return [
    labels('width+13', [{ y: KEY, text: TEXTS.undelivered[input.language] }], { bold: true }),
    squares(
      'width+20',
      entries.map(({ y, colour }) => ({ y, colour })),
    ),
    labels(
      'width+32',
      entries.map(({ y, text }) => ({ y, text, colour: MIDDLE })),
    ),
  ];
}

/** One row a regency as drawn, one column a day: the share, empty before the first submission. */
function* table(
  { plan, outcome, language }: ChartInput,
  provinces: readonly ProvinceRows[],
): Iterable<Cell[]> {
  const { days } = outcome;
  const dates = Array.from({ length: days.days }, (_, day) => isoDay(plan, day));
  yield [TEXTS.province[language], TEXTS.code[language], TEXTS.name[language], ...dates];
  for (const { province, regencies } of provinces) {
    for (const { regency, index } of regencies) {
      const shares = owed(days, index).map(({ recorded, undelivered }) =>
        recorded === 0 ? null : Math.round((undelivered / recorded) * 1e6) / 1e6,
      );
      yield [province, regency.code, regency.name, ...shares];
    }
  }
}
