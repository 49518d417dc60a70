/** How an assumption differs between draws that are kept and the others, for a terminal. */

import { LEVEL } from '../../experiment/estimates.ts';
import { numeral, written } from '../../experiment/numeral.ts';
import type { Told } from '../../experiment/vary/told.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { COLUMNS, wrapped } from '../wrapped.ts';

const VERDICTS: Readonly<Record<NonNullable<Told['apart']>['verdict'], Both>> = {
  differs: { id: 'berbeda', en: 'differs' },
  'by chance': { id: 'tidak lebih dari kebetulan', en: 'no more than chance' },
  'too few draws': { id: 'tarikan terlalu sedikit', en: 'too few draws to tell' },
};

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

/** The test, and what it holds for. */
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
