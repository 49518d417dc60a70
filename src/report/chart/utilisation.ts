/** Chart: how much of its servers' time, or of its admissions, each stage used, one strip a stage. */

import { stepEnd } from '../../run/step-ends.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { DAY } from '../../units.ts';
import { gatewayAssumptions, matchAssumptions } from '../assumptions.ts';
import { isoInstant, zoneMark } from '../calendar.ts';
import type { Cell } from '../csv.ts';
import { type Both, capital, EN, type Format, format, ID } from '../format.ts';
import { stageName } from '../summary.ts';
import { TEXTS } from '../texts.ts';
import { type ChartInput, type Drawing, type Spec, sourceLine, subtitleOf } from './chart.ts';
import { textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { DOWN, labels, timeAxis } from './layers.ts';
import { CAPACITY, INK, LIMIT, MIDDLE, RULE } from './palette.ts';
import { SIZE } from './style.ts';
import { timeTicks } from './ticks.ts';
import {
  FULL,
  fullness,
  fullShare,
  type StageUse,
  utilisationFinding,
} from './utilisation-finding.ts';

/** Of a strip, and from one to the next [px]. */
const STRIP = 54;
const STEP = 76;
/** More bars than this would be thinner than the picture can show. */
const BARS = 720;
const BESIDE = 14;

interface Bar {
  readonly x: number;
  x2: number;
  readonly share: number;
}

/** Nothing where no stage has a limit. */
export function utilisation(input: ChartInput): Drawing | undefined {
  const { plan, outcome, language } = input;
  const uses = Object.entries(outcome.utilisation).map(([name, shares]): StageUse => {
    return { name, shares, mean: outcome.stages[name]?.utilisation ?? null };
  });
  const steps = uses[0]?.shares.length ?? 0;
  if (steps === 0) return undefined;
  const f = format(language);
  const { step } = outcome.steps;
  const length = barSteps(steps, step);
  const texts = uses.map((use) => textsOf(use, f));
  const beside = Math.max(...texts.flatMap(([name, ...more]) => widthsOf(name!, more)));
  const width = Math.floor(OUTER - 44 - BESIDE - beside);
  return {
    id: 'utilisation',
    language,
    title: utilisationFinding(uses)[language],
    subtitle: subtitleOf(
      shown(plan, length * step, 'gateway' in outcome.utilisation),
      [...matchAssumptions(plan), ...gatewayAssumptions(plan)],
      language,
    ),
    source: sourceLine(input),
    plot: {
      width,
      height: STEP * (uses.length - 1) + STRIP,
      layer: layers(input, uses, length, texts, width),
    },
    rows: rows(plan, uses, f),
    plotted: { bar: length, day: Math.max(1, Math.round(DAY / step)) },
  };
}

function widthsOf(name: string, more: readonly string[]): number[] {
  return [textWidth(name, SIZE, 600), ...more.map((text) => textWidth(text, SIZE, 600))];
}

/** Steps in a bar: one, those of a day, or of whole weeks. */
function barSteps(steps: number, step: number): number {
  if (steps <= BARS) return 1;
  const day = Math.max(1, Math.round(DAY / step));
  const days = steps / day;
  return days <= BARS ? day : day * 7 * Math.ceil(days / BARS / 7);
}

/** A token bucket has no servers: a transfer that fails has used an admission too. */
const GATEWAY: Both = {
  id: ' Gerbang pusat: bagian jatah penerimaannya yang terpakai.',
  en: ' Gateway: part of the admissions it offered.',
};

function shown(plan: Plan, length: number, hasGateway: boolean): Both {
  const zone = zoneMark(plan);
  const day = { id: 'hari', en: 'day' };
  const each = (f: Format) =>
    length === DAY ? day[f.language] : f.duration(length).replace(/^1\u00a0/, '');
  const mean = {
    id: length === plan.series ? '' : 'rata-rata ',
    en: length === plan.series ? '' : 'mean ',
  };
  const door = hasGateway ? GATEWAY : { id: '', en: '' };
  return {
    id: `Bagian waktu alat dan saluran yang terpakai, ${mean.id}tiap ${each(ID)}${zone}; 100% = semua yang tersedia. Kosong: tutup atau tidak terpakai. Merah: yang paling sering penuh.${door.id}`,
    en: `Part of the servers’ time that was used, ${mean.en}every ${each(EN)}${zone}; 100% = all that is available. Empty: closed or unused. Red: full most often.${door.en}`,
  };
}

/** Name, mean, and how long it was full. */
function textsOf(use: StageUse, f: Format): string[] {
  const { full, open } = fullness(use);
  const mean = use.mean === null ? '–' : f.share(use.mean, 1);
  const percent = `${Math.round(100 * FULL)}%`;
  return f.language === 'id'
    ? [
        capital(stageName(use.name, f)),
        `rata-rata ${mean}`,
        `penuh (≥ ${percent}) ${f.share(full, open)} waktu`,
      ]
    : [
        capital(stageName(use.name, f)),
        `mean ${mean}`,
        `full (≥ ${percent}) ${f.share(full, open)} of time`,
      ];
}

function layers(
  { plan, language }: ChartInput,
  uses: readonly StageUse[],
  length: number,
  texts: readonly (readonly string[])[],
  width: number,
): Spec[] {
  // Where a step begins.
  const day = (i: number) => (stepEnd(plan, i - 1) - plan.centreMidnight) / DAY;
  const [from, to] = [day(0), day(uses[0]!.shares.length)];
  const ticks = timeTicks(plan, { from, to, width, columns: false }, format(language));
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [from, to], nice: false, zero: false },
    axis: timeAxis(ticks),
  };
  const most = Math.max(...uses.map(fullShare));
  return uses.flatMap((use, i) => {
    const isFullest = most > 0 && fullShare(use) === most;
    const top = i * STEP;
    const colour = isFullest ? LIMIT : CAPACITY;
    const bars = barsOf(use.shares, length).map(({ x: a, x2: b, share }) => ({
      x: day(a),
      x2: day(b),
      y: top + STRIP * (1 - share),
    }));
    return [
      ...stripLayers(bars, x, top, colour),
      ...stripTexts(texts[i]!, top, isFullest ? LIMIT : INK),
    ];
  });
}

function stripLayers(bars: readonly object[], x: Spec, top: number, color: string): Spec[] {
  const line = (y: number, colour: string): Spec => ({
    data: { values: [{}] },
    mark: { type: 'rule', color: colour, strokeWidth: 1 },
    encoding: { x: { value: 0 }, x2: { value: { expr: 'width' } }, y: { value: y } },
  });
  return [
    {
      data: { values: bars },
      mark: { type: 'rect', aria: false, color, opacity: 0.55 },
      encoding: {
        x,
        x2: { field: 'x2' },
        y: { field: 'y', ...DOWN },
        y2: { value: top + STRIP },
      },
    },
    line(top, INK),
    line(top + STRIP, RULE),
    labels(
      -4,
      [
        { y: top + 4, text: '100%', colour: MIDDLE },
        { y: top + STRIP - 4, text: '0%', colour: MIDDLE },
      ],
      { align: 'right' },
    ),
  ];
}

function stripTexts([name, ...more]: readonly string[], top: number, colour: string): Spec[] {
  return [
    labels(`width+${BESIDE}`, [{ y: top + 7, text: name!, colour }], { bold: true }),
    labels(
      `width+${BESIDE}`,
      more.map((text, i) => ({ y: top + 23 + 15 * i, text, colour: MIDDLE })),
    ),
  ];
}

/** Means of the steps that were open; neighbours that are equal as one. */
function barsOf(shares: ArrayLike<number>, length: number): Bar[] {
  const bars: Bar[] = [];
  for (let from = 0; from < shares.length; from += length) {
    const to = Math.min(shares.length, from + length);
    const open = Array.from({ length: to - from }, (_, i) => shares[from + i]!).filter(
      (share) => !Number.isNaN(share),
    );
    if (open.length === 0) continue;
    const mean = open.reduce((sum, share) => sum + share, 0) / open.length;
    // A thousandth is a twentieth of a pixel.
    const share = Math.round(1000 * mean) / 1000;
    const last = bars.at(-1);
    if (share === 0) continue;
    if (last?.x2 === from && last.share === share) last.x2 = to;
    else bars.push({ x: from, x2: to, share });
  }
  return bars;
}

function* rows(plan: Plan, uses: readonly StageUse[], f: Format): Iterable<readonly Cell[]> {
  yield [TEXTS.instant[f.language], ...uses.map(({ name }) => stageName(name, f))];
  for (let i = 0; i < uses[0]!.shares.length; i++) {
    const shares = uses.map((use) => use.shares[i]!);
    yield [
      isoInstant(plan, stepEnd(plan, i)),
      ...shares.map((share) => (Number.isNaN(share) ? null : share)),
    ];
  }
}
