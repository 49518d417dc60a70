/** Where the ledgers of the sides part, in one sentence. */

import type { Ledger } from '../../run/ledger-book.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { lastDay } from '../calendar.ts';
import { type Both, type Format, inBoth } from '../format.ts';
import type { LedgerLine } from './palette.ts';

/** As the subject of a clause, with their number. */
const CLAUSES: Readonly<Record<LedgerLine, (count: number, f: Format) => string>> = {
  believedRecorded: (count, f) => {
    if (f.language === 'id') return `${f.short(count)} orang merasa sudah direkam`;
    return count === 1
      ? '1 person believes they are recorded'
      : `${f.short(count)} people believe they are recorded`;
  },
  believedSent: (count, f) =>
    f.language === 'id'
      ? `kantor menganggap ${f.short(count)} terkirim`
      : `the offices believe ${f.short(count)} sent`,
  centreHolds: (count, f) =>
    f.language === 'id' ? `pusat memegang ${f.short(count)}` : `the centre holds ${f.short(count)}`,
  printReady: (count, f) =>
    f.language === 'id'
      ? `${f.short(count)} siap cetak`
      : `${f.short(count)} ${count === 1 ? 'is' : 'are'} print-ready`,
  printed: (count, f) =>
    f.language === 'id'
      ? `${f.short(count)} sudah dicetak`
      : `${f.short(count)} ${count === 1 ? 'is' : 'are'} printed`,
};

/**
 * The widest gap between two neighbours, of equals the first; each is true of the figures as printed.
 * @param names in the order in which a submission gets into them @param at instant of the last ledger [s]
 */
export function ledgersFinding(
  plan: Plan,
  names: readonly LedgerLine[],
  last: Ledger,
  at: number,
): Both {
  const gaps = names.slice(1).map((name, i) => Math.abs(last[name] - last[names[i]!]));
  const widest = gaps.indexOf(Math.max(...gaps));
  const by = (f: Format) => lastDay(plan, at, f);
  if (names.every((name) => last[name] === 0))
    return inBoth((f) =>
      f.language === 'id'
        ? `Semua buku kosong hingga ${by(f)}`
        : `All ledgers are empty by ${by(f)}`,
    );
  if (gaps.every((gap) => gap === 0)) {
    const count = last[names[0]!];
    return inBoth((f) =>
      f.language === 'id'
        ? `Semua buku sepakat hingga ${by(f)}: ${f.short(count)}`
        : `All ledgers agree by ${by(f)}: ${f.short(count)}`,
    );
  }
  const [one, other] = [names[widest]!, names[widest + 1]!];
  return inBoth((f) => {
    const [first, second] = [CLAUSES[one](last[one], f), CLAUSES[other](last[other], f)];
    return f.language === 'id'
      ? `Selisih terbesar antarbuku hingga ${by(f)}: ${first}, tetapi ${second}`
      : `The widest gap between ledgers by ${by(f)}: ${first}, but ${second}`;
  });
}
