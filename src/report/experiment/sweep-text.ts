/** What `tampung sweep` prints: a line a point, and what failed. */

import type { Estimate } from '../../experiment/estimates.ts';
import { estimateOf, type Swept, type SweptPoint } from '../../experiment/vary/swept.ts';
import { figureText } from '../figure-text.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName, plain } from '../names.ts';
import { sampleLines } from '../sampled.ts';
import { COLUMNS, screen, wrapped } from '../wrapped.ts';

const WORDS = {
  point: { id: 'titik', en: 'point' },
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
  open: { id: 'sasaran yang belum pasti', en: 'targets that are not decided' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  again: { id: 'ulangi dengan', en: 'to run it again' },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** Of a figure with its interval [columns]. */
const MOST = 30;

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
  return screen(lines);
}

function heading({ plan, points, replications, asked }: Swept, f: Format): string[] {
  const word = points.length === 1 ? WORDS.point : WORDS.points;
  const count = `${f.count(points.length)} ${word[f.language]}${repeatedWords(asked, f)}`;
  const each =
    replications === 1
      ? WORDS.once[f.language]
      : `${f.count(replications)} ${WORDS.each[f.language]}`;
  const name = `${plain(plan.name)} (${optionName(plan.option, f.language)})`;
  return wrapped(`${name}: ${count}, ${each}`);
}

function repeatedWords(asked: number | undefined, f: Format): string {
  if (asked === undefined) return '';
  const all = f.count(asked);
  return f.language === 'id'
    ? ` (diminta ${all}, selebihnya hanya mengulang)`
    : ` (${all} asked for, the others would only repeat these)`;
}

/** Keys on the left, whole: where they do not fit beside the figures each point has them above its own. */
function table({ keys, points, measure, plan }: Swept, f: Format): string[] {
  const hasTargets = points.some(({ judged }) => judged.length > 0);
  const word = (key: keyof typeof WORDS) => WORDS[key][f.language];
  const name = measureName(measure)[f.language];
  const isLong = name.length >= MOST;
  const bands = points.map((point) => {
    const shown = estimateOf(point, measure);
    return withBand(shown, (value) => figureText(plan, shown!, value, f));
  });
  const widest = Math.max(...[...bands, isLong ? '' : name].map(({ length }) => length + 1));
  const figures = [Math.min(MOST, widest), 12, 14, ...(hasTargets ? [9] : [])];
  const room = COLUMNS - figures.reduce((sum, width) => sum + width, 0);
  const named = keys.map((key) => key.split('.').at(-1)!);
  const settings = points.map(({ values }) => values.map(({ text }) => plain(text)));
  const widths = named.map(
    (key, i) =>
      1 + Math.max(...[key, ...settings.map((all) => all[i]!)].map(({ length }) => length)),
  );
  const fits = widths.reduce((sum, width) => sum + width, 0) <= room;
  const line = (left: readonly string[], right: readonly string[]) =>
    left
      .map((text, i) => text.padEnd(widths[i]!))
      .join('')
      .padEnd(room) + right.map((text, i) => text.padStart(figures[i]!)).join('');
  const rows = points.flatMap((point, i) => {
    const own = settings[i]!;
    const above = fits ? [] : wrapped(keys.map((key, at) => `${key} ${own[at]}`).join(', '));
    const left = fits ? own : [];
    if (point.failed !== undefined) return [...above, line(left, [word('failed'), '', ''])];
    const right = [
      bands[i]!,
      shareOf(point, ['onTime'], f),
      shareOf(point, ['waitingAtOffice', 'waitingAtCentre', 'stranded'], f),
      ...(hasTargets ? [metOf(point)] : []),
    ];
    return [...above, line(left, right)];
  });
  const heads = [
    isLong ? '' : name,
    word('onTime'),
    word('left'),
    ...(hasTargets ? [word('targets')] : []),
  ];
  const above = isLong ? [name.padStart(room + figures[0]!)] : [];
  const isOpen = points.some(({ judged }) => judged.some(({ verdict }) => verdict === 'undecided'));
  return [
    ...above,
    line(fits ? named : [], heads),
    ...rows,
    ...(isOpen ? [`?: ${word('open')}`] : []),
  ];
}

/** "1.9 days (1.8 – 2.0)", in one unit. */
function withBand(estimate: Estimate | undefined, shown: (value: number) => string): string {
  if (estimate === undefined || estimate.value === null) return '–';
  const value = shown(estimate.value);
  if (estimate.interval === null) return value;
  const [low, high] = [shown(estimate.interval.low), shown(estimate.interval.high)];
  const band = `${value} (${low} – ${high})`;
  return band.length < MOST ? band : `${value} (${bare(low)} – ${bare(high)})`.slice(0, MOST - 1);
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
