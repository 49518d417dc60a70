/** What `tampung sweep` prints: a line a point, and what failed. */

import type { Estimate } from '../../experiment/estimates.ts';
import { estimateOf, type Swept, type SweptPoint } from '../../experiment/vary/swept.ts';
import { optionName } from '../chart/chart.ts';
import { plain } from '../chart/font.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { sampleLines } from '../sampled.ts';
import { wrapped } from '../wrapped.ts';

const WORDS = {
  points: { id: 'titik', en: 'points' },
  each: {
    id: 'ulangan per titik, kejadian acak yang sama',
    en: 'replications each, on the same chances',
  },
  once: {
    id: 'satu ulangan per titik, tanpa selang',
    en: 'one replication each, hence no interval',
  },
  onTime: { id: 'tepat waktu', en: 'on time' },
  left: { id: 'belum dijawab', en: 'unanswered' },
  targets: { id: 'sasaran', en: 'targets' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  again: { id: 'ulangi dengan', en: 'to run it again' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** @param path of the results, as the user would type it */
export function sweepText(swept: Swept, path: string, language: Language): string {
  const f = format(language);
  const lines = [
    ...heading(swept, f),
    ...sampleLines(swept.plan, f),
    '',
    ...table(swept, f),
    ...failures(swept, f),
    '',
  ];
  lines.push(`${WORDS.files[language]}: ${path}`);
  return lines.map((line) => `${line.replaceAll('\u00a0', ' ').trimEnd()}\n`).join('');
}

function heading({ plan, points, replications }: Swept, f: Format): string[] {
  const count = `${f.count(points.length)} ${WORDS.points[f.language]}`;
  const each =
    replications === 1
      ? WORDS.once[f.language]
      : `${f.count(replications)} ${WORDS.each[f.language]}`;
  const name = `${plain(plan.name)} (${optionName(plan.option, f.language)})`;
  return wrapped(`${name}: ${count}, ${each}`);
}

/** Keys on the left, cut to what is left of 80 columns by the figures. */
function table({ keys, points, measure, plan }: Swept, f: Format): string[] {
  const hasTargets = points.some(({ judged }) => judged.length > 0);
  const figures = [30, 12, 14, ...(hasTargets ? [9] : [])];
  const room = Math.floor((80 - figures.reduce((sum, width) => sum + width, 0)) / keys.length);
  const names = keys.map((key) => cut(key.split('.').at(-1)!, room));
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const name = measureName(measure)[f.language];
  const isLong = name.length >= figures[0]!;
  const heads = [
    isLong ? '' : name,
    word('onTime'),
    word('left'),
    ...(hasTargets ? [word('targets')] : []),
  ];
  const line = (left: readonly string[], right: readonly string[]) =>
    left.map((text) => text.padEnd(room)).join('') +
    right.map((text, i) => text.padStart(figures[i]!)).join('');
  const rows = points.map((point) => {
    const left = point.values.map(({ text }) => cut(plain(text), room));
    if (point.failed !== undefined) return line(left, [word('failed'), '', '']);
    const shown = estimateOf(point, measure);
    const right = [
      withBand(shown, (value) => figureText(plan, shown!, value, f)),
      shareOf(point, ['onTime'], f),
      shareOf(point, ['waitingAtOffice', 'waitingAtCentre', 'stranded'], f),
      ...(hasTargets ? [metOf(point)] : []),
    ];
    return line(left, right);
  });
  const above = isLong ? [name.padStart(room * keys.length + figures[0]!)] : [];
  return [...above, line(names, heads), ...rows];
}

/** "1.9 days (1.8 – 2.0)", in one unit. */
function withBand(estimate: Estimate | undefined, shown: (value: number) => string): string {
  if (estimate === undefined || estimate.value === null) return '–';
  const value = shown(estimate.value);
  if (estimate.interval === null) return value;
  const [low, high] = [shown(estimate.interval.low), shown(estimate.interval.high)];
  const band = `${value} (${low} – ${high})`;
  return band.length <= 29 ? band : `${value} (${bare(low)} – ${bare(high)})`.slice(0, 29);
}

function bare(text: string): string {
  return text.replace(/[\u00a0 ]\D+$/, '');
}

function shareOf(point: SweptPoint, names: readonly string[], f: Format): string {
  const whole = estimateOf(point, 'recorded')?.value ?? 0;
  const part = names.reduce((sum, name) => sum + (estimateOf(point, name)?.value ?? 0), 0);
  return f.share(part, whole);
}

function metOf({ judged }: SweptPoint): string {
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  const open = judged.filter(({ verdict }) => verdict === 'undecided').length;
  return `${met}/${judged.length}${open > 0 ? ` ?${open}` : ''}`;
}

function failures({ points }: Swept, f: Format): string[] {
  return points.flatMap(({ values, failed, command }) => {
    if (failed === undefined) return [];
    const what = `${WORDS.failed[f.language]} ${values.map(({ text }) => plain(text)).join(', ')}`;
    return [...wrapped(`${what}: ${plain(failed)}`), `  ${WORDS.again[f.language]}: ${command}`];
  });
}

function cut(text: string, width: number): string {
  return text.length < width ? text : `${text.slice(0, width - 2)}… `;
}
