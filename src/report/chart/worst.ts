/** Chart: the twenty regencies with the largest share undelivered at the end. */

import { uplinkAssumptions } from '../assumptions.ts';
import { lastDay, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, EN, type Format, format, ID } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { hasPlaces, nameOf, type Undelivered } from '../undelivered.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { distinct, shortened, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { labels } from './layers.ts';
import { HIGHLIGHT, INK, MIDDLE, NEUTRAL, SOFT } from './palette.ts';
import { type Worst, worstFinding, worstOf } from './worst-finding.ts';

const ROW = 17.5;
const BAR = 12;
const NAME = { size: 11.5, width: 150 };
const PROVINCE = { size: 10, width: 130 };
/** Right of the bars: the longest share, a gap, the counts. */
const COUNTS = 66;

/** A bar for the share, the number beside it. Nothing where there are no places. */
export function worst(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  if (!hasPlaces(plan)) return undefined;
  const found = worstOf(plan, outcome);
  const full = found.listed.map((one) => nameOf(one.regency, language));
  const cut = distinct(full, NAME.width, NAME.size);
  const names = found.listed.map((one, i) => ({
    name: cut[i]!,
    province: shortened(one.regency.province, PROVINCE.width, PROVINCE.size),
  }));
  const provinces = Math.max(0, ...names.map((one) => textWidth(one.province, PROVINCE.size)));
  const left = Math.max(0, ...names.map((one) => textWidth(one.name, NAME.size)));
  return {
    id: 'worst',
    language,
    title: worstFinding(plan, outcome)[language],
    subtitle: subtitleOf(shown(input, found), uplinkAssumptions(plan), language),
    source: sourceLine(input),
    plot: {
      width: Math.floor(OUTER - left - provinces - 26 - COUNTS),
      height: Math.max(1, found.listed.length) * ROW,
      layer: [
        bars(found),
        ...columns(found.listed, format(language)),
        ...rowLabels(names, provinces),
        ...headings(found.listed, format(language)),
      ],
    },
    rows: rows(input, found.listed),
  };
}

function shown({ plan, outcome }: ChartInput, { floor, tied }: Worst): Both {
  const several = plan.regencies.length > 1;
  const zone = zoneMark(plan);
  const id = [
    `Bagian dan jumlah kiriman yang belum sampai ke pusat hingga ${lastDay(plan, outcome.endedAt, ID)}${zone}`,
  ];
  const en = [
    `Share and number of submissions that had not reached the centre by ${lastDay(plan, outcome.endedAt, EN)}${zone}`,
  ];
  if (several && floor > 1) {
    id.push(`hanya kabupaten/kota dengan sedikitnya ${ID.count(floor)} kiriman`);
    en.push(`only regencies and cities with at least ${EN.count(floor)} submissions`);
  }
  if (tied) {
    id.push('yang bagiannya sama diurutkan menurut kode, jadi masih ada lainnya yang sama buruk');
    en.push('equal shares are in order of their codes, so others are as bad as the last');
  }
  return { id: `${id.join('; ')}.`, en: `${en.join('; ')}.` };
}

const row = (i: number) => (i + 0.5) * ROW;

function bars({ listed, province }: Worst): Spec {
  const values = listed.map((one, i) => ({
    share: one.undelivered / one.recorded,
    zero: 0,
    top: row(i) - BAR / 2,
    bottom: row(i) + BAR / 2,
    colour: province === undefined || one.regency.province === province ? HIGHLIGHT : NEUTRAL,
  }));
  return {
    data: { values },
    mark: { type: 'rect' },
    encoding: {
      x: {
        field: 'zero',
        type: 'quantitative',
        scale: { domain: [0, 1], nice: false },
        axis: null,
      },
      x2: { field: 'share' },
      y: { field: 'top', type: 'quantitative', scale: null, axis: null },
      y2: { field: 'bottom' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

function columns(listed: readonly Undelivered[], f: Format): Spec[] {
  const shares = listed.map((one, i) => ({
    share: one.undelivered / one.recorded,
    y: row(i),
    text: f.share(one.undelivered, one.recorded),
  }));
  return [
    {
      data: { values: shares },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontWeight: 600 },
      encoding: {
        x: { field: 'share', type: 'quantitative' },
        y: { field: 'y', type: 'quantitative', scale: null },
        text: { field: 'text' },
      },
    },
    labels(
      `width+${COUNTS + 30}`,
      listed.map((one, i) => ({ y: row(i), text: f.count(one.undelivered), colour: MIDDLE })),
      { align: 'right' },
    ),
  ];
}

function rowLabels(
  names: readonly { name: string; province: string }[],
  provinces: number,
): Spec[] {
  return [
    labels(
      -(provinces + 24),
      names.map(({ name }, i) => ({ y: row(i), text: name, colour: INK })),
      { align: 'right', size: NAME.size },
    ),
    labels(
      -(provinces + 12),
      names.map(({ province }, i) => ({ y: row(i), text: province, colour: SOFT })),
      { size: PROVINCE.size },
    ),
  ];
}

function headings(listed: readonly Undelivered[], f: Format): Spec[] {
  if (listed.length === 0) {
    const text = TEXTS.nothingToShow[f.language];
    return [labels(0, [{ y: row(0), text, colour: MIDDLE }])];
  }
  const style = { baseline: 'bottom', size: 10 } as const;
  const heading = (key: 'shareUndelivered' | 'countUndelivered') => [
    { y: -4, text: TEXTS[key][f.language], colour: SOFT },
  ];
  return [
    labels(0, heading('shareUndelivered'), style),
    labels(`width+${COUNTS + 30}`, heading('countUndelivered'), { ...style, align: 'right' }),
  ];
}

function* rows({ language }: ChartInput, listed: readonly Undelivered[]): Iterable<Cell[]> {
  const keys = ['code', 'name', 'province', 'recorded', 'undelivered', 'shareUndelivered'] as const;
  yield keys.map((key) => TEXTS[key][language]);
  for (const { regency, recorded, undelivered } of listed) {
    const { code, name, province } = regency;
    yield [code, name, province, recorded, undelivered, undelivered / recorded];
  }
}
