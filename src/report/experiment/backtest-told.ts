/** What the record says of the assumptions, for a terminal. */

import type { BackTest } from '../../experiment/backtest/backtest.ts';
import type { Told } from '../../experiment/vary/told.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { wrapped } from '../wrapped.ts';
import { drawsOf } from './backtest-words.ts';
import { leftLines } from './sensitivity-words.ts';
import { assumptionLines, method } from './told-lines.ts';

const WORDS = {
  head: { id: 'APA KATA CATATAN TENTANG ASUMSI', en: 'WHAT THE RECORD SAYS OF THE ASSUMPTIONS' },
  kept: { id: 'yang cocok', en: 'kept' },
  alone: {
    id: 'Tiap asumsi dilihat sendiri-sendiri; asumsi yang saling menutupi tidak tampak.',
    en: 'Each is looked at by itself; assumptions that make up for one another do not show.',
  },
} as const satisfies Record<string, Both>;

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
