/** What delay curves show, in one sentence. */

import type { Outcome } from '../../run/outcome.ts';
import { type Both, EN, type Format, ID, inBoth } from '../format.ts';
import { type Curve, inTime, sameTarget } from './curves.ts';

/** Of one run. The first rule that holds; each is true of the figures as printed. */
export function delayFinding({ national: { recorded, turnRound } }: Outcome): Both {
  const said = quantilesText(turnRound);
  const { finished, p50, p90 } = turnRound;
  if (p50 === null || finished >= (p90 === null ? 0.5 : 0.9) * recorded) return said;
  // What is said is the estimate of Kaplan and Meier: fewer than that have their answer.
  const open = recorded - finished;
  const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return {
    id: `Menurut taksiran, ${small(said.id)}; ${ID.share(open, recorded)} belum dijawab saat simulasi berakhir`,
    en: `By estimate, ${small(said.en)}; ${EN.share(open, recorded)} had no answer when the run ended`,
  };
}

function quantilesText({ finished, p50, p90 }: Outcome['national']['turnRound']): Both {
  if (finished === 0)
    return {
      id: 'Tidak satu pun kiriman dijawab hingga akhir simulasi',
      en: 'No submission was answered by the end of the run',
    };
  if (p50 === null)
    return {
      id: 'Tidak sampai separuh kiriman dijawab pada umur mana pun yang teramati',
      en: 'Fewer than half of submissions were answered at any age that was seen',
    };
  const [half, most] = [ID, EN].map((f) => f.duration(p50)) as [string, string];
  if (p90 === null)
    return {
      id: `Separuh kiriman dijawab dalam ${half}; sembilan dari sepuluh tidak tercapai hingga akhir simulasi`,
      en: `Half of submissions were answered within ${most}; nine in ten were not by the end of the run`,
    };
  const all = { id: ID.duration(p90), en: EN.duration(p90) };
  if (all.id === half)
    return {
      id: `Sembilan dari sepuluh kiriman dijawab dalam ${all.id}`,
      en: `Nine in ten submissions were answered within ${all.en}`,
    };
  return {
    id: `Separuh kiriman dijawab dalam ${half}, sembilan dari sepuluh dalam ${all.id}`,
    en: `Half of submissions were answered within ${most}, nine in ten within ${all.en}`,
  };
}

/** Of several options, the base first. The first rule that holds, of the figures as printed. */
export function delaysFinding(curves: readonly Curve[]): Both {
  const target = sameTarget(curves);
  const within = (f: Format) =>
    target === undefined
      ? f.language === 'id'
        ? 'Dalam sasaran masing-masing'
        : 'Within the target of each'
      : f.language === 'id'
        ? `Dalam ${f.duration(target)}`
        : `Within ${f.duration(target)}`;
  const shares = curves.map((curve) => ({ name: curve.name, share: inTime(curve) }));
  const printed = (share: number) => EN.share(share, 1);
  const [base] = shares as [(typeof shares)[number]];
  const most = shares.reduce((best, one) => (one.share > best.share ? one : best));
  if (shares.every(({ share }) => printed(share) === printed(base.share)))
    return inBoth((f) =>
      f.language === 'id'
        ? `${within(f)} semua opsi sama: ${f.share(base.share, 1)} kiriman dijawab`
        : `${within(f)} all options are alike: ${f.share(base.share, 1)} of submissions answered`,
    );
  if (printed(most.share) === printed(base.share))
    return inBoth((f) =>
      f.language === 'id'
        ? `${within(f)} tidak ada opsi yang menjawab lebih banyak daripada ${base.name}: ${f.share(base.share, 1)}`
        : `${within(f)} no option answers more than ${base.name}: ${f.share(base.share, 1)}`,
    );
  const ties = shares.filter(({ share }) => printed(share) === printed(most.share)).length - 1;
  return inBoth((f) => {
    const [best, own] = [f.share(most.share, 1), f.share(base.share, 1)];
    if (f.language === 'id') {
      const others = ties === 0 ? '' : ` dan ${f.count(ties)} opsi lain`;
      return `${within(f)} terjawab ${best} kiriman dengan ${most.name}${others}, ${own} dengan ${base.name}`;
    }
    const others = ties === 0 ? '' : ` and ${f.count(ties)} more`;
    return `${within(f)} ${best} of submissions are answered with ${most.name}${others}, ${own} with ${base.name}`;
  });
}
