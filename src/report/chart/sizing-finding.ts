/** What a sizing found, in one sentence, no more than it promises. */

import type { SizeReport } from '../experiment/size-json.ts';
import { pricedText } from '../experiment/size-points.ts';
import { type Both, inBoth } from '../format.ts';

/** The first rule that holds. */
export function sizeFinding(report: SizeReport): Both {
  const { winner, end } = report.sized;
  if (winner === undefined)
    return end === 'none'
      ? { id: 'Tidak ada titik yang memenuhi sasaran', en: 'No point meets the targets' }
      : {
          id: 'Belum pasti apakah ada titik yang memenuhi sasaran',
          en: 'Whether any point meets the targets is not decided',
        };
  return inBoth((f) => {
    const point = pricedText(report, winner, f);
    if (f.language === 'id')
      return end === 'chosen'
        ? `Kapasitas termurah yang memenuhi sasaran: ${point}`
        : `${point} terbukti memenuhi sasaran; apakah yang lebih murah juga, belum pasti`;
    return end === 'chosen'
      ? `The least-cost capacity that meets the targets: ${point}`
      : `${point} is proven to meet the targets; whether a cheaper one does is not decided`;
  });
}
