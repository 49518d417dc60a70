/** The points that `tampung size` tested, a line each in the terminal: a bar of the cost, and what was found. */

import type { Finding } from '../../experiment/size/feasible.ts';
import type { Both, Format } from '../format.ts';
import { CURRENCY, rupiah } from '../money.ts';
import { plain } from '../names.ts';
import { rateText } from '../quantity-text.ts';
import { targetFound, verdictWords } from '../target-text.ts';
import { COLUMNS, cut, wrapped } from '../wrapped.ts';
import type { SizeReport } from './size-json.ts';

/** Of the bar of the greatest cost [columns]: it gives way to the values of the points, down to the least. */
const BAR = 24;
const LEAST_BAR = 6;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** More points than these are in size.csv only. */
const MOST = 12;

const WORDS = {
  tested: { id: 'DIUJI, yang termurah dulu', en: 'TESTED, cheapest first' },
  by: { id: 'menurut', en: 'by' },
  more: { id: 'titik lain ada di size.csv', en: 'more are in size.csv' },
} as const satisfies Record<string, Both>;

/** "match.speed 50 000 /day, match.servers 2". */
export function pointName({ keys, points }: SizeReport, index: number): string {
  return points[index]!.map(({ text }, i) => `${plain(keys[i]!)} ${plain(text)}`).join(', ');
}

/** The same for documents: "match.speed 50,000 a day". */
export function pointText({ keys, points }: SizeReport, index: number, f: Format): string {
  return points[index]!.map(({ text }, i) => `${plain(keys[i]!)} ${rateText(text, f)}`).join(', ');
}

/** The same with its price where it has one: "match.speed 50,000 a day, IDR 4.5 billion". */
export function pricedText(report: SizeReport, index: number, f: Format): string {
  const { candidates, unit } = report;
  const price = unit === 'IDR' ? `, ${rupiah(candidates[index]!.cost, f)}` : '';
  return pointText(report, index, f) + price;
}

/** "IDR 1,200 million": to the million, which no price of capacity is known better than; less as it is. */
export function millions(value: number, f: Format): string {
  const sign = plain(CURRENCY[f.language]);
  if (value < 1e6) return `${sign}${f.count(value)}`;
  return `${sign}${f.count(Math.round(value / 1e6))} ${f.language === 'id' ? 'juta' : 'million'}`;
}

/**
 * Each tested point by its cost, with a bar of it, what was found and the verdict; of many those
 * beside the winner. Without prices the value of the key is the cost, and stands there already.
 */
export function testedLines(report: SizeReport, f: Format): string[] {
  const { sized, candidates, unit } = report;
  const costOf = (index: number) => candidates[index]!.cost;
  const tested = [...sized.findings.keys()].sort((a, b) => costOf(a) - costOf(b) || a - b);
  const shown = besideWinner(tested, sized.winner);
  if (shown.length === 0) return [];
  const most = Math.max(...shown.map(costOf));
  const rows = shown.map((index) => {
    const finding = sized.findings.get(index)!;
    const price = unit === 'IDR' ? millions(costOf(index), f) : '';
    const cells = [foundText(report, finding, f), verdictWords(finding.verdict)[f.language]];
    return { index, price, cells };
  });
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const price = widest(rows.map((row) => row.price));
  const found = widest(rows.map(({ cells }) => cells[0]!));
  const verdict = widest(rows.map(({ cells }) => cells[1]!));
  const room = COLUMNS - price - found - verdict - 8;
  const values = widest(rows.map(({ index }) => valuesOf(report, index)));
  const width = Math.max(LEAST_BAR, Math.min(BAR, room - values));
  const name = Math.min(room - width, values);
  const lines = rows.map(({ index, price: amount, cells }) => {
    const left = `${index === sized.winner ? '>' : ' '} ${cut(valuesOf(report, index), name)}`;
    const bar = costBar(costOf(index), most, width);
    const right = `${bar.padEnd(width)} ${amount.padStart(price)}  ${cells[0]!.padStart(found)}`;
    return `${left.padEnd(name + 3)}${right}  ${cells[1]!}`;
  });
  const rest = tested.length - shown.length;
  const more = rest === 0 ? [] : [`  (${f.count(rest)} ${WORDS.more[f.language]})`];
  const keys = report.keys.map(plain).join(', ');
  const head = `${WORDS.tested[f.language]}, ${WORDS.by[f.language]} ${keys}`;
  return ['', ...wrapped(head), ...lines, ...more];
}

function valuesOf({ points }: SizeReport, index: number): string {
  return points[index]!.map(({ text }) => plain(text)).join(', ');
}

/** Of one target its figure, of several how many are met. */
function foundText({ plan }: SizeReport, { judged }: Finding, f: Format): string {
  const [only, ...others] = judged;
  if (only === undefined) return '';
  if (others.length === 0) return targetFound(plan, { ...only, interval: null }, f);
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  return `${f.count(met)}/${f.count(judged.length)}`;
}

function besideWinner(tested: readonly number[], winner: number | undefined): readonly number[] {
  const at = winner === undefined ? 0 : tested.indexOf(winner);
  const last = Math.max(0, tested.length - MOST);
  const first = Math.min(last, Math.max(0, at - MOST / 2));
  return tested.slice(first, first + MOST);
}

/** To the eighth of a column, never nothing of something. */
function costBar(cost: number, most: number, width: number): string {
  if (cost <= 0) return '';
  const eighths = Math.max(1, Math.round((8 * width * cost) / most));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
