/** Why an assumption was left as it is, in words. */

import type { Unvaried } from '../experiment/vary/sensitivity.ts';
import { plain } from './chart/font.ts';
import type { Both } from './format.ts';

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
    default:
      return {
        id: `skenario menolak ${plain(why.end)}: ${plain(why.message)}`,
        en: `the scenario refuses ${plain(why.end)}: ${plain(why.message)}`,
      };
  }
}
