/** Chart: how much each assumption matters by Morris's screening, with intervals. */

import { LEVEL } from '../../experiment/estimates.ts';
import type { Screening } from '../../experiment/vary/screening.ts';
import { screeningFinding } from '../experiment/screening-finding.ts';
import { screeningRows } from '../experiment/screening-table.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { type Bar, barLayers, ROW } from './bars.ts';
import type { Drawing } from './chart.ts';
import { experimentSource } from './experiment-source.ts';
import { distinct, textWidth } from './font.ts';
import { OUTER } from './frame.ts';
import { labels } from './layers.ts';
import { CAPACITY, MIDDLE } from './palette.ts';

interface ScreeningInput {
  readonly found: Screening;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

const GAP = 4;
const NAME = { size: 11.5, width: 200 };

/** A bar an assumption, as long as mu*, the longest first; sigma beside it. */
export function screeningChart(input: ScreeningInput): Drawing {
  const { found, language } = input;
  const bars = barsOf(found, format(language));
  const keys = found.effects.map(({ key }) => key);
  const names = distinct(keys, NAME.width, NAME.size).map((text, i) => ({ y: middleOf(i), text }));
  const left = Math.max(0, ...names.map(({ text }) => textWidth(text, NAME.size)));
  const right = Math.max(0, ...bars.map(({ text }) => textWidth(text, 11)));
  return {
    id: 'morris',
    language,
    title: screeningFinding(found)[language],
    subtitle: subtitle(found, format(language)),
    source: experimentSource(found, input),
    plot: {
      width: Math.floor(OUTER - left - right - 26),
      height: Math.max(ROW, found.effects.length * (ROW + GAP)),
      layer: [
        ...barLayers(bars),
        labels(-(left + 12), names, { size: NAME.size }),
        labels(
          'width+12',
          bars.map(({ y, text }) => ({ y, text, colour: MIDDLE })),
        ),
      ],
    },
    rows: screeningRows(found),
  };
}

function middleOf(bar: number): number {
  return bar * (ROW + GAP) + ROW / 2;
}

function subtitle({ measure, trajectories, replications }: Screening, f: Format): string {
  const name = measureName(measure)[f.language];
  const [count, runs] = [trajectories, replications].map((n) => f.count(n));
  const level = `${f.decimal(100 * LEVEL, 1)}%`;
  return f.language === 'id'
    ? `${name}: rerata besar pengaruh (mu*) asumsi bila digeser sepanjang rentangnya, di ${count} tempat acak dalam rentang asumsi lain, ${runs} ulangan tiap titik; semua selang bersama-sama ${level}. Sigma: seberapa jauh pengaruh bergantung pada tempatnya.`
    : `${name}: mean size of the effect (mu*) of an assumption over its whole range, at ${count} random places in the ranges of the others, ${runs} ${replications === 1 ? 'replication' : 'replications'} a point; all intervals together ${level}. Sigma: how much the effect hangs on the place.`;
}

function barsOf({ effects, unit }: Screening, f: Format): Bar[] {
  const most = Math.max(0, ...effects.map(({ muStar, interval }) => interval?.high ?? muStar ?? 0));
  const share = (value: number) => value / (1.04 * most || 1);
  const size = (value: number) => signed(value, unit, f).replace(/^\+/, '');
  return effects.map(({ muStar, interval, sigma }, i): Bar => {
    const bar = { y: middleOf(i), setting: '', colour: CAPACITY, zero: 0 };
    if (muStar === null) return { ...bar, text: '–' };
    const band = interval === null ? '' : ` (${size(interval.low)} – ${size(interval.high)})`;
    const spread = sigma === null ? '' : `, \u03c3 ${size(sigma)}`;
    const { low, high } = interval ?? { low: muStar, high: muStar };
    const text = `${size(muStar)}${band}${spread}`;
    return { ...bar, text, low: share(low), at: share(muStar), high: share(high) };
  });
}
