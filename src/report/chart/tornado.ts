/** Chart: how far each assumption moves a measure from the base at both ends of its range. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { EffectEnd, Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { differenceText } from '../experiment/compare-text.ts';
import { sensitivityFinding } from '../experiment/sensitivity-finding.ts';
import { sensitivityRows } from '../experiment/sensitivity-table.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { allOf } from '../noun.ts';
import { quantityText } from '../quantity-text.ts';
import { type Bar, barLayers, ROW } from './bars.ts';
import type { Drawing } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { distinct, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { labels } from './layers.ts';
import { CAPACITY, colourOf, INK, MIDDLE } from './palette.ts';

interface TornadoInput {
  readonly found: Sensitivity;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

/** Between assumptions. */
const GAP = 8;
const NAME = { size: 11.5, width: 160 };
const SETTING = { size: 11, width: 110 };

/** A bar for the low end above one for the high end, both from the base, with their intervals. */
export function tornado(input: TornadoInput): Drawing {
  const { found, language } = input;
  const f = format(language);
  const bars = barsOf(found, f);
  const keys = found.effects.map(({ key }) => key);
  const names = distinct(keys, NAME.width, NAME.size).map((text, i) => ({
    y: topOf(i) + ROW,
    text,
  }));
  const name = Math.max(0, ...names.map(({ text }) => textWidth(text, NAME.size)));
  const setting = Math.max(0, ...bars.map((bar) => textWidth(bar.setting, SETTING.size)));
  const right = Math.max(0, ...bars.map(({ text }) => textWidth(text, 11)));
  return {
    id: 'tornado',
    language,
    title: sensitivityFinding(found)[language],
    subtitle: subtitle(found)[language],
    source: experimentSource(found, input),
    plot: {
      width: Math.floor(OUTER - name - setting - right - 38),
      height: Math.max(ROW, topOf(found.effects.length)),
      layer: [
        ...barLayers(bars),
        labels(-(name + setting + 24), names, { size: NAME.size }),
        labels(
          -(setting + 12),
          bars.map(({ y, setting: text }) => ({ y, text, colour: MIDDLE })),
        ),
        labels(
          'width+12',
          bars.map(({ y, text }) => ({ y, text, colour: MIDDLE })),
        ),
        ...(bars.length > 0 ? [] : [labels(0, [{ y: ROW / 2, text: '–', colour: INK }])]),
      ],
    },
    rows: sensitivityRows(found),
  };
}

function topOf(effect: number): number {
  return effect * (2 * ROW + GAP);
}

function subtitle({
  plan,
  measure,
  unit,
  base,
  effects,
  replications,
  unvaried,
}: Sensitivity): Both {
  const words = (f: Format) => {
    const value = base.value === null ? '–' : figureText(plan, { measure, unit }, base.value, f);
    const id = f.language === 'id';
    const left = f.count(unvaried.length);
    const level = `${f.decimal(100 * LEVEL, 1)}%`;
    const count = f.count(2 * effects.length);
    const runs = f.count(replications);
    const name = measureName(measure)[f.language];
    if (id)
      return [
        `${name}, dasar ${value}: selisih bila satu asumsi dipindah ke ujung rentangnya, batang atas ke nilai bawah, batang bawah ke nilai atas.`,
        replications === 1
          ? 'Satu ulangan per ujung, jadi tanpa selang.'
          : `${runs} ulangan, kejadian acaknya sama; ${count} selang berlaku bersama-sama dengan keyakinan ${level}. Abu-abu: tidak terbedakan.`,
        ...(unvaried.length > 0 ? [`Asumsi yang tidak diubah: ${left}.`] : []),
      ].join(' ');
    return [
      `${name}, base ${value}: difference with one assumption at the low (upper bar) and the high end (lower bar) of its range.`,
      replications === 1
        ? 'One replication each, hence no interval.'
        : `${runs} replications on the same chances; ${allOf(2 * effects.length, f)} intervals hold together at ${level}. Grey: cannot be told apart.`,
      ...(unvaried.length > 0 ? [`Assumptions not varied: ${left}.`] : []),
    ].join(' ');
  };
  return { id: words(format('id')), en: words(format('en')) };
}

function barsOf({ effects, unit, better }: Sensitivity, f: Format): Bar[] {
  const all = effects.flatMap(({ low, high }) => [low, high]);
  const ends = all.flatMap(({ difference: { value, interval } }) =>
    value === null ? [] : [interval?.low ?? value, value, interval?.high ?? value],
  );
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const [from, to] = [least - 0.04 * span, most + 0.04 * span];
  const share = (value: number) => (value - from) / (to - from);
  const settings = distinct(
    all.map(({ text }) => quantityText(text, f)),
    SETTING.width,
    SETTING.size,
  );
  return all.map((end, i): Bar => {
    const { difference, failed } = end;
    const { value, interval } = difference;
    const bar = {
      y: topOf(Math.floor(i / 2)) + (i % 2) * ROW + ROW / 2,
      setting: settings[i]!,
      text: failed === undefined ? differenceText(difference, unit, f) : FAILED[f.language],
      colour: barColour(end, better),
      zero: share(0),
    };
    if (value === null) return bar;
    const { low, high } = interval ?? { low: value, high: value };
    return { ...bar, low: share(low), at: share(value), high: share(high) };
  });
}

const FAILED: Both = { id: 'gagal', en: 'failed' };

/** Of one replication the bars have the colour of what is neither better nor worse. */
function barColour({ difference }: EffectEnd, better: Sensitivity['better']): string {
  const { apart, interval, value } = difference;
  if (interval === null && value !== null && value !== 0) return CAPACITY;
  return colourOf(apart, better);
}
