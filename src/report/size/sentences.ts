/** What a sizing says, in sentences: the choice, what it rests on, what was not decided, what is promised. */

import { costOf } from '../../experiment/costs.ts';
import type { SizeReport } from '../experiment/size-json.ts';
import { pointText, pricedText } from '../experiment/size-points.ts';
import { guaranteeSentence, sizeDraft } from '../experiment/size-text.ts';
import { type Both, capital, type Format } from '../format.ts';
import { rupiahBand } from '../money.ts';
import { plain } from '../names.ts';
import { partSentence, sampleSentence } from '../sampled.ts';
import { targetCells } from '../target-text.ts';
import type { SizeTold } from './told.ts';

/** The sentences of the answer but for what its title says. @param isShort without what was found a step below */
export function sizeAnswers({ report }: SizeTold, f: Format, isShort = false): string[] {
  const { plan, sized } = report;
  const { winner } = sized;
  return [
    ...[partSentence(plan), sampleSentence(plan)].flatMap((one) => one?.[f.language] ?? []),
    ...(winner === undefined ? [] : evidenceOf(report, winner, f)),
    ...lessSentences(report, f, isShort),
    ...nextSentence(report, f),
    ...openSentences(report, f),
  ];
}

/** The promise, and that it is of a draft where it is one. */
export function sizeCertainty({ report }: SizeTold, f: Format): string[] {
  const draft = sizeDraft(report, f);
  return [guaranteeSentence(report, f), ...(draft === undefined ? [] : [draft])];
}

/** A sentence for each target of a tested point. */
function evidenceOf({ plan, sized }: SizeReport, index: number, f: Format): string[] {
  return (sized.findings.get(index)?.judged ?? []).map((one) => {
    const { name, wanted, found, verdict } = targetCells(plan, one, f);
    // A name that says what is asked for does not have it said again.
    const asked = one.target.name === undefined ? name : `${name}: ${wanted}`;
    const runs = `${f.count(one.count)} ${f.language === 'id' ? 'ulangan' : 'replications'}`;
    return `${capital(asked)}; ${found}, ${runs}: ${verdict}.`;
  });
}

const LESS = {
  missed: { id: 'Satu langkah kurang gagal', en: 'One step less fails' },
  met: { id: 'Satu langkah kurang juga memenuhi', en: 'One step less meets them too' },
  undecided: { id: 'Satu langkah kurang belum pasti', en: 'One step less is not decided' },
} as const satisfies Record<string, Both>;

function lessSentences(report: SizeReport, f: Format, isShort: boolean): string[] {
  const { sized, keys } = report;
  return sized.oneLess.map((index, i) => {
    const key = plain(keys[i]!);
    if (index === undefined)
      return f.language === 'id'
        ? `Kurang dari ini untuk ${key} tidak termasuk pencarian.`
        : `Less of ${key} than this was not in the search.`;
    const verdict = sized.findings.get(index)?.verdict ?? 'undecided';
    const found = isShort ? '' : evidenceOf(report, index, f).join(' ');
    const head = `${LESS[verdict][f.language]}: ${pricedText(report, index, f)}`;
    return found === '' ? `${head}.` : `${head}. ${found}`;
  });
}

function nextSentence(report: SizeReport, f: Format): string[] {
  const { runnerUp } = report.sized;
  if (runnerUp === undefined) return [];
  const said = f.language === 'id' ? 'Pilihan berikutnya' : 'The next choice';
  return [`${said}: ${pricedText(report, runnerUp, f)}.`];
}

/** Points that are named where more are not decided. */
const MOST = 6;

function openSentences(report: SizeReport, f: Format): string[] {
  const { open, contradiction, winner } = report.sized;
  const id = f.language === 'id';
  const sentences: string[] = [];
  if (open.length > 0) {
    const some = open.slice(0, MOST).map((index) => pointText(report, index, f));
    const more = open.length > MOST ? ` (+${open.length - MOST})` : '';
    const cheaper = id ? 'Belum pasti dan lebih murah' : 'Not decided and cheaper';
    const head = winner === undefined ? (id ? 'Belum pasti' : 'Not decided') : cheaper;
    sentences.push(`${head}: ${some.join('; ')}${more}.`);
  }
  if (contradiction !== undefined) {
    const [good, bad] = [contradiction.good, contradiction.bad].map((one) =>
      pointText(report, one, f),
    );
    sentences.push(
      id
        ? `Lebih banyak ternyata lebih buruk: ${good} memenuhi, ${bad} tidak; ulangi dengan --each-point.`
        : `More turned out worse: ${good} meets them, ${bad} does not; run again with --each-point.`,
    );
  }
  return sentences;
}

/** What was searched: how many points, of which how many were tested, and how often. */
export function searchSentence({ report }: SizeTold, f: Format): string {
  const { points, sized } = report;
  const [all, tested, runs] = [points.length, sized.asked.size, sized.replications].map((one) =>
    f.count(one),
  );
  return f.language === 'id'
    ? `Dari ${all} titik, ${tested} diuji dengan ${runs} ulangan seluruhnya; yang lain diputuskan oleh yang diuji, atau tidak dapat lebih murah.`
    : `Of ${all} points ${tested} were tested, with ${runs} replications in all; the others are settled by those, or cannot be cheaper.`;
}

/** What the choice costs. */
export function sizeCosts({ report, lines }: SizeTold, f: Format): string {
  const id = f.language === 'id';
  const { unit, sized } = report;
  if (unit !== 'IDR')
    return id
      ? 'Skenario ini tidak menyebut biaya dari yang dicari: yang termurah ialah yang nilainya terkecil.'
      : 'The scenario names no cost of what is searched: the cheapest is the one with the least value.';
  if (sized.winner === undefined)
    return id
      ? 'Tidak ada pilihan, jadi tidak ada biayanya.'
      : 'Nothing is chosen that has a cost.';
  const cost = rupiahBand(costOf(lines), f);
  return id
    ? `Biaya pilihan ini selama masa simulasi, rentang harga di dalam kurung: ${cost}.`
    : `Cost of the choice over the run, the range of prices in brackets: ${cost}.`;
}
