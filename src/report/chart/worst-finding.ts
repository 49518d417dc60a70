/** Which regencies are worst and what they have in common, in one sentence. */

import type { Outcome } from '../../run/outcome.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { lastDay } from '../calendar.ts';
import { type Both, EN, ID } from '../format.ts';
import { allOf } from '../noun.ts';
import { type Undelivered, undeliveredAtEnd, worstFirst } from '../undelivered.ts';
import { shortened } from './font.ts';

/** A share of fewer submissions than this is chance. */
const FLOOR = 100;
const LISTED = 20;
/** Fewer regencies than this make no pattern. */
const PATTERN = 5;
const NAME = 240;

export interface Worst {
  /** At most twenty, the largest share first; none that owes nothing. */
  readonly listed: readonly Undelivered[];
  /** Least number recorded to be listed. */
  readonly floor: number;
  /** More regencies than listed have the share of the last one. */
  readonly tied: boolean;
  /** Some regency owes something, listed or not. */
  readonly owing: boolean;
  /** Province of more than half of those listed, if one stands out. */
  readonly province: string | undefined;
}

/** The twenty worst; the floor falls to one submission where no regency recorded a hundred. */
export function worstOf(plan: Plan, outcome: Outcome): Worst {
  const all = undeliveredAtEnd(plan, outcome);
  const floor = all.some((one) => one.recorded >= FLOOR) ? FLOOR : 1;
  const ranked = all.filter((one) => one.recorded >= floor && one.undelivered > 0).sort(worstFirst);
  const listed = ranked.slice(0, LISTED);
  const [last, next] = [listed.at(-1), ranked[LISTED]];
  const tied = last !== undefined && next !== undefined && sameShare(last, next);
  const owing = all.some((one) => one.undelivered > 0);
  return { listed, floor, tied, owing, province: commonProvince(plan, listed) };
}

/** The first rule that holds; each is true of the figures as printed. */
export function worstFinding(plan: Plan, outcome: Outcome): Both {
  const worst = worstOf(plan, outcome);
  const by = { id: lastDay(plan, outcome.endedAt, ID), en: lastDay(plan, outcome.endedAt, EN) };
  const [first] = worst.listed;
  const last = worst.listed.at(-1);
  if (first === undefined || last === undefined)
    return nobody(outcome, worst.owing, worst.floor, by);
  if (worst.listed.length === 1) return onlyOne(first, by);
  const n = worst.listed.length;
  if (n === plan.regencies.length) {
    const everywhere = n === 2 ? 'both places' : `${allOf(n, EN)} regencies and cities`;
    return {
      id: `Di ${allOf(n, ID)} kabupaten/kota, ${range(last, first, 'id')} kiriman belum sampai ke pusat hingga ${by.id}`,
      en: `In ${everywhere} ${range(last, first, 'en')} of submissions had not reached the centre by ${by.en}`,
    };
  }
  if (worst.province !== undefined && !worst.tied) {
    const name = shortened(worst.province, NAME, 18, 600);
    const k = worst.listed.filter((one) => one.regency.province === worst.province).length;
    const all = k === n;
    return {
      id: `${all ? 'Seluruh' : `${ID.count(k)} dari`} ${ID.count(n)} kabupaten/kota terburuk berada di ${name}`,
      en: `${all ? 'All' : `${EN.count(k)} of the`} ${EN.count(n)} worst regencies and cities are in ${name}`,
    };
  }
  return {
    id: `Di ${ID.count(n)} kabupaten/kota terburuk, ${range(last, first, 'id')} kiriman belum sampai ke pusat hingga ${by.id}`,
    en: `In the ${EN.count(n)} worst regencies and cities ${range(last, first, 'en')} of submissions had not reached the centre by ${by.en}`,
  };
}

function nobody({ national }: Outcome, owing: boolean, floor: number, by: Both): Both {
  if (national.recorded === 0)
    return { id: 'Tidak ada kiriman yang direkam', en: 'No submissions were recorded' };
  if (!owing) {
    return {
      id: `Hingga ${by.id} semua kiriman sudah sampai ke pusat`,
      en: `By ${by.en} every submission had reached the centre`,
    };
  }
  return {
    id: `Hingga ${by.id} kabupaten/kota dengan sedikitnya ${ID.count(floor)} kiriman sudah menyampaikan semuanya`,
    en: `By ${by.en} regencies and cities with at least ${EN.count(floor)} submissions had delivered all of them`,
  };
}

function onlyOne({ regency, undelivered, recorded }: Undelivered, by: Both): Both {
  const name = `${shortened(regency.name, NAME, 18, 600)}: `;
  return {
    id: `${name}${ID.share(undelivered, recorded)} kiriman (${ID.count(undelivered)}) belum sampai ke pusat hingga ${by.id}`,
    en: `${name}${EN.share(undelivered, recorded)} of submissions (${EN.count(undelivered)}) had not reached the centre by ${by.en}`,
  };
}

function range(low: Undelivered, high: Undelivered, language: 'id' | 'en'): string {
  const f = language === 'id' ? ID : EN;
  const ends = [low, high].map((one) => f.share(one.undelivered, one.recorded));
  if (ends[0] === ends[1]) return `${ends[0]}`;
  return ends.join(language === 'id' ? ' sampai ' : ' to ');
}

function sameShare(a: Undelivered, b: Undelivered): boolean {
  return a.undelivered * b.recorded === b.undelivered * a.recorded;
}

/** A province with more than half of the list; says nothing if the run has only one. */
function commonProvince(plan: Plan, listed: readonly Undelivered[]): string | undefined {
  if (listed.length < PATTERN) return undefined;
  if (new Set(plan.regencies.map((one) => one.province)).size < 2) return undefined;
  const counts = new Map<string, number>();
  for (const { regency } of listed)
    counts.set(regency.province, (counts.get(regency.province) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count > listed.length)?.[0];
}
