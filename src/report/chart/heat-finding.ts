/** What the heat map shows at its right edge, in one sentence. */

import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { lastDay } from '../calendar.ts';
import { type Both, capital, EN, ID } from '../format.ts';
import { allOf } from '../noun.ts';
import { type Undelivered, undeliveredAtEnd, worstFirst } from '../undelivered.ts';
import { shortened } from './font.ts';

/** Longest name in a title [px at 18 px]. */
const NAME = 240;

/** The first rule that holds; each is true of the figures as printed, where something was recorded. */
export function heatFinding(plan: Plan, outcome: Outcome): Both {
  const all = undeliveredAtEnd(plan, outcome).filter((one) => one.recorded > 0);
  const by = { id: lastDay(plan, outcome.endedAt, ID), en: lastDay(plan, outcome.endedAt, EN) };
  const [worst] = all.sort(worstFirst) as [Undelivered];
  if (worst.undelivered === 0) {
    return {
      id: `Hingga ${by.id} semua kiriman sudah sampai ke pusat`,
      en: `By ${by.en} every submission had reached the centre`,
    };
  }
  if (all.length === 1) return single(worst, by);
  return several(all, worst, by);
}

function single({ regency, undelivered, recorded }: Undelivered, by: Both): Both {
  const name = shortened(regency.name, NAME, 18, 600);
  return {
    id: `${ID.share(undelivered, recorded)} kiriman ${name} belum sampai ke pusat hingga ${by.id}`,
    en: `${EN.share(undelivered, recorded)} of the submissions of ${name} had not reached the centre by ${by.en}`,
  };
}

function several(all: readonly Undelivered[], worst: Undelivered, by: Both): Both {
  const n = all.length;
  const above = (times: number) =>
    all.filter((one) => one.undelivered * times > one.recorded).length;
  for (const [times, id, en] of [
    [2, 'lebih dari separuh', 'more than half'],
    [4, 'lebih dari seperempat', 'more than a quarter'],
    [10, 'lebih dari sepersepuluh', 'more than a tenth'],
  ] as const) {
    const k = above(times);
    if (k === 0) continue;
    const few =
      k === n
        ? { id: capital(allOf(n, ID)), en: capital(allOf(n, EN)) }
        : { id: `${ID.count(k)} dari ${ID.count(n)}`, en: `${EN.count(k)} of ${EN.count(n)}` };
    // "Both regencies and cities" would be of more than two.
    const places = k === n && n === 2 ? 'places' : 'regencies and cities';
    return {
      id: `${few.id} kabupaten/kota belum menyampaikan ${id} kirimannya hingga ${by.id}`,
      en: `${few.en} ${places} had ${en} of their submissions undelivered by ${by.en}`,
    };
  }
  const name = shortened(worst.regency.name, NAME, 18, 600);
  const { undelivered, recorded } = worst;
  return {
    id: `Hingga ${by.id} tidak ada kabupaten/kota yang belum menyampaikan lebih dari sepersepuluh kirimannya; tertinggi ${name}, ${ID.share(undelivered, recorded)}`,
    en: `No regency or city had more than a tenth undelivered by ${by.en}; the highest is ${name}, ${EN.share(undelivered, recorded)}`,
  };
}
