/** Which assumption matters most, also through others, in one sentence. */

import type { Screening } from '../../experiment/vary/screening.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { plain } from '../names.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function screeningFinding({ effects, measure, unit }: Screening): Both {
  const name = measureName(measure);
  const [first] = effects;
  if (first === undefined || first.muStar === null)
    return {
      id: `${name.id}: tidak ada nilai untuk dibandingkan`,
      en: `${name.en}: no values to compare`,
    };
  if (first.muStar === 0)
    return {
      id: `${name.id}: tidak ada asumsi yang menggerakkannya`,
      en: `${name.en}: no assumption moves it`,
    };
  const size = (f: Format) => signed(first.muStar!, unit, f).replace(/^\+/, '');
  const next = Math.max(
    0,
    ...effects.slice(1).map(({ interval, muStar }) => interval?.high ?? muStar ?? 0),
  );
  if ((first.interval?.low ?? 0) <= next)
    return {
      id: `${name.id}: pengaruh rerata ${plain(first.key)} yang terbesar, ${size(ID)}, tetapi yang lain mungkin setara`,
      en: `${name.en}: ${plain(first.key)} has the largest mean effect, ${size(EN)}, but others may match it`,
    };
  const isBent = (first.sigma ?? 0) > first.muStar / 2;
  const more: Both = isBent
    ? {
        id: ', dan pengaruhnya bergantung pada tempatnya',
        en: ', and its effect hangs on where the others are or on itself',
      }
    : { id: '', en: '' };
  return {
    id: `${name.id}: ${plain(first.key)} paling berpengaruh, rerata ${size(ID)} sepanjang rentangnya${more.id}`,
    en: `${name.en}: ${plain(first.key)} matters most, ${size(EN)} on average over its range${more.en}`,
  };
}
