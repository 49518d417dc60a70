/** How assumptions are drawn, which were left as they are, and why; in words. */

import type { Whole } from '../../experiment/vary/assumed.ts';
import type { Unvaried } from '../../experiment/vary/sensitivity.ts';
import type { Both, Format } from '../format.ts';
import { plain } from '../names.ts';
import { wrapped } from '../wrapped.ts';

/** From which law each assumption is drawn. */
export const LAW_OF_DRAWS: Both = {
  id:
    'Tiap asumsi ditarik sendiri-sendiri dari rentangnya: segitiga dengan puncak pada nilainya, atau ' +
    'merata bila nilainya di luar rentang. Bentuk itu sendiri sebuah asumsi.',
  en:
    'Each assumption is drawn on its own from its range: triangular, highest at its value, or uniform ' +
    'where the value lies outside. That shape is an assumption itself.',
};

const LEFT: Both = { id: 'TIDAK DIUBAH', en: 'NOT VARIED' };

export function whyWords({ why }: Unvaried): Both {
  switch (why.reason) {
    case 'no range':
      return { id: 'tidak diberi rentang', en: 'has no range' };
    case 'not written':
      return { id: 'tidak ditulis dalam skenario ini', en: 'is not written in this scenario' };
    case 'not one value':
      return {
        id: `bukan satu nilai, melainkan ${plain(why.value)}`,
        en: `is not one value but ${plain(why.value)}`,
      };
    case 'an option':
      return {
        id: `diubah oleh opsi ${plain(why.option)}`,
        en: `is changed by the option ${plain(why.option)}`,
      };
    default:
      return {
        id: `skenario menolak ${plain(why.end)}: ${plain(why.message)}`,
        en: `the scenario refuses ${plain(why.end)}: ${plain(why.message)}`,
      };
  }
}

/** Under a heading, for a terminal; nothing where none is left. */
export function leftLines(unvaried: readonly Unvaried[], f: Format): string[] {
  if (unvaried.length === 0) return [];
  const lines = unvaried.flatMap((one) =>
    wrapped(`  ${plain(one.key)} ${whyWords(one)[f.language]}`, 4),
  );
  return ['', LEFT[f.language], ...lines];
}

/** The value of an assumption, and what goes to the ends of its range where it is more than one number. */
export function wholeWords(value: string, whole: Whole): Both {
  const scaled: Readonly<Record<Whole, Both | undefined>> = {
    value: undefined,
    law: { id: 'sebarannya diskalakan ke rerata itu', en: 'the law scaled to that mean' },
    column: { id: 'kolomnya diskalakan ke rerata itu', en: 'the column scaled to that mean' },
    steps: { id: 'semua langkah diskalakan', en: 'all steps scaled with the first' },
  };
  const words = scaled[whole];
  if (words === undefined) return { id: value, en: value };
  return { id: `${value}; ${words.id}`, en: `${value}; ${words.en}` };
}
