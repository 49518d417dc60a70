/** How high the backlog stands with each of several options, in one sentence. */

import { type Both, EN, type Format, inBoth } from '../format.ts';

interface Height {
  readonly name: Both;
  /** The median at its highest, and at the end. */
  readonly most: number;
  readonly last: number;
  /** The high end of the band at its highest. */
  readonly high: number;
}

const NOTHING: Both = {
  id: 'Dengan opsi mana pun tidak ada kiriman yang menunggu',
  en: 'No submissions wait with any option',
};
const IN_HALF_NOTHING: Both = {
  id: 'Kapan pun, dengan opsi mana pun, tidak ada kiriman yang menunggu pada sedikitnya separuh ulangan',
  en: 'At any time, with any option, no submissions wait in at least half of the replications',
};

/** Of the figures as printed, the base first. The first rule that holds. */
export function backlogsFinding(heights: readonly Height[]): Both {
  const [base] = heights as [Height, ...Height[]];
  const printed = (value: number) => EN.short(value);
  const isAlike = (a: Height, b: Height) =>
    printed(a.most) === printed(b.most) && printed(a.last) === printed(b.last);
  if (heights.every(({ most }) => most === 0))
    return heights.every(({ high }) => high === 0) ? NOTHING : IN_HALF_NOTHING;
  if (heights.every((one) => isAlike(one, base))) return inBoth((f) => allAlike(base, f));
  const least = heights.reduce((best, one) => (one.most < best.most ? one : best));
  if (printed(least.most) === printed(base.most)) return inBoth((f) => notLower(heights, f));
  const ties = heights.filter(({ most }) => printed(most) === printed(least.most)).length - 1;
  return inBoth((f) => lower(base, least, ties, f));
}

function allAlike({ most, last }: Height, f: Format): string {
  return f.language === 'id'
    ? `Tumpukan sama tinggi dengan semua opsi: paling tinggi ${f.short(most)} kiriman, di akhir ${f.short(last)}`
    : `The backlog is as high with all options: ${EN.submissions(most)} at its highest, ${f.short(last)} at the end`;
}

/** The highest is that of the base; what is left at the end may be less. */
function notLower(heights: readonly Height[], f: Format): string {
  const [base] = heights as [Height, ...Height[]];
  const least = heights.reduce((best, one) => (one.last < best.last ? one : best));
  const isLess = f.short(least.last) !== f.short(base.last);
  const name = (one: Height) => one.name[f.language];
  if (f.language === 'id')
    return (
      `Tidak ada opsi yang menurunkan puncak tumpukan di bawah ${name(base)}: ${f.short(base.most)} kiriman` +
      (isLess
        ? `; di akhir tersisa ${f.short(least.last)} dengan ${name(least)}, ${f.short(base.last)} dengan ${name(base)}`
        : '')
    );
  return (
    `No option lowers the highest backlog below that of ${name(base)}, ${EN.submissions(base.most)}` +
    (isLess
      ? `; at the end ${f.short(least.last)} wait with ${name(least)}, ${f.short(base.last)} with ${name(base)}`
      : '')
  );
}

function lower(base: Height, least: Height, ties: number, f: Format): string {
  const [most, own] = [f.short(least.most), f.short(base.most)];
  const names = [least, base].map(({ name }) => name[f.language]) as [string, string];
  const ends = [f.short(least.last), f.short(base.last)] as const;
  if (f.language === 'id') {
    const others = ties === 0 ? '' : ` dan ${f.count(ties)} opsi lain`;
    const end = ties === 0 ? `; di akhir ${ends[0]} dan ${ends[1]}` : '';
    return `Tumpukan paling tinggi ${most} kiriman dengan ${names[0]}${others}, ${own} dengan ${names[1]}${end}`;
  }
  const others = ties === 0 ? '' : ` and ${f.count(ties)} more`;
  const end = ties === 0 ? `; at the end ${ends[0]} and ${ends[1]}` : '';
  return `The backlog is ${EN.submissions(least.most)} at its highest with ${names[0]}${others}, ${own} with ${names[1]}${end}`;
}
