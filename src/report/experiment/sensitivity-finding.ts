/** Which assumption moves a measure most, in one sentence. */

import { type Effect, isTold, type Sensitivity } from '../../experiment/vary/sensitivity.ts';
import { figureText } from '../figure-text.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { plain } from '../names.ts';
import { quantityText } from '../quantity-text.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function sensitivityFinding(found: Sensitivity): Both {
  const { effects, replications } = found;
  const name = measureName(found.measure);
  if (effects.length === 0)
    return {
      id: `${name.id}: tidak ada asumsi yang rentangnya dapat dicoba`,
      en: `${name.en}: no assumption has a range that can be tried`,
    };
  if (effects.every(({ swing }) => swing === null))
    return {
      id: `${name.id}: tidak ada nilai untuk dibandingkan`,
      en: `${name.en}: no values to compare`,
    };
  if (effects.every(isStill))
    return {
      id: `${name.id}: tidak ada asumsi yang menggerakkannya`,
      en: `${name.en}: no assumption moves it`,
    };
  if (replications === 1) return most(found, effects, ONCE);
  const told = effects.filter(isTold);
  if (told.length === 0)
    return {
      id: `${name.id}: tidak ada asumsi yang pengaruhnya terbedakan dari nol`,
      en: `${name.en}: no assumption's effect can be told from nothing`,
    };
  return most(found, told, told[0] === effects[0] ? SURE : AMONG);
}

const SURE: Both = { id: '', en: '' };
const ONCE: Both = { id: ', menurut satu ulangan', en: ', by one replication' };
/** A larger swing was seen that may be chance. */
const AMONG: Both = {
  id: ' di antara yang terbedakan dari nol',
  en: ' of those that can be told from nothing',
};

/** In every replication, to the last bit. */
function isStill({ low, high }: Effect): boolean {
  return [low, high].every(({ difference }) => difference.apart === 'same');
}

/** @param effects the largest swing first */
function most(found: Sensitivity, effects: readonly Effect[], how: Both): Both {
  const name = measureName(found.measure);
  const [first] = effects as readonly [Effect, ...Effect[]];
  const swing = (effect: Effect, f: Format) =>
    effect.swing === null ? '' : signed(effect.swing, found.unit, f).replace(/^\+/, '');
  const alike = effects.filter((effect) => swing(effect, EN) === swing(first, EN)).length - 1;
  const key = plain(first.key);
  if (alike > 0)
    return {
      id: `${name.id}: ${key} dan ${ID.count(alike)} lain paling menggerakkannya, masing-masing ${swing(first, ID)}${how.id}`,
      en: `${name.en}: ${key} and ${EN.count(alike)} more move it most, by ${swing(first, EN)} each${how.en}`,
    };
  const at = (end: Effect['low'], f: Format) =>
    `${textOf(found, end.figure, f)} ${f.language === 'id' ? 'pada' : 'at'} ${quantityText(end.text, f)}`;
  return {
    id: `${name.id}: ${key} paling menggerakkannya${how.id}, ${at(first.low, ID)} dan ${at(first.high, ID)}`,
    en: `${name.en}: ${key} moves it most${how.en}, ${at(first.low, EN)} and ${at(first.high, EN)}`,
  };
}

function textOf({ plan, measure, unit }: Sensitivity, figure: number | null, f: Format): string {
  return figure === null ? '–' : figureText(plan, { measure, unit }, figure, f);
}
