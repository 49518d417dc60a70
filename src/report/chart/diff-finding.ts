/** What two runs differ in, in one sentence. */

import { better, meaningOf } from '../../experiment/better.ts';
import type { Changed } from '../../experiment/diff.ts';
import type { DiffInput } from '../experiment/diff-json.ts';
import { sidesText } from '../experiment/diff-sides.ts';
import { type Both, type Format, inBoth } from '../format.ts';
import { measureName } from '../measures.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function diffFinding({ diff, made, causes }: DiffInput): Both {
  const { rows } = diff.national;
  const count = rows.length;
  const id = (f: Format) => f.language === 'id';
  if (made.some(({ replications }) => replications < 2))
    return inBoth((f) =>
      id(f)
        ? `${f.count(count)} ukuran berbeda, tetapi satu ulangan tidak membedakan derau dari perubahan`
        : `${f.count(count)} ${count === 1 ? 'measure differs' : 'measures differ'}, but one run does not tell noise from change`,
    );
  if (causes.cause === 'chance')
    return inBoth((f) =>
      id(f)
        ? 'Hanya benih atau ulangan yang berbeda: setiap selisih adalah derau'
        : 'Only seed or replications differ: every difference is noise',
    );
  const told = rows.filter(({ interval, apart }) => interval !== null && apart !== 'unclear');
  if (told.length === 0)
    return inBoth((f) =>
      id(f)
        ? `Tidak satu pun dari ${f.count(count)} selisih terbedakan dari derau`
        : `None of ${f.count(count)} differences can be told from noise`,
    );
  const meanings = told.map(({ measure, apart }) => meaningOf(apart, better(measure)));
  const gains = meanings.filter((one) => one === 'better').length;
  const losses = meanings.filter((one) => one === 'worse').length;
  if (gains + losses === 0)
    return inBoth((f) =>
      id(f)
        ? `Terbedakan dari derau: ${f.count(told.length)} dari ${f.count(count)} selisih, tidak satu pun baik atau buruk`
        : `Told from noise: ${f.count(told.length)} of ${f.count(count)} differences, none of them good or bad`,
    );
  const course = courseOf(told, [made[0].clock, made[1].clock]);
  return inBoth((f) =>
    id(f)
      ? `B lebih baik dalam ${f.count(gains)} ukuran dan lebih buruk dalam ${f.count(losses)}${course(f)}`
      : `B is better in ${f.count(gains)} ${gains === 1 ? 'measure' : 'measures'} and worse in ${f.count(losses)}${course(f)}`,
  );
}

/** "; share on time 92.6% → 99.8%": of the measure that people ask for, where it is told apart and is written so. */
function courseOf(
  rows: readonly Changed[],
  clocks: Parameters<typeof sidesText>[1],
): (f: Format) => string {
  const row = rows.find(({ measure, value }) => measure === 'onTime.share' && value !== null);
  return (f) => {
    if (row === undefined) return '';
    const [a, b] = sidesText(row, clocks, f);
    if (a === b) return '';
    return `; ${measureName(row.measure)[f.language].toLowerCase()} ${a} → ${b}`;
  };
}
