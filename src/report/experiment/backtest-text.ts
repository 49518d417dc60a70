/** What `tampung backtest` prints: 80 columns, a block a figure, those that test the scenario first. */

import { mean, median } from 'simple-statistics';
import { type BackTest, PREDICTED, type Tested } from '../../experiment/backtest/backtest.ts';
import { draftSentence, ENOUGH } from '../draft.ts';
import { type Both, type Format, format, type Language } from '../format.ts';
import { optionName, plain } from '../names.ts';
import { sampleLines } from '../sampled.ts';
import { COLUMNS, screen, wrapped } from '../wrapped.ts';
import { backTestFinding } from './backtest-finding.ts';
import { toldLines } from './backtest-told.ts';
import {
  drawsOf,
  figureName,
  lower,
  modelText,
  ofUse,
  recordText,
  VERDICTS,
} from './backtest-words.ts';
import { failedDraws } from './failed-draws.ts';

const WORDS = {
  check: { id: 'PENGUJI SKENARIO', en: 'FIGURES THAT TEST THE SCENARIO' },
  fit: { id: 'PENYETEL SKENARIO', en: 'FIGURES BY WHICH THE SCENARIO WAS SET' },
  all: { id: 'semua tarikan:', en: 'all draws:' },
  record: { id: 'catatan', en: 'record' },
  model: { id: 'model', en: 'model' },
  source: { id: 'sumber', en: 'source' },
  score: {
    id: 'Skor selang (lebar dan jarak meleset, dibagi angkanya; 0 terbaik)',
    en: 'Interval score (width and miss over the figure; 0 is best)',
  },
  mean: { id: 'rerata', en: 'mean' },
  left: {
    id: 'di luar hari atau tempat simulasi',
    en: 'of days or places that are not in the run',
  },
  files: { id: 'Hasil', en: 'Results' },
} as const satisfies Record<string, Both>;

/** @param path of the results, as the user would type it */
export function backTestText(found: BackTest, path: string, language: Language): string {
  const f = format(language);
  const lines = [
    ...heading(found, f),
    ...sampleLines(found.plan, f),
    ...block(found, 'check', f),
    ...block(found, 'fit', f),
    ...scoreLines(found, f),
    ...leftLines(found, f),
    ...toldLines(found, f),
    ...failedDraws(found, f),
    '',
    ...wrapped(`${backTestFinding(found)[language]}.`),
    `${WORDS.files[language]}: ${path}`,
  ];
  return screen(lines);
}

function heading(found: BackTest, f: Format): string[] {
  const { plan, replications, tested } = found;
  const { kept, isDrawn } = drawsOf(found);
  const name = `${plain(plan.name)} (${optionName(plan.option, f.language)})`;
  const [runs, figures] = [replications, tested.length].map((n) => f.count(n));
  const level = `${f.decimal(100 * PREDICTED, 0)}%`;
  const id = f.language === 'id';
  const drawn = drawnWords(found, f);
  const alone = id
    ? `${runs} ulangan diuji dengan ${figures} angka`
    : `${runs} replications held against ${figures} figure${figures === '1' ? '' : 's'}`;
  const taken = id
    ? `Kenyataan dianggap satu ulangan lagi: ${level} ulangan terletak dalam selang model.`
    : `What happened is taken for one more run: ${level} of runs lie in the interval of the model.`;
  const few = isDrawn ? fewDraws(kept, f) : draftSentence(replications)?.[f.language];
  return [
    ...wrapped(`${name}: ${isDrawn ? drawn : alone}`),
    ...wrapped(taken),
    ...(few === undefined ? [] : wrapped(few)),
  ];
}

function drawnWords(found: BackTest, f: Format): string {
  const { known, kept } = drawsOf(found);
  const [runs, draws, of] = [found.replications, kept, known].map((n) => f.count(n));
  const isSet = ofUse(found, 'fit').length > 0;
  if (f.language === 'id') {
    const some =
      kept === 0
        ? 'tidak satu pun cocok dengan semua angka penyetel, jadi angka pengujinya belum diuji'
        : `${draws} cocok dengan semua angka penyetel dan meramalkan yang lain`;
    const all = 'tanpa angka penyetel semuanya meramalkan';
    return `${of} tarikan asumsi, ${runs} ulangan tiap tarikan; ${isSet ? some : all}`;
  }
  const [agree, predict] = kept === 1 ? ['agrees', 'predicts'] : ['agree', 'predict'];
  const some =
    kept === 0
      ? 'none agrees with all figures by which the scenario was set, so that the others stay untested'
      : `${draws} ${agree} with all figures by which the scenario was set, and ${predict} the others`;
  const all = 'no figure set the scenario, and all of them predict';
  return `${of} draws of the assumptions, ${runs} replications each; ${isSet ? some : all}`;
}

/** Few draws leave it to chance how far their predictions lie apart. */
function fewDraws(kept: number, f: Format): string | undefined {
  if (kept === 0 || kept >= ENOUGH) return undefined;
  return f.language === 'id'
    ? `Draf: kurang dari ${ENOUGH} tarikan yang meramalkan; selangnya terlalu sempit.`
    : `A draft: fewer than ${ENOUGH} draws predict; their intervals are too narrow.`;
}

function block(found: BackTest, use: 'check' | 'fit', f: Format): string[] {
  const rows = ofUse(found, use);
  if (rows.length === 0) return [];
  const { known, isDrawn } = drawsOf(found);
  const all = use === 'fit' && isDrawn ? ` (${WORDS.all[f.language]} ${f.count(known)})` : '';
  return [
    '',
    `${WORDS[use][f.language]}${all}`,
    ...rows.flatMap((one) => figureLines(found, one, f)),
  ];
}

function figureLines({ plan }: BackTest, one: Tested, f: Format): string[] {
  const word = (key: 'record' | 'model' | 'source') => WORDS[key][f.language];
  const verdict = VERDICTS[one.verdict][f.language];
  const lines = wrapped(figureName(one.figure, plan, f.language));
  const last = lines.at(-1)!;
  const fits = last.length + 1 + verdict.length <= COLUMNS;
  return [
    ...lines.slice(0, -1),
    ...(fits
      ? [last + verdict.padStart(COLUMNS - last.length)]
      : [last, verdict.padStart(COLUMNS)]),
    ...wrapped(
      `  ${word('record')} ${recordText(one.figure, f)}; ${word('model')} ${modelText(one, f)}`,
      4,
    ),
    ...wrapped(`  ${word('source')}: ${plain(one.figure.source)}`, 4),
  ];
}

/** One figure that is far off may rule the mean: then it is named, and the median beside it is not moved by it. */
function scoreLines(found: BackTest, f: Format): string[] {
  const rows = ofUse(found, 'check');
  if (rows.length === 0) return [];
  const scores = rows.map(({ score }) => score);
  const [middle, all] = [median(scores), mean(scores)].map((score) => f.decimal(score, 2));
  const said = `${WORDS.score[f.language]}: median ${middle}, ${WORDS.mean[f.language]} ${all}`;
  return ['', ...wrapped(`${said}${rulerOf(rows, found, f)}`)];
}

/** The figure that makes more than half of the mean score; nothing where none does, or there is no other. */
function rulerOf(rows: readonly Tested[], { plan }: BackTest, f: Format): string {
  const sum = rows.reduce((total, { score }) => total + score, 0);
  const most = rows.find(({ score }) => score > sum / 2);
  if (most === undefined || rows.length === 1) return '';
  const share = `${f.decimal((100 * most.score) / sum, 0)}%`;
  const of = f.language === 'id' ? 'di antaranya dari satu angka' : 'of it from one figure';
  return `, ${share} ${of}: ${lower(figureName(most.figure, plan, f.language))}`;
}

function leftLines({ left }: BackTest, f: Format): string[] {
  if (left.length === 0) return [];
  const id = f.language === 'id';
  const count = f.count(left.length);
  const what = id ? `${count} angka` : `${count} figure${left.length === 1 ? '' : 's'}`;
  return wrapped(`${id ? 'Tidak diuji' : 'Not tested'}: ${what} ${WORDS.left[f.language]}`);
}
