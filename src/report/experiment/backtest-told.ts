/** What the record says of the assumptions, for a terminal. */

import type { BackTest } from '../../experiment/backtest/backtest.ts';
import { LEVEL } from '../../experiment/estimates.ts';
import { numeral, written } from '../../experiment/numeral.ts';
import type { Told } from '../../experiment/vary/told.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { COLUMNS, wrapped } from '../wrapped.ts';
import { drawsOf } from './backtest-words.ts';
import { leftLines } from './sensitivity-words.ts';

const WORDS = {
  head: { id: 'APA KATA CATATAN TENTANG ASUMSI', en: 'WHAT THE RECORD SAYS OF THE ASSUMPTIONS' },
  kept: { id: 'yang cocok', en: 'kept' },
  alone: {
    id: 'Tiap asumsi dilihat sendiri-sendiri; asumsi yang saling menutupi tidak tampak.',
    en: 'Each is looked at by itself; assumptions that make up for one another do not show.',
  },
} as const satisfies Record<string, Both>;

const VERDICTS: Readonly<Record<NonNullable<Told['apart']>['verdict'], Both>> = {
  differs: { id: 'berbeda', en: 'differs' },
  'by chance': { id: 'tidak lebih dari kebetulan', en: 'no more than chance' },
  'too few draws': { id: 'tarikan terlalu sedikit', en: 'too few draws to tell' },
};

/** Nothing where no assumption was drawn. */
export function toldLines(found: BackTest, f: Format): string[] {
  const { told, notDrawn } = found;
  if (told.length === 0) return [];
  return [
    '',
    WORDS.head[f.language],
    ...told.flatMap((one) => assumptionLines(one, WORDS.kept, f)),
    ...wrapped(toldFinding(found, f)),
    ...leftLines(notDrawn, f),
  ];
}

/** An assumption of the draws. @param keeps what the range of the kept ones is called */
export function assumptionLines(
  { key, value, ends, kept, apart }: Told,
  keeps: Both,
  f: Format,
): string[] {
  const verdict = apart === undefined ? '' : VERDICTS[apart.verdict][f.language];
  const name = wrapped(plain(key));
  const last = name.at(-1)!;
  const room = COLUMNS - last.length;
  const of = `${span(ends)} (${plain(value)})`;
  const test = apart && `D ${f.decimal(apart.distance, 2)}, p ${chance(apart.together, f)}`;
  const parts = [
    of,
    ...(kept ? [`${keeps[f.language]} ${span([short(kept[0]), short(kept[1])])}`] : []),
    ...(test ? [test] : []),
  ];
  return [
    ...name.slice(0, -1),
    ...(verdict.length < room
      ? [(last + verdict.padStart(room)).trimEnd()]
      : [last, verdict.padStart(COLUMNS)]),
    ...wrapped(`  ${parts.join('; ')}`, 4),
  ];
}

function span([low, high]: readonly [string, string]): string {
  return low === high ? plain(low) : `${plain(low)} – ${plain(high)}`;
}

/** What was drawn, without more digits than tell something. */
function short(text: string): string {
  const read = numeral(text);
  if (typeof read !== 'object') return text;
  const { number, unit } = read;
  const digits = number < 1_000 ? Number(number.toPrecision(4)) : Math.round(number);
  const whole = written({ unit, number: digits });
  return digits < 10_000 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

function chance(p: number, f: Format): string {
  const least = 0.001;
  return p < least ? `< ${f.decimal(least, 3)}` : f.decimal(p, 3);
}

/** In one sentence or two what the kept draws and the others have between them. */
function toldFinding(found: BackTest, f: Format): string {
  const { told } = found;
  const { kept, known } = drawsOf(found);
  const id = f.language === 'id';
  if (kept === 0)
    return id
      ? 'Tidak ada tarikan yang cocok: tidak ada yang bisa dikatakan tentang asumsi.'
      : 'No draw is kept: nothing can be said of the assumptions.';
  if (kept === known)
    return id
      ? 'Tidak ada tarikan yang gugur: catatan tidak berkata apa-apa tentang asumsi.'
      : 'No draw is left out: the record says nothing of the assumptions.';
  const keys = told
    .filter(({ apart }) => apart?.verdict === 'differs')
    .map(({ key }) => plain(key));
  return `${keys.length > 0 ? differing(keys, f) : none(told, f)} ${WORDS.alone[f.language]} ${method(told, f)}`;
}

function differing(keys: readonly string[], f: Format): string {
  const list = keys.join(', ');
  return f.language === 'id'
    ? `Tarikan yang cocok dan yang gugur berbeda lebih dari kebetulan dalam: ${list}.`
    : `Kept draws and the others differ by more than chance in: ${list}.`;
}

function none(told: readonly Told[], f: Format): string {
  const isFew = told.some(({ apart }) => apart?.verdict === 'too few draws');
  if (f.language === 'id')
    return isFew
      ? 'Tarikan yang cocok, atau yang gugur, terlalu sedikit untuk membedakan sesuatu dari kebetulan; tarik lebih banyak.'
      : 'Tidak ada asumsi yang membedakan tarikan yang cocok dari yang gugur lebih dari kebetulan.';
  return isFew
    ? 'Too few draws are kept, or too few are not, to tell a difference from chance; draw more.'
    : 'Kept draws and the others differ in no assumption by more than chance.';
}

export function method(told: readonly Told[], f: Format): string {
  const level = `${f.decimal(100 * (1 - LEVEL), 0)}%`;
  const count = f.count(told.length);
  const isOne = told.length === 1;
  if (f.language === 'id') {
    const of = isOne ? '' : ` untuk ${count} asumsi bersama-sama (Bonferroni)`;
    return `D dan p menurut uji Kolmogorov-Smirnov${of}; berbeda bila p di bawah ${level}.`;
  }
  const of = isOne ? '' : `, p for ${count} assumptions together (Bonferroni)`;
  return `D and p by the test of Kolmogorov and Smirnov${of}; below ${level} they differ.`;
}
