/** What held submissions up, and when, in one sentence. */

import type { PlaceDelay } from '../../run/binding.ts';
import { HOLDERS, type Holder } from '../../run/delay-book.ts';
import type { Tally } from '../../run/outcome.ts';
import { type Both, capital, EN, ID } from '../format.ts';

/** As the subject of a sentence. */
const SUBJECTS: Readonly<Record<Holder, Both>> = {
  uplink: { id: 'saluran kantor', en: 'the uplinks' },
  gateway: { id: 'gerbang pusat', en: 'the gateway' },
  match: { id: 'pencocokan', en: 'the match' },
  stranded: { id: 'kiriman yang tertahan', en: 'stranded submissions' },
  courier: { id: 'kurir', en: 'the couriers' },
};

interface HolderDays {
  readonly holder: Holder;
  /** Days on which it binds. */
  readonly days: number;
}

/** What became of the submissions of a place. */
type Ends = Pick<Tally, 'recorded' | 'delayed' | 'waitingPast' | 'dropped' | 'lost'>;

/** The first rule that holds; each is true of the figures as printed. */
export function bindingFinding({ held, binds }: PlaceDelay, ends: Ends): Both {
  const gone = ends.dropped + ends.lost;
  // What is gone waits no more: of a place where it went, a quiet ribbon is half of the truth.
  if (gone > 0 && binds.every((one) => one === null)) return goneUnbound(gone, ends);
  const times = HOLDERS.map((holder) => held[holder].reduce((sum, time) => sum + time, 0));
  const all = times.reduce((sum, time) => sum + time, 0);
  if (all === 0) {
    return {
      id: 'Tidak ada kiriman yang tertunda pada waktu mana pun yang dihitung',
      en: 'No submission was held up at any of the times counted',
    };
  }
  const ranked = HOLDERS.map(
    (holder): HolderDays => ({ holder, days: binds.filter((one) => one === holder).length }),
  ).sort((a, b) => b.days - a.days);
  const [first, second] = ranked as [HolderDays, HolderDays, ...HolderDays[]];
  if (first.days === 0) {
    const late = ends.delayed + ends.waitingPast;
    if (late > 0) return lateUnbound(late, ends);
    return {
      id: 'Tidak ada hari dengan penghambat utama: semua yang menunggu masih dapat dijawab dalam sasaran',
      en: 'No stage bound on any day: all that waited could still be answered within the target',
    };
  }
  if (first.days === second.days) return tied(first, second);
  const part = times[HOLDERS.indexOf(first.holder)] ?? 0;
  const days = daysOf(first.days, binds.length);
  const { id, en } = SUBJECTS[first.holder];
  return {
    id: `Penghambat utama terlama ialah ${id}: ${days.id}, dengan ${ID.share(part, all)} dari seluruh waktu tunggu`,
    en: `${capital(en)} bound longest: ${days.en}, with ${EN.share(part, all)} of all the waiting`,
  };
}

function goneUnbound(gone: number, { recorded, dropped, lost }: Ends): Both {
  const id = lost === 0 ? 'gugur' : dropped === 0 ? 'hilang' : 'gugur atau hilang';
  const en = lost === 0 ? 'dropped' : dropped === 0 ? 'lost' : 'dropped or lost';
  return {
    id: `Tidak ada hari dengan penghambat utama, tetapi ${ID.share(gone, recorded)} kiriman ${id}`,
    en: `No stage bound on any day, but ${EN.share(gone, recorded)} of submissions were ${en}`,
  };
}

/** A day is judged by its mean: with a target of minutes many may be late on one where nothing binds. */
function lateUnbound(late: number, { recorded }: Ends): Both {
  return {
    id: `Tidak ada hari dengan penghambat utama menurut rerata hari itu, tetapi ${ID.share(late, recorded)} kiriman terlambat`,
    en: `No stage bound on any day in the mean over the day, but ${EN.share(late, recorded)} of submissions were late`,
  };
}

function daysOf(days: number, of: number): Both {
  if (days === of) return { id: 'setiap hari', en: 'every day' };
  return {
    id: `${ID.count(days)} dari ${ID.count(of)} hari`,
    en: `${EN.count(days)} of ${EN.count(of)} days`,
  };
}

function tied(first: HolderDays, second: HolderDays): Both {
  const [a, b] = [SUBJECTS[first.holder], SUBJECTS[second.holder]];
  const days = first.days;
  return {
    id: `Tidak ada satu penghambat utama terlama: ${a.id} dan ${b.id} sama-sama ${ID.count(days)} hari`,
    en: `No one stage bound longest: ${a.en} and ${b.en} did for ${EN.count(days)} ${days === 1 ? 'day' : 'days'} each`,
  };
}
