/** Whether a choice holds under uncertain assumptions, in one sentence made from the figures as printed. */

import type { Choice, Chosen } from '../../experiment/vary/choice.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName } from '../names.ts';
import { allOf } from '../noun.ts';

/** The first rule that holds: what keeps the targets comes before what is best. */
export function choiceFinding(found: Choice): Both {
  const { options, noneKeeps, judged } = found;
  if (noneKeeps === judged) return joined(noTarget(found), best(found));
  if (noneKeeps === undefined) return best(found);
  const keeping = most(options, ({ keeps }) => keeps!.count);
  if (keeping.length === options.length)
    return joined(keepsAlike(found), cheapest(found, keeping) ?? best(found));
  return joined(keeps(found, keeping), cheapest(found, keeping));
}

/** Those with the highest count. */
function most(options: readonly Chosen[], count: (option: Chosen) => number): readonly Chosen[] {
  const highest = Math.max(...options.map(count));
  return options.filter((one) => count(one) === highest);
}

function best({ options, chosen, known, measure }: Choice): Both {
  const { name, best: often } = options[chosen]!;
  const what = measureName(measure);
  const alike = options.filter((one) => one.mean === options[chosen]!.mean);
  if (alike.length > 1)
    return {
      id: `Menurut ${lower(what.id)} ${list(alike, ID)} secara rerata sama baiknya`,
      en: `By ${lower(what.en)} ${list(alike, EN)} are equally good on the mean`,
    };
  return {
    id: `Menurut ${lower(what.id)} ${optionName(name, 'id')} terbaik secara rerata, dan ${inDraws(often.count, known, ID)}`,
    en: `By ${lower(what.en)} ${optionName(name, 'en')} is best on the mean, and ${inDraws(often.count, known, EN)}`,
  };
}

/** "a", "a and b", "a, b and c". */
function list(options: readonly Chosen[], { language }: Format): string {
  const names = options.map(({ name }) => optionName(name, language));
  if (names.length === 1) return names[0]!;
  const and = language === 'id' ? 'dan' : 'and';
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

function keeps({ judged }: Choice, keeping: readonly Chosen[]): Both {
  const { count } = keeping[0]!.keeps!;
  const verb = keeping.length === 1 ? 'keeps' : 'keep';
  return {
    id: `${list(keeping, ID)} paling sering memenuhi semua sasaran: ${inDraws(count, judged, ID)}`,
    en: `${list(keeping, EN)} ${verb} every target most often: ${inDraws(count, judged, EN)}`,
  };
}

function keepsAlike({ judged, options }: Choice): Both {
  const { count } = options[0]!.keeps!;
  return {
    id: `Semua opsi sama seringnya memenuhi semua sasaran: ${inDraws(count, judged, ID)}`,
    en: `All options keep every target as often: ${inDraws(count, judged, EN)}`,
  };
}

/** @param keeping the targets most often */
function cheapest({ options, judged }: Choice, keeping: readonly Chosen[]): Both | undefined {
  if (options.some((one) => one.cheapest === undefined)) return undefined;
  const first = most(options, (one) => one.cheapest!.count);
  const { count } = first[0]!.cheapest!;
  if (first.length === 1 && keeping.length === 1 && first[0] === keeping[0])
    return {
      id: `ia juga paling sering yang termurah di antaranya, ${inDraws(count, judged, ID)}`,
      en: `it is also most often the cheapest that does, ${inDraws(count, judged, EN)}`,
    };
  return {
    id: `yang termurah di antaranya paling sering ${list(first, ID)}, ${inDraws(count, judged, ID)}`,
    en: `the cheapest that does is most often ${list(first, EN)}, ${inDraws(count, judged, EN)}`,
  };
}

function noTarget({ judged }: Choice): Both {
  return {
    id: `Tidak satu opsi pun memenuhi semua sasaran di satu pun dari ${ID.count(judged)} tarikan`,
    en: `No option keeps every target in any of ${EN.count(judged)} draws`,
  };
}

/** "in 14 of 20 draws", "in all 20 draws". */
export function inDraws(count: number, known: number, f: Format): string {
  const id = f.language === 'id';
  if (count === known) return id ? `di ${allOf(known, f)} tarikan` : `in ${allOf(known, f)} draws`;
  return id
    ? `di ${f.count(count)} dari ${f.count(known)} tarikan`
    : `in ${f.count(count)} of ${f.count(known)} draws`;
}

function joined(first: Both, second: Both | undefined): Both {
  if (second === undefined) return first;
  return { id: `${first.id}; ${lower(second.id)}`, en: `${first.en}; ${lower(second.en)}` };
}

/** Within a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
