/** Whether a choice holds under uncertain assumptions, in one sentence made from the figures as printed. */

import type { Choice, Chosen } from '../../experiment/vary/choice.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName } from '../measures.ts';
import { optionName } from '../names.ts';
import { allOf } from '../noun.ts';

/** The first rule that holds: what keeps the targets comes before what is best. */
export function choiceFinding(found: Choice): Both {
  const { options, noneKeeps, known } = found;
  if (noneKeeps === known) return joined(noTarget(found), best(found));
  const keeping = noneKeeps === undefined ? undefined : most(options);
  return keeping === undefined
    ? best(found)
    : joined(keeps(found, keeping), cheapest(found, keeping));
}

/** Of those that keep the targets most often the first. */
function most(options: readonly Chosen[]): Chosen {
  return options.reduce((first, one) => (one.keeps!.count > first.keeps!.count ? one : first));
}

function best({ options, chosen, known, measure }: Choice): Both {
  const { name, best: often } = options[chosen]!;
  const what = measureName(measure);
  const alike = options.filter((one) => one.best.count > 0 && one.mean === options[chosen]!.mean);
  if (alike.length > 1)
    return {
      id: `Menurut ${lower(what.id)} ${list(alike, ID)} sama baiknya`,
      en: `By ${lower(what.en)} ${list(alike, EN)} are equally good`,
    };
  return {
    id: `Menurut ${lower(what.id)} ${optionName(name, 'id')} terbaik secara rerata, dan ${inDraws(often.count, known, ID)}`,
    en: `By ${lower(what.en)} ${optionName(name, 'en')} is best on the mean, and ${inDraws(often.count, known, EN)}`,
  };
}

function list(options: readonly Chosen[], { language }: Format): string {
  const names = options.map(({ name }) => optionName(name, language));
  const and = language === 'id' ? 'dan' : 'and';
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

function keeps({ known }: Choice, { name, keeps: often }: Chosen): Both {
  const count = often!.count;
  return {
    id: `${optionName(name, 'id')} paling sering memenuhi semua sasaran: ${inDraws(count, known, ID)}`,
    en: `${optionName(name, 'en')} keeps every target most often: ${inDraws(count, known, EN)}`,
  };
}

function cheapest({ options, known }: Choice, keeping: Chosen): Both | undefined {
  if (options.some((one) => one.cheapest === undefined)) return undefined;
  const first = options.reduce((a, b) => (b.cheapest!.count > a.cheapest!.count ? b : a));
  const { count } = first.cheapest!;
  if (first === keeping)
    return {
      id: `ia juga paling sering yang termurah di antaranya, ${inDraws(count, known, ID)}`,
      en: `it is also most often the cheapest that does, ${inDraws(count, known, EN)}`,
    };
  return {
    id: `yang termurah di antaranya paling sering ${optionName(first.name, 'id')}, ${inDraws(count, known, ID)}`,
    en: `the cheapest that does is most often ${optionName(first.name, 'en')}, ${inDraws(count, known, EN)}`,
  };
}

function noTarget({ known }: Choice): Both {
  return {
    id: `Tidak ada opsi yang memenuhi semua sasaran ${inDraws(known, known, ID)}`,
    en: `No option keeps every target ${inDraws(known, known, EN)}`,
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
